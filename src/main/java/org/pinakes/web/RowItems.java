package org.pinakes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** What stands in the lines of one record's table, for one reader. */
final class RowItems {
  /** Between the parts of a value that has several, in the index. */
  static final String PART = " | ";

  private final Visit visit;
  private final IndexDocument document;
  private final Words words;
  private final Map<String, String> here;
  private final SubjectItems subjects;
  private final WholeItems wholes;

  /**
   * @param here public identifiers of records by the DOIs and other identifiers of their works
   */
  RowItems(
      Visit visit,
      IndexDocument document,
      Map<String, String> here,
      SubjectItems subjects,
      WholeItems wholes) {
    this.visit = visit;
    this.document = document;
    this.words = visit.words();
    this.here = here;
    this.subjects = subjects;
    this.wholes = wholes;
  }

  static RecordView.Layout layout(RecordTable.Line line) {
    return switch (line.kind()) {
      case "names", "languages", "commas", "isbn", "issn", "oclc", "lccn", "keywords" ->
          RecordView.Layout.COMMAS;
      case "formats" -> RecordView.Layout.WORDS;
      default -> RecordView.Layout.LINES;
    };
  }

  List<RecordView.Item> of(RecordTable.Line line) {
    return switch (line.kind()) {
      case "names" -> names(line.fields().getFirst());
      case "formats" -> each(line, value -> plain(words.format(value)));
      case "languages" -> each(line, value -> plain(words.language(value)));
      case "published" -> published();
      case "topics" -> subjects.topics();
      case "keywords" -> subjects.keywords();
      case "history" -> wholes.history();
      case "holdings" -> wholes.holdings();
      case "titles" -> wholes.otherTitles();
      case "identifiers" -> wholes.identifiers();
      case "genres" ->
          each(line, value -> facet("genre", "genre_facet", "all", value, words.genre(value)));
      case "regions" ->
          each(
              line,
              value -> facet("region", "geographic_facet", "subject", value, words.region(value)));
      case "eras" -> each(line, value -> facet("era", "era_facet", "subject", value, value));
      case "notes" -> wholes.notes();
      case "links" -> each(line, RowItems::address);
      case "date" -> each(line, value -> plain(visit.messages().date(value)));
      case "journal" -> journal();
      case "licence" -> licence();
      case "relations" ->
          document.all("relation_str_mv").stream()
              .filter(relation -> !Alerts.tells(relation))
              .distinct()
              .map(this::relation)
              .toList();
      case "dewey", "lcc" ->
          each(
              line,
              value -> new RecordView.Item(value, null, false, words.field(line.kind(), value)));
      case "classes" -> wholes.classes();
      case "doi", "pmid", "pmcid", "orcid", "isbn", "issn", "oclc", "lccn" ->
          each(line, value -> outside(value, Registries.address(line.kind(), value)));
      default -> each(line, RowItems::address);
    };
  }

  private List<RecordView.Item> each(
      RecordTable.Line line, Function<String, RecordView.Item> item) {
    return line.fields().stream()
        .flatMap(field -> document.all(field).stream())
        .distinct()
        .map(item)
        .toList();
  }

  /** What the people of a field did, in words, by their names; those who are just authors not. */
  Map<String, String> roles(String field) {
    Map<String, String> roles = new HashMap<>();
    for (String role : document.all(field + "_role")) {
      int end = role.lastIndexOf(PART);
      if (end >= 0) {
        roles.put(role.substring(0, end), inWords(role.substring(end + PART.length())));
      }
    }
    return roles;
  }

  private List<RecordView.Item> names(String field) {
    Map<String, String> roles = roles(field);
    return document.all(field).stream()
        .distinct()
        .map(name -> {
          String href = visit.links().author(name);
          return new RecordView.Item(name, href, false, roles.getOrDefault(name, ""));
        })
        .toList();
  }

  /** Roles in words; that an author is the author goes without saying. */
  private String inWords(String terms) {
    String shown =
        visit
            .messages()
            .commas(
                Stream.of(terms.split(", ", -1))
                    .filter(term -> !term.equals("author"))
                    .map(words::role));
    return shown.isEmpty() ? "" : "(" + shown + ")";
  }

  /** Publisher and date as they belong together, the place in front. */
  private List<RecordView.Item> published() {
    List<String> publishers = document.all("publisher");
    List<String> dates = document.all("publishDate");
    List<String> places = document.all("publication_place_str_mv");
    List<RecordView.Item> items = new ArrayList<>();
    for (int i = 0; i < Math.max(publishers.size(), dates.size()); i++) {
      String place = at(places, i);
      String publisher = at(publishers, i);
      String maker =
          place.isEmpty() || publisher.isEmpty()
              ? place + publisher
              : visit.messages().pair(place, publisher);
      items.add(plain(joined(" ", maker, at(dates, i))));
    }
    return items.isEmpty() && !places.isEmpty() ? List.of(plain(places.getFirst())) : items;
  }

  private List<RecordView.Item> journal() {
    String title = document.first("container_title");
    String part =
        joined(
            visit.messages().comma(),
            numbered("record.in_volume", "container_volume"),
            numbered("record.in_issue", "container_issue"),
            pages());
    if (title.isEmpty()) {
      return part.isEmpty() ? List.of() : List.of(plain(part));
    }
    String href = visit.links().search("journal", title);
    return List.of(new RecordView.Item(title, href, false, part));
  }

  private String pages() {
    String pages = numbered("record.in_pages", "container_pages_str");
    return pages.isEmpty() ? numbered("record.in_pages", "container_start_page") : pages;
  }

  private String numbered(String key, String field) {
    String number = document.first(field);
    return number.isEmpty() ? "" : visit.text(key, "number", number);
  }

  private List<RecordView.Item> licence() {
    String url = document.first("license_url_str");
    String name = document.first("license_str");
    if (name.isEmpty()) {
      return url.isEmpty() ? List.of() : List.of(address(url));
    }
    RecordView.Item item = WebAddress.host(url).isPresent() ? outside(name, url) : plain(name);
    String allows = words.licenceAllows(name);
    return List.of(new RecordView.Item(item.text(), item.href(), item.outside(), allows));
  }

  /** {@code kind | type:identifier | citation}. */
  private RecordView.Item relation(String value) {
    String[] parts = value.split(Pattern.quote(PART), 3);
    return parts.length < 3
        ? plain(value)
        : work(parts, visit.messages().value("relation", parts[0]) + ": ");
  }

  /** The other work of a relation, without what it is to this one. */
  RecordView.Item relatedWork(String value) {
    String[] parts = value.split(Pattern.quote(PART), 3);
    return parts.length < 3 ? plain(value) : work(parts, "");
  }

  private RecordView.Item work(String[] parts, String before) {
    String[] target = parts[1].split(":", 2);
    String number = target.length < 2 ? "" : target[1];
    String shown = before + (parts[2].isBlank() ? number : parts[2]);
    String record = here.get(number);
    if (record != null) {
      return new RecordView.Item(shown, visit.links().record(record), false, "");
    }
    String href = Registries.address(target[0].toLowerCase(Locale.ROOT), number);
    return href.isEmpty() ? wholes.searched(shown, parts[0], parts[2]) : outside(shown, href);
  }

  /**
   * A value that leads to its like: by the facet when it is one, else by a search for its words.
   */
  private RecordView.Item facet(
      String parameter, String field, String type, String value, String shown) {
    if (document.all(field).contains(value)) {
      return new RecordView.Item(shown, visit.links().search(parameter, value), false, "");
    }
    String phrase = '"' + value.replace('"', ' ').strip() + '"';
    SearchState state = SearchState.start().withQuery(phrase, type);
    return new RecordView.Item(shown, visit.link(state), false, "");
  }

  /** A value that is a link when it is an address of the web. */
  static RecordView.Item address(String value) {
    return WebAddress.host(value).isPresent() ? outside(value, value) : plain(value);
  }

  private static RecordView.Item outside(String text, String url) {
    return new RecordView.Item(text, url, true, "");
  }

  private static RecordView.Item plain(String text) {
    return new RecordView.Item(text, null, false, "");
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index) : "";
  }

  private static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }
}
