package org.pinakes.web;

import java.util.List;
import java.util.function.Supplier;
import org.pinakes.search.SearchState;
import org.pinakes.web.DeskView.Cell;

/** Which settings are in force, and where each comes from: the administrators' page. */
final class SettingsPage {
  private final Supplier<List<SettingLine>> settings;
  private final Framer framer;
  private final Assets assets;

  SettingsPage(Supplier<List<SettingLine>> settings, Framer framer, Assets assets) {
    this.settings = settings;
    this.framer = framer;
    this.assets = assets;
  }

  DeskView show(Visit visit) {
    String title = visit.text("settings.title");
    return new DeskView(
        framer.unlisted(visit, title, SearchState.start(), Paths.ADMIN_SETTINGS),
        assets.live(),
        false,
        title,
        List.of(visit.text("settings.how")),
        "",
        List.of(),
        List.of(table(visit)));
  }

  private DeskView.Part table(Visit visit) {
    DeskPart part =
        new DeskPart(visit, "settings", "")
            .words("settings.key")
            .words("settings.value")
            .words("settings.from")
            .words("settings.variable");
    settings
        .get()
        .forEach(line ->
            part.row(
                Cell.code(line.key()),
                Cell.of(line.value().isEmpty() ? visit.text("settings.none") : line.value()),
                Cell.of(origin(visit, line)),
                Cell.code(line.variable())));
    return part.build();
  }

  private static String origin(Visit visit, SettingLine line) {
    return switch (line.origin()) {
      case DEFAULT -> visit.text("settings.from_default");
      case FILE -> line.place();
      case ENVIRONMENT -> visit.text("settings.from_environment", "name", line.place());
      case OPTION -> visit.text("settings.from_option", "name", line.place());
    };
  }
}
