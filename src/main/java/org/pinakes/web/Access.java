package org.pinakes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;

/**
 * Finds the ways to a work: its text here, open texts elsewhere, its DOI, whatever else the record
 * names, and the library's link resolver. Each place is named once, however many addresses it has.
 */
final class Access {
  private static final Pattern FILE =
      Pattern.compile(
          "[^?#]*\\.(pdf|epub|html?|xml|txt|djvu|ps)(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

  /** What one place is called by several addresses. */
  private static final Pattern SAME =
      Pattern.compile("(10\\.\\d{4,9}/[^?#]+)|(PMC\\d+)|pubmed(?:\\.[a-z.]+)?/(\\d+)");

  private static final Pattern VERSION = Pattern.compile(" \\d\\.\\d$");
  private static final int MOST = 12;

  private final Visit visit;
  private final IndexDocument document;
  private final RecordSettings settings;

  Access(Visit visit, IndexDocument document, RecordSettings settings) {
    this.visit = visit;
    this.document = document;
    this.settings = settings;
  }

  private record Ranked(int rank, AccessView.Way way) {}

  /**
   * The ways to it.
   *
   * @param textHere whether its text is read in this site
   */
  AccessView view(boolean textHere) {
    List<Ranked> ways = new ArrayList<>();
    Set<String> places = new HashSet<>();
    Stream.of(
            registry("pmcid", "pmcid_str"),
            registry("doi", "doi_str_mv"),
            registry("pmid", "pmid_str"))
        .flatMap(List::stream)
        .forEach(url -> add(ways, places, url));
    document.all("url").forEach(url -> add(ways, places, url));
    List<AccessView.Way> all = new ArrayList<>();
    if (textHere) {
      String href = visit.links().recordPart(document.id(), Paths.TEXT);
      all.add(
          new AccessView.Way(
              visit.text("access.here"), href, false, true, List.of(visit.text("access.open"))));
    }
    ways.stream()
        .sorted(Comparator.comparingInt(Ranked::rank))
        .limit(MOST)
        .forEach(ranked -> all.add(ranked.way()));
    if (!settings.resolver().isEmpty()) {
      String href = OpenUrl.of(settings.resolver(), document);
      all.add(new AccessView.Way(visit.text("access.resolver"), href, true, false, List.of()));
    }
    return new AccessView(all, Elsewhere.of(visit, document, settings.elsewhere()), licence());
  }

  private List<String> registry(String type, String field) {
    return document.all(field).stream()
        .map(value -> Registries.address(type, value))
        .filter(url -> !url.isEmpty())
        .toList();
  }

  private void add(List<Ranked> ways, Set<String> places, String url) {
    String host = WebAddress.host(url).orElse("");
    if (!host.isEmpty() && places.add(place(url))) {
      ways.add(ranked(url, host));
    }
  }

  private static String place(String url) {
    Matcher same = SAME.matcher(url);
    if (!same.find()) {
      return url.replaceFirst("^https?", "");
    }
    return same.group(3) == null
        ? same.group().toLowerCase(Locale.ROOT)
        : "pubmed/" + same.group(3);
  }

  private Ranked ranked(String url, String host) {
    KnownHosts.Place place = KnownHosts.at(url, host);
    String file = file(url);
    boolean isFile = file.equals("PDF") || file.equals("EPUB");
    String what = place.what().isEmpty() && isFile ? "text" : place.what();
    boolean said = document.first("open_access_boolean").equals("true");
    boolean open = place.open() || said && !what.equals("summary") && !what.equals("work");
    List<String> facts = new ArrayList<>();
    facts.add(host);
    if (!file.isEmpty()) {
      facts.add(file);
    }
    if (!what.equals("summary")) {
      boolean openWork = open || said && what.equals("work");
      facts.add(visit.text(openWork ? "access.open" : "access.unknown"));
    }
    return new Ranked(rank(what, open), new AccessView.Way(text(what), url, true, open, facts));
  }

  private static int rank(String what, boolean open) {
    return switch (what) {
      case "text" -> open ? 0 : 1;
      case "work" -> 2;
      case "summary" -> 5;
      default -> open ? 3 : 4;
    };
  }

  private String text(String what) {
    return visit.text(
        switch (what) {
          case "text" -> "access.text";
          case "work" -> "access.work";
          case "summary" -> "access.summary";
          default -> "record.online";
        });
  }

  private static String file(String url) {
    Matcher file = FILE.matcher(url);
    if (!file.matches()) {
      return "";
    }
    String kind = file.group(1).toUpperCase(Locale.ROOT);
    return kind.equals("HTM") ? "HTML" : kind;
  }

  private AccessView.@Nullable Licence licence() {
    String name = document.first("license_str");
    if (name.isEmpty()) {
      return null;
    }
    String url = document.first("license_url_str");
    return new AccessView.Licence(
        name,
        visit.words().licenceAllows(name),
        WebAddress.host(url).isPresent() ? url : null,
        signs(VERSION.matcher(name).replaceFirst("")));
  }

  private static List<String> signs(String licence) {
    return switch (licence) {
      case "CC0" -> List.of("cc", "zero");
      case "Public Domain Mark" -> List.of("pd");
      default ->
          licence.startsWith("CC ")
              ? Stream.concat(
                      Stream.of("cc"),
                      Stream.of(licence.substring(3).toLowerCase(Locale.ROOT).split("-", -1)))
                  .filter(Set.of("cc", "by", "nc", "nd", "sa")::contains)
                  .toList()
              : List.of();
    };
  }
}
