package org.pinakes.web;

import java.util.List;

/**
 * A browser and its system, as far as it says what they are. The order matters: most browsers say
 * that they are several others, too.
 */
final class DeviceNames {
  private static final List<List<String>> BROWSERS =
      List.of(
          List.of("Edg", "Edge"),
          List.of("OPR", "Opera"),
          List.of("SamsungBrowser", "Samsung Internet"),
          List.of("Firefox", "Firefox"),
          List.of("FxiOS", "Firefox"),
          List.of("CriOS", "Chrome"),
          List.of("Chrome", "Chrome"),
          List.of("Safari", "Safari"));
  private static final List<List<String>> SYSTEMS =
      List.of(
          List.of("Android", "Android"),
          List.of("iPhone", "iPhone"),
          List.of("iPad", "iPad"),
          List.of("Windows", "Windows"),
          List.of("Mac OS", "macOS"),
          List.of("CrOS", "ChromeOS"),
          List.of("Linux", "Linux"));

  private DeviceNames() {}

  static String of(Visit visit, String agent) {
    String browser = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (browser.isEmpty() && system.isEmpty()) {
      return visit.text("account.some_browser");
    }
    return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
  }

  private static String first(List<List<String>> names, String agent) {
    return names.stream()
        .filter(name -> agent.contains(name.getFirst()))
        .map(List::getLast)
        .findFirst()
        .orElse("");
  }
}
