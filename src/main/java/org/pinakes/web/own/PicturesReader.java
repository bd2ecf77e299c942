package org.pinakes.web.own;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.pinakes.elsewhere.AddressTemplate;
import org.pinakes.elsewhere.CoverSettings;
import org.pinakes.web.own.OwnSite.Pictures;
import org.pinakes.yaml.YamlMap;

/** Reads {@code covers}, {@code elsewhere} and {@code view} of the {@code site}. Used once. */
final class PicturesReader {
  private static final String COVERS = "covers";
  private static final String ELSEWHERE = "elsewhere";
  private static final String VIEW = "view";
  private static final String OFF = "off";
  private static final String DRAWN = "drawn";

  private final YamlMap site;
  private final Path here;
  private final BiFunction<YamlMap, String, LocalText> local;
  private final BiConsumer<String, String> kept;

  /**
   * @param local reads a text, or one for each language
   * @param kept notes a key with its value, for those who ask what is in force
   */
  PicturesReader(
      YamlMap site,
      Path here,
      BiFunction<YamlMap, String, LocalText> local,
      BiConsumer<String, String> kept) {
    this.site = site;
    this.here = here;
    this.local = local;
    this.kept = kept;
  }

  Pictures read() {
    return new Pictures(covers(), elsewhere(), view());
  }

  private CoverSettings covers() {
    if (!site.has(COVERS)) {
      return CoverSettings.drawn();
    }
    if (site.isText(COVERS)) {
      String said = site.text(COVERS).orElse("");
      if (!said.equals(OFF) && !said.equals(DRAWN)) {
        site.wrong(COVERS, "must be off, drawn, or keys with values: folder, from");
      }
      kept.accept(COVERS, said);
      return said.equals(OFF) ? CoverSettings.off() : CoverSettings.drawn();
    }
    YamlMap said = site.map(COVERS);
    Optional<Path> folder = folder(said);
    List<AddressTemplate> places = places(said);
    CoverSettings covers =
        new CoverSettings(
            true,
            folder,
            places,
            said.decimal("requests-per-second", 0.01, 50).orElse(CoverSettings.PER_SECOND),
            said.flag("private").orElse(false),
            (long) said.number("megabytes", 1, 1_000_000).orElse(256) << 20);
    said.finish();
    List<String> all = new ArrayList<>();
    folder.ifPresent(path -> all.add(path.toString()));
    places.forEach(place -> all.add(place.text()));
    kept.accept(COVERS, all.isEmpty() ? DRAWN : String.join(", ", all));
    return covers;
  }

  private Optional<Path> folder(YamlMap said) {
    Optional<String> name = said.text("folder").filter(text -> text.indexOf('\0') < 0);
    Optional<Path> folder = name.map(here::resolve);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      said.wrong("folder", "names " + folder.get() + ", which is no folder");
    }
    return folder;
  }

  private static List<AddressTemplate> places(YamlMap said) {
    List<AddressTemplate> places = new ArrayList<>();
    for (String text : said.texts("from")) {
      AddressTemplate.problem(text, true)
          .ifPresentOrElse(
              wrong -> said.wrong("from", wrong), () -> places.add(new AddressTemplate(text)));
    }
    return places;
  }

  private List<ElsewhereLink> elsewhere() {
    if (!site.has(ELSEWHERE)) {
      return List.of();
    }
    List<ElsewhereLink> links = new ArrayList<>();
    for (YamlMap entry : site.maps(ELSEWHERE)) {
      LocalText label = local.apply(entry, "label");
      if (label.byLanguage().isEmpty()) {
        entry.wrong("label", "must be there: a text, or a text for each language");
      }
      String address = entry.text("address").orElse("");
      AddressTemplate.problem(address, false)
          .ifPresentOrElse(
              wrong -> entry.wrong("address", wrong),
              () -> links.add(new ElsewhereLink(label, new AddressTemplate(address))));
      entry.finish();
    }
    kept.accept(
        ELSEWHERE, String.join(", ", links.stream().map(link -> link.address().text()).toList()));
    return links;
  }

  private String view() {
    Optional<String> view = site.text(VIEW);
    if (view.isPresent() && !OwnSite.VIEWS.contains(view.get())) {
      site.wrong(VIEW, "must be one of " + String.join(", ", OwnSite.VIEWS));
      return OwnSite.VIEWS.getFirst();
    }
    view.ifPresent(code -> kept.accept(VIEW, code));
    return view.orElse(OwnSite.VIEWS.getFirst());
  }
}
