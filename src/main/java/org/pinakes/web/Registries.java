package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pinakes.csv.CsvTable;

/** Where identifiers lead to, by {@code registries.csv}. */
final class Registries {
  private static final Map<String, List<String>> TYPES =
      CsvTable.rows(Registries.class, "registries.csv").stream()
          .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.subList(1, 3)));

  /** What may stand in an address as it is; everything else is encoded. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~:@!$&'()*+,;=/-]+");

  private Registries() {}

  /**
   * Address of what an identifier names.
   *
   * @param type {@code doi}, {@code pmid}, {@code pmcid}, {@code orcid} and whatever else the file
   *     has
   * @param value the identifier without its address
   * @return the address; empty for types that no registry resolves
   */
  static String address(String type, String value) {
    List<String> around = TYPES.get(type);
    return around == null || value.isBlank()
        ? ""
        : around.getFirst() + encoded(value) + around.getLast();
  }

  private static String encoded(String value) {
    if (PLAIN.matcher(value).matches()) {
      return value;
    }
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
