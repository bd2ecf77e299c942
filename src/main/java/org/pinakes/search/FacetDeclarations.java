package org.pinakes.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pinakes.csv.CsvTable;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * Reads the {@code facets} of the settings: what is listed there is shown, in that order. An entry
 * of a name that the catalogue's own list has needs to say only what is to be otherwise.
 */
public final class FacetDeclarations {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

  /** Names that other parameters of addresses have. */
  private static final Set<String> RESERVED =
      Set.of(
          "q",
          "type",
          "sort",
          "page",
          SearchState.PLACE,
          "lng",
          SearchState.ONLY,
          SearchState.AREA,
          SearchState.WIDE,
          "not",
          "find",
          "order",
          "at",
          "id",
          "bare",
          "as",
          "style",
          "view");

  private final SearchForm standard;
  private final Predicate<String> messages;
  private final List<FacetField> facets = new ArrayList<>();
  private final List<NamedFilter> switches = new ArrayList<>();
  private final Set<String> fields = new HashSet<>();

  private FacetDeclarations(SearchForm standard, Predicate<String> messages) {
    this.standard = standard;
    this.messages = messages;
  }

  /** The form of a catalogue whose settings say nothing. */
  static SearchForm standard() {
    List<String> types =
        CsvTable.rows(FacetDeclarations.class, "types.csv").stream().map(List::getFirst).toList();
    SearchForm empty = new SearchForm(types, List.of(), List.of());
    Problems problems = new Problems();
    YamlMap file = YamlMap.read("facets.yaml", text(), problems);
    SearchForm form = new FacetDeclarations(empty, key -> true).form(file.map("facets"));
    problems.throwIfAny();
    return form;
  }

  private static String text() {
    try (InputStream in = FacetDeclarations.class.getResourceAsStream("facets.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("facets.yaml is part of the program", unreadable);
    }
  }

  /**
   * The form as the settings want it.
   *
   * @param declared the mapping below {@code facets}; empty for the catalogue's own facets
   * @param messages whether the site has a message of that key
   */
  public static SearchForm read(YamlMap declared, Predicate<String> messages) {
    SearchForm standard = standard();
    return declared.keys().isEmpty()
        ? standard
        : new FacetDeclarations(standard, messages).form(declared);
  }

  private SearchForm form(YamlMap declared) {
    for (String name : declared.keys()) {
      YamlMap entry = declared.map(name);
      if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
        declared.wrong(
            name,
            "cannot be the name of a facet; names are of lower-case letters, digits and hyphens,"
                + " and none of "
                + String.join(", ", RESERVED.stream().sorted().toList()));
      } else {
        add(new FacetEntry(name, entry, standard, messages), entry);
        entry.finish();
      }
    }
    return new SearchForm(standard.types(), facets, switches);
  }

  private void add(FacetEntry entry, YamlMap yaml) {
    if (entry.isSwitch()) {
      entry.named().ifPresent(switches::add);
      return;
    }
    entry
        .facet()
        .ifPresent(facet -> {
          if (fields.add(facet.field())) {
            facets.add(facet);
          } else {
            yaml.wrong("field", "names " + facet.field() + ", of which there is a facet already");
          }
        });
  }
}
