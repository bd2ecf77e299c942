package org.pinakes.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.ListPlace;
import org.pinakes.search.SearchState;

/** What the catalogue knows about one record. */
final class RecordPage {
  /** Code points of a description that are seen at once. */
  private static final int SUMMARY = 300;

  private static final String CUT = "...";
  private static final RecordTable.Line JOURNAL =
      new RecordTable.Line("journal", "journal", List.of());
  private static final RecordTable.Line PUBLISHED =
      new RecordTable.Line("published", "published", List.of());

  private final Framer framer;
  private final Family family;
  private final Around around;
  private final Function<String, List<IndexDocument>> similar;
  private final WayThroughList lists;
  private final ReceivedRecords received;
  private final RecordSettings settings;
  private final String script;
  private final @Nullable Accounts accounts;
  private final RecordVoices voices;
  private final RecordTable table = new RecordTable();

  /**
   * @param around finds other versions, and citations
   * @param similar records like the one with this identifier
   * @param lists from which list a record was opened
   * @param received native records
   * @param script address of the script that shows citations
   * @param readers readers' accounts; null on a site without
   * @param voices what readers can say
   */
  RecordPage(
      Framer framer,
      Family family,
      Around around,
      Function<String, List<IndexDocument>> similar,
      WayThroughList lists,
      ReceivedRecords received,
      RecordSettings settings,
      String script,
      @Nullable ReaderAccounts readers,
      RecordVoices voices) {
    this.script = script;
    this.voices = voices;
    accounts = readers == null ? null : readers.accounts();
    this.lists = lists;
    this.framer = framer;
    this.family = family;
    this.around = around;
    this.similar = similar;
    this.received = received;
    this.settings = settings;
  }

  RecordView show(Visit visit, IndexDocument document) {
    WholeRecord whole = WholeRecord.of(received, document);
    WholeItems wholes = new WholeItems(visit, document, whole);
    Map<String, String> here = around.related(document);
    SubjectItems subjects = new SubjectItems(visit, document, whole, settings.trees());
    RowItems items = new RowItems(visit, document, here, subjects, wholes);
    AroundView found = around.of(visit, document);
    boolean hasText = RecordTabs.hasText(document, whole);
    RecordView.Head head =
        new RecordView.Head(
            Alerts.of(visit, document, items),
            title(visit, document),
            language(document),
            wholes.titlesOnTop(),
            Byline.of(visit, document, whole, items),
            document.all("format").stream().distinct().map(visit.words()::format).toList(),
            source(document, items),
            visit.messages().date(document.first("published_str")),
            RecordTabs.of(
                visit, document, "", hasText, found.citing() != null, found.family().hasParts()));
    Optional<ListPlace> place = lists.of(visit, document.id());
    VoicesView said = voices.of(visit, document);
    return new RecordView(
        frame(visit, head.title(), document.id(), place.map(ListPlace::list)),
        place.map(among -> WayThroughList.among(visit, among)).orElse(null),
        head,
        settings.covers()
            ? visit.links().cover(document.id(), "large", visit.messages().tag())
            : "",
        new Access(visit, document, settings).view(hasText),
        Summaries.of(visit, document, whole),
        family.rows(visit, document),
        table.rows(visit, items, told(document, head.byline(), hasText)),
        found,
        similar(visit, document),
        Citing.of(visit, document, script, said.tally()),
        document.id(),
        OwnRoutes.of(visit, accounts, document.id()),
        said);
  }

  private Frame frame(Visit visit, String title, String id, Optional<SearchState> list) {
    return framer.listed(
        visit,
        title,
        list.orElse(SearchState.start()),
        Paths.record(id),
        list.map(WayThroughList::suffix).orElse(""));
  }

  /** Journal or publisher: where a work appeared; the year only if no date says it better. */
  private static List<RecordView.Item> source(IndexDocument document, RowItems items) {
    List<RecordView.Item> journal = items.of(JOURNAL);
    if (!journal.isEmpty()) {
      return journal;
    }
    String year = document.first("published_str").isEmpty() ? "" : document.first("publishDate");
    return items.of(PUBLISHED).stream()
        .map(item -> item.text().endsWith(year) ? withoutYear(item, year) : item)
        .filter(item -> !item.text().isEmpty())
        .toList();
  }

  private static RecordView.Item withoutYear(RecordView.Item item, String year) {
    String text = item.text().substring(0, item.text().length() - year.length()).strip();
    return new RecordView.Item(text, item.href(), item.outside(), item.note());
  }

  /** Lines of the table that the byline or the text tell better, if they tell all of them. */
  private static Set<String> told(IndexDocument document, BylineView byline, boolean hasText) {
    Set<String> told = new HashSet<>();
    if (new HashSet<>(byline.places()).containsAll(document.all("affiliation_str_mv"))) {
      told.add("affiliations");
    }
    if (document.all("author_orcid_str_mv").size() >= document.all("orcid_str_mv").size()) {
      told.add("orcid");
    }
    if (hasText) {
      told.add("sections");
    }
    return told;
  }

  private List<Result> similar(Visit visit, IndexDocument document) {
    ResultBuilder results = new ResultBuilder(visit);
    return similar.apply(document.id()).stream().map(results::plain).toList();
  }

  static String title(Visit visit, IndexDocument document) {
    return visit.words().title(document.first("title"));
  }

  /** The first code points, and a sign only if something was cut. */
  static String summary(String text) {
    if (text.codePointCount(0, text.length()) <= SUMMARY) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SUMMARY)).stripTrailing() + CUT;
  }

  static @Nullable String language(IndexDocument document) {
    List<String> languages = document.all("language");
    String code = languages.size() == 1 ? Words.code(languages.getFirst()) : "";
    return code.isEmpty() || document.first("title").isBlank() ? null : code;
  }
}
