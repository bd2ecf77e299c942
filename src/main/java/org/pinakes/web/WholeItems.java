package org.pinakes.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Holding;
import org.pinakes.record.Identifier;
import org.pinakes.record.Note;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.RecordDate;
import org.pinakes.search.SearchState;

/** What stands in lines of the table that the index alone could not fill. */
final class WholeItems {
  /** Titles that stand below the main one, on top of the page. */
  private static final Set<OtherTitle.Kind> ON_TOP =
      EnumSet.of(
          OtherTitle.Kind.VERNACULAR, OtherTitle.Kind.TRANSLATED, OtherTitle.Kind.OTHER_SCRIPT);

  /** Dates that other lines tell already. */
  private static final Set<RecordDate.Kind> ELSEWHERE =
      EnumSet.of(RecordDate.Kind.PUBLISHED, RecordDate.Kind.ENDED, RecordDate.Kind.ORIGINAL);

  private final Visit visit;
  private final IndexDocument document;
  private final WholeRecord whole;

  WholeItems(Visit visit, IndexDocument document, WholeRecord whole) {
    this.visit = visit;
    this.document = document;
    this.whole = whole;
  }

  /** A related work that is not here: a search for its title, where that is known. */
  RecordView.Item searched(String shown, String kind, String citation) {
    String title = whole.titlesOfRelated().getOrDefault(List.of(kind, citation), "");
    if (title.isEmpty()) {
      return plain(shown);
    }
    String phrase = '"' + title.replace('"', ' ').strip() + '"';
    SearchState state = SearchState.start().withQuery(phrase, "title");
    return new RecordView.Item(shown, visit.link(state), false, "");
  }

  /** When it was received, accepted, printed…, in words. */
  List<RecordView.Item> history() {
    return whole.dates().stream()
        .filter(date -> !ELSEWHERE.contains(date.kind()) && !isPublished(date))
        .map(date -> {
          String key = "date." + date.kind().name().toLowerCase(Locale.ROOT);
          String day = visit.messages().date(date.date().toString());
          return plain(visit.messages().text(key, Map.of("date", day)));
        })
        .distinct()
        .toList();
  }

  private boolean isPublished(RecordDate date) {
    return date.kind() != RecordDate.Kind.RECEIVED
        && date.kind() != RecordDate.Kind.ACCEPTED
        && date.date().toString().equals(document.first("published_str"));
  }

  /** Copies, a line each. */
  List<RecordView.Item> holdings() {
    return whole.holdings().stream().map(WholeItems::holding).toList();
  }

  private static RecordView.Item holding(Holding holding) {
    String text =
        Stream.concat(
                Stream.of(holding.place(), holding.callNumber()), holding.statements().stream())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    String notes = String.join(" ", holding.notes());
    return text.isEmpty() ? plain(notes) : new RecordView.Item(text, null, false, notes);
  }

  /** Identifiers without a line of their own, each with its register where it has one. */
  List<RecordView.Item> identifiers() {
    Map<String, Identifier> known = whole.identifiers();
    return document.all("identifier_str_mv").stream()
        .distinct()
        .map(value -> identifier(value, known.get(value)))
        .toList();
  }

  private RecordView.Item identifier(String value, @Nullable Identifier known) {
    if (known == null || known.type() == Identifier.Type.OTHER) {
      return RowItems.address(value);
    }
    String type = known.type().name().toLowerCase(Locale.ROOT);
    String href = Registries.address(type, value);
    String note = "(" + visit.messages().value("register", type) + ")";
    return href.isEmpty()
        ? new RecordView.Item(value, null, false, note)
        : new RecordView.Item(value, href, true, note);
  }

  /** Notes, each with what it is about where that has words. */
  List<RecordView.Item> notes() {
    Map<String, Note> known = whole.notes();
    return document.all("note_str_mv").stream()
        .distinct()
        .map(text -> note(text, known.get(text)))
        .toList();
  }

  private RecordView.Item note(String text, @Nullable Note known) {
    RecordView.Item item = RowItems.address(visit.words().note(text));
    boolean named = known != null && visit.messages().knows("note", known.kind());
    return named && known != null
        ? new RecordView.Item(
            item.text(),
            item.href(),
            item.outside(),
            "(" + visit.messages().value("note", known.kind()) + ")")
        : item;
  }

  /** The title in other languages and scripts. */
  List<String> titlesOnTop() {
    Map<String, OtherTitle> known = whole.otherTitles();
    return titles().filter(title -> isOnTop(known.get(title))).toList();
  }

  /** All other titles but those. */
  List<RecordView.Item> otherTitles() {
    Map<String, OtherTitle> known = whole.otherTitles();
    return titles().filter(title -> !isOnTop(known.get(title))).map(WholeItems::plain).toList();
  }

  private Stream<String> titles() {
    return document.all("title_alt").stream().distinct();
  }

  private static boolean isOnTop(@Nullable OtherTitle title) {
    return title != null && ON_TOP.contains(title.kind());
  }

  /** Classes of other schemes, {@code scheme number}, with words where the scheme has any. */
  List<RecordView.Item> classes() {
    return document.all("classification_str_mv").stream().distinct().map(this::classed).toList();
  }

  private RecordView.Item classed(String value) {
    int blank = Math.max(0, value.indexOf(' '));
    String scheme = value.substring(0, blank);
    String field = visit.words().field(scheme, value.substring(blank).strip());
    String shown =
        field.isEmpty() ? value : scheme.toUpperCase(Locale.ROOT) + value.substring(blank);
    return new RecordView.Item(shown, null, false, field);
  }

  private static RecordView.Item plain(String text) {
    return new RecordView.Item(text, null, false, "");
  }
}
