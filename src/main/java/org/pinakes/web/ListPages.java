package org.pinakes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Account;
import org.pinakes.account.Accounts;
import org.pinakes.account.OwnMarks;
import org.pinakes.account.ReadingList;
import org.pinakes.account.ReadingList.Item;
import org.pinakes.account.ReadingList.Sharing;
import org.pinakes.account.ReadingLists;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** What pages of lists show. Thread-safe. */
final class ListPages {
  private static final int PAGE = 50;

  private final ReadingLists lists;
  private final AnyName records;
  private final Framer framer;
  private final OwnMarks marks;
  private final ListSelection selection;
  private final EditorsWords words;

  /**
   * @param words what editors show all readers
   */
  ListPages(Accounts accounts, AnyName records, Framer framer, EditorsWords words) {
    lists = accounts.lists();
    marks = accounts.marks();
    selection = new ListSelection(lists, records);
    this.words = words;
    this.records = records;
    this.framer = framer;
  }

  /** One's own lists. */
  ListsView all(Visit visit, Account account) {
    String heading = visit.text("list.mine");
    return new ListsView(
        framer.unlisted(visit, heading, SearchState.start(), AccountPaths.LISTS),
        heading,
        lines(visit, account),
        true,
        null,
        List.of());
  }

  /** One's own lists, to choose from. */
  List<ListsView.Line> lines(Visit visit, Account account) {
    return lists.of(account).stream()
        .map(list ->
            line(
                visit,
                list,
                AccountPaths.list(list.id()),
                visit.messages().value("sharing", list.sharing().code())))
        .toList();
  }

  /** Lists that everybody may see. */
  ListsView everybodys(Visit visit, int page) {
    String heading = visit.text("list.public");
    List<ReadingList> found = lists.publicLists((page - 1) * PAGE, PAGE + 1);
    return new ListsView(
        framer.listed(visit, heading, SearchState.start(), AccountPaths.PUBLIC_LISTS),
        heading,
        found.stream().limit(PAGE).map(list -> shared(visit, list)).toList(),
        false,
        found.size() > PAGE
            ? visit.links().to(AccountPaths.PUBLIC_LISTS + "?page=" + (page + 1))
            : null,
        page > 1 ? List.of() : words.featured().stream().map(list -> shared(visit, list)).toList());
  }

  /** A list that everybody may see, as a line. */
  static ListsView.Line shared(Visit visit, ReadingList list) {
    return line(visit, list, AccountPaths.shared(list.address()), by(visit, list));
  }

  private static ListsView.Line line(Visit visit, ReadingList list, String path, String facts) {
    return new ListsView.Line(
        list.id(),
        list.name(),
        visit.links().to(path),
        visit.text("list.size", "count", list.size()),
        facts,
        list.description());
  }

  private static String by(Visit visit, ReadingList list) {
    return list.owner().isEmpty() ? "" : visit.text("list.by", "name", list.owner());
  }

  /** A list as its owner sees it. */
  ListView own(Visit visit, Account account, ReadingList list, ListAsked asked, String done) {
    List<ListsView.Line> others =
        lines(visit, account).stream().filter(line -> !line.id().equals(list.id())).toList();
    Map<String, Set<String>> tags = marks.tags(account, list);
    return view(visit, list, asked, AccountPaths.list(list.id()), others, tags, done);
  }

  /** A list as others see it. */
  ListView shared(Visit visit, ReadingList list, ListAsked asked) {
    String path = AccountPaths.shared(list.address());
    return view(visit, list, asked.with("").with(asked.page()), path, null, Map.of(), "");
  }

  private ListView view(
      Visit visit,
      ReadingList list,
      ListAsked asked,
      String path,
      @Nullable List<ListsView.Line> others,
      Map<String, Set<String>> tags,
      String done) {
    ListSelection.Chosen chosen = selection.of(visit, list, asked, tags);
    int page = asked.page();
    List<ListView.Entry> entries = entries(visit, chosen.items(), (page - 1) * ListSelection.PAGE);
    List<String> here =
        entries.stream().filter(entry -> entry.result() != null).map(ListView.Entry::id).toList();
    boolean listed = others == null && list.sharing() == Sharing.PUBLIC && page == 1;
    return new ListView(
        listed
            ? framer.listed(visit, list.name(), SearchState.start(), path)
            : framer.unlisted(visit, list.name(), SearchState.start(), path),
        list,
        others != null,
        visit.text("list.size", "count", list.size()),
        others == null ? by(visit, list) : "",
        entries,
        others == null ? List.of() : others,
        sharings(visit, list),
        ListOrders.of(visit, path, asked, tags.keySet()),
        list.address().isEmpty() ? "" : visit.base() + AccountPaths.shared(list.address()),
        here.isEmpty() ? "" : visit.links().to(AccountPaths.export(here)),
        done,
        page > 1 ? visit.links().to(asked.with(page - 1).at(path)) : null,
        page * ListSelection.PAGE < chosen.total()
            ? visit.links().to(asked.with(page + 1).at(path))
            : null);
  }

  private List<ListView.Entry> entries(Visit visit, List<Item> items, int before) {
    Map<String, IndexDocument> found =
        records.find(items.stream().map(item -> item.record().id()).toList());
    ResultBuilder results = new ResultBuilder(visit);
    List<ListView.Entry> entries = new ArrayList<>();
    for (Item item : items) {
      IndexDocument document = found.get(item.record().id());
      entries.add(
          new ListView.Entry(
              before + entries.size() + 1,
              item.record().id(),
              item.record().title(),
              document == null ? null : results.plain(document),
              item.note()));
    }
    return entries;
  }

  private static List<ListView.Choice> sharings(Visit visit, ReadingList list) {
    Stream<Sharing> all = Arrays.stream(Sharing.values());
    return all.map(sharing ->
            new ListView.Choice(
                sharing.code(),
                visit.messages().value("sharing", sharing.code()),
                visit.messages().value("sharing", sharing.code() + "_hint"),
                sharing == list.sharing()))
        .toList();
  }
}
