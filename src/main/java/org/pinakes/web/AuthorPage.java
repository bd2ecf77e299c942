package org.pinakes.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.IndexResponse.Count;
import org.pinakes.search.Author;
import org.pinakes.search.SearchState;
import org.pinakes.search.SearchState.Filter;

/** What the catalogue knows about somebody. */
final class AuthorPage {
  private final Framer framer;

  AuthorPage(Framer framer) {
    this.framer = framer;
  }

  AuthorView show(Visit visit, Author author) {
    String name = author.heading();
    ResultBuilder results = new ResultBuilder(visit);
    return new AuthorView(
        framer.listed(visit, name, SearchState.start(), Paths.author(name)),
        name,
        author.life(),
        author.variants(),
        author.orcids().stream()
            .map(orcid -> Anchor.to(orcid, Registries.address("orcid", orcid)))
            .toList(),
        visit.text("author.records", "count", author.records()),
        visit.links().search("author", name),
        visit.links().browse(HeadingKind.AUTHOR, BrowsePage.FROM, name),
        YearChart.of(author.years(), visit.messages()),
        groups(visit, author),
        author.latest().stream().map(hit -> results.plain(hit.document())).toList());
  }

  private static List<HomeView.Group> groups(Visit visit, Author author) {
    Filter himself = new Filter("author", author.heading());
    SearchState his = SearchState.start().with(himself);
    return Stream.of(
            group(
                visit,
                "author.companions",
                author.companions(),
                other -> visit.links().author(other)),
            group(
                visit,
                "author.subjects",
                author.subjects(),
                topic -> visit.link(his.with(new Filter("topic", topic)))),
            group(
                visit,
                "author.journals",
                author.journals(),
                journal -> visit.link(his.with(new Filter("journal", journal)))))
        .filter(group -> !group.values().isEmpty())
        .toList();
  }

  private static HomeView.Group group(
      Visit visit, String key, List<Count> counts, UnaryOperator<String> href) {
    List<HomeView.Counted> values =
        counts.stream()
            .map(count ->
                new HomeView.Counted(
                    count.value(),
                    visit.messages().number(count.count()),
                    href.apply(count.value())))
            .toList();
    return new HomeView.Group(key.substring(key.indexOf('.') + 1), visit.text(key), values);
  }
}
