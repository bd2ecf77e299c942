package org.pinakes.web;

import java.util.Map;
import org.pinakes.i18n.Messages;
import org.pinakes.record.Area;

/** Pieces of the earth in words: {@code 10° W to 5° E, 36° N to 44° N}. */
final class AreaWords {
  /** A hundred metres; nobody reads more. */
  private static final double FINEST = 1_000;

  private AreaWords() {}

  static String of(Messages messages, Area area) {
    return area.isPoint()
        ? messages.text(
            "map.point",
            Map.of(
                "latitude", latitude(messages, area.north()),
                "longitude", longitude(messages, area.west())))
        : messages.text(
            "map.box",
            Map.of(
                "west", longitude(messages, area.west()),
                "east", longitude(messages, area.east()),
                "south", latitude(messages, area.south()),
                "north", latitude(messages, area.north())));
  }

  private static String longitude(Messages messages, double degrees) {
    return on(messages, degrees, "map.west", "map.east");
  }

  private static String latitude(Messages messages, double degrees) {
    return on(messages, degrees, "map.south", "map.north");
  }

  /** The equator and the prime meridian are on no side; neither is the meridian of 180°. */
  private static String on(Messages messages, double degrees, String below, String above) {
    double size = Math.round(Math.abs(degrees) * FINEST) / FINEST;
    boolean onNone = size == 0 || size == 180;
    String key = onNone ? "map.none" : degrees < 0 ? below : above;
    return messages.text(key, "degrees", size);
  }
}
