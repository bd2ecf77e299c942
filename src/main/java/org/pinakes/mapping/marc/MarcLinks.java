package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.problem.Warning;
import org.pinakes.record.Link;

/** Electronic location and access: {@code 856}. */
final class MarcLinks {
  private static final Pattern WEB =
      Pattern.compile("https?://[^\\s<>\"/][^\\s<>\"]*", Pattern.CASE_INSENSITIVE);

  private MarcLinks() {}

  /** Links to the web, the work itself first; any other address is a warning. */
  static List<Link> links(MarcRecord marc, List<Warning> warnings) {
    List<Link> links = new ArrayList<>();
    for (DataField field : marc.fields("856")) {
      for (String url : field.all("u")) {
        if (WEB.matcher(url).matches()) {
          links.add(new Link(kind(field), url, label(field)));
        } else {
          warnings.add(new Warning("link", "856", "not an address of the web: " + url));
        }
      }
    }
    links.sort(Comparator.comparing(Link::kind));
    return links;
  }

  private static Link.Kind kind(DataField field) {
    return switch (field.indicator2()) {
      case '1' -> Link.Kind.VERSION;
      case '2' -> Link.Kind.RELATED;
      default -> Link.Kind.RESOURCE;
    };
  }

  private static String label(DataField field) {
    return Stream.of(field.all("3"), field.all("y"), field.all("z"))
        .flatMap(List::stream)
        .map(Isbd::trim)
        .distinct()
        .collect(Collectors.joining(": "));
  }
}
