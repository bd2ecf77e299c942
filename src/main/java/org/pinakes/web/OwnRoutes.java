package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Account;
import org.pinakes.account.Accounts;
import org.pinakes.account.KeptRecord;
import org.pinakes.account.OwnMarks;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** One's own tags and notes on records. */
final class OwnRoutes {
  private static final String BETWEEN = ", ";

  private final Reception reception;
  private final OwnMarks marks;
  private final AnyName records;

  OwnRoutes(Reception reception, AnyName records) {
    this.reception = reception;
    this.records = records;
    marks = reception.accounts().marks();
  }

  void addTo(RoutesConfig routes) {
    reception.own(routes, AccountPaths.OWN, this::show);
    reception.ownForm(routes, AccountPaths.OWN, this::mark);
  }

  /** What the page of a record shows to who is signed in; null for nothing. */
  static @Nullable OwnView of(Visit visit, @Nullable Accounts accounts, String record) {
    Reader reader = visit.you().reader();
    if (reader == null || accounts == null) {
      return null;
    }
    Account account = reader.account();
    List<String> tags = accounts.marks().tags(account, record);
    return new OwnView(
        record,
        accounts.lists().holding(account, record).stream()
            .map(list -> Anchor.to(list.name(), visit.links().to(AccountPaths.list(list.id()))))
            .toList(),
        tags.stream().map(tag -> Anchor.to(tag, visit.links().to(AccountPaths.tag(tag)))).toList(),
        String.join(BETWEEN, tags),
        accounts.marks().note(account, record));
  }

  private void show(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    String tag = Reception.field(context, "tag");
    String heading = tag.isEmpty() ? visit.text("own.title") : visit.text("own.tagged", "tag", tag);
    List<OwnRecordsView.Tag> tags =
        marks.tags(reader.account()).entrySet().stream()
            .map(each ->
                new OwnRecordsView.Tag(
                    new Anchor(
                        each.getKey(),
                        visit.links().to(AccountPaths.tag(each.getKey())),
                        each.getKey().equals(tag)),
                    visit.messages().number(each.getValue())))
            .toList();
    reception.page(
        context,
        "own",
        new OwnRecordsView(
            reception.framer().unlisted(visit, heading, SearchState.start(), AccountPaths.OWN),
            heading,
            tags,
            tag.isEmpty() ? noted(visit, reader) : tagged(visit, reader, tag)));
  }

  private List<OwnRecordsView.Entry> noted(Visit visit, Reader reader) {
    return marks.noted(reader.account()).stream()
        .map(noted -> entry(visit, noted.record(), noted.note()))
        .toList();
  }

  private List<OwnRecordsView.Entry> tagged(Visit visit, Reader reader, String tag) {
    return marks.tagged(reader.account(), tag).stream()
        .map(record -> entry(visit, record, ""))
        .toList();
  }

  private static OwnRecordsView.Entry entry(Visit visit, KeptRecord record, String note) {
    return new OwnRecordsView.Entry(record.title(), visit.links().record(record.id()), note);
  }

  private void mark(Context context, Reader reader) {
    Visit visit = reception.visit(context);
    String id = Reception.field(context, "record");
    Map<String, IndexDocument> found = records.find(List.of(id));
    Optional<IndexDocument> document = found.values().stream().findFirst();
    if (document.isEmpty() || id.length() > KeptRecord.LONGEST_ID) {
      reception.faults().notFound(context);
      return;
    }
    KeptRecord record =
        new KeptRecord(document.get().id(), RecordPage.title(visit, document.get()));
    String note = Reception.field(context, "note").replace("\r\n", "\n").strip();
    marks.tag(reader.account(), record, tags(Reception.field(context, "tags")));
    marks.note(reader.account(), record, note);
    reception.go(context, Paths.record(record.id()) + "#own");
  }

  /** Tags as they are typed, with commas between. */
  private static List<String> tags(String typed) {
    return Arrays.stream(typed.split("[,;،、，\\n]", -1))
        .map(tag -> tag.strip().replaceAll("\\s+", " "))
        .filter(tag -> !tag.isEmpty())
        .toList();
  }
}
