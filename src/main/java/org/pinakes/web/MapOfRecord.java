package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.AreaFields;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Area;
import org.pinakes.search.SearchState;

/** Draws the map of a record that has coordinates. */
final class MapOfRecord {
  /** Of sets of maps with a box for each sheet, the first ones. */
  private static final int MOST = 12;

  private final String land;

  /**
   * @param land address of the coasts of the world
   */
  MapOfRecord(String land) {
    this.land = land;
  }

  /** The map, or null when the record has no coordinates. */
  @Nullable MapView of(Visit visit, IndexDocument document) {
    List<Area> all = AreaFields.of(document);
    if (all.isEmpty()) {
      return null;
    }
    List<Area> areas = all.subList(0, Math.min(MOST, all.size()));
    MapDrawing drawing = MapDrawing.around(areas);
    List<Anchor> places = areas.stream().map(area -> place(visit, area)).toList();
    return new MapView(
        land,
        visit.messages().semicolons(places.stream().map(Anchor::text)),
        places,
        all.size() > MOST ? visit.text("map.more", "count", all.size() - MOST) : "",
        drawing,
        drawing.shapes(areas),
        drawing.isWorld() ? List.of() : MapDrawing.world().shapes(List.of(region(drawing))));
  }

  private static Anchor place(Visit visit, Area area) {
    return Anchor.to(AreaWords.of(visit.messages(), area), visit.link(found(area)));
  }

  /** What has something of the same place. */
  static SearchState found(Area area) {
    return SearchState.start().with(new SearchState.Filter(SearchState.AREA, area.listed()));
  }

  private static Area region(MapDrawing drawing) {
    return new Area(
        turned(drawing.west()),
        Math.max(-90, drawing.north() - drawing.height()),
        turned(drawing.west() + drawing.width()),
        drawing.north());
  }

  private static double turned(double degrees) {
    return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  }
}
