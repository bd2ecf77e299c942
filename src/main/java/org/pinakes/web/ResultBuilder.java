package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.cite.Coins;
import org.pinakes.cite.References;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexResponse.Highlight;
import org.pinakes.index.IndexResponse.Hit;
import org.pinakes.index.IndexResponse.Piece;
import org.pinakes.search.SearchState;

/** Turns documents into entries of a list, for one reader. */
final class ResultBuilder {
  private static final int AUTHORS = 4;

  private final Visit visit;
  private final SearchState state;
  private final Words words;
  private final References references;

  /** Entries of a list that answers no search. */
  ResultBuilder(Visit visit) {
    this(visit, SearchState.start());
  }

  /** Entries of a list that answers a search. */
  ResultBuilder(Visit visit, SearchState state) {
    this.state = state;
    this.visit = visit;
    this.words = visit.words();
    references = Citing.references(visit);
  }

  /** An entry without marks. */
  Result plain(IndexDocument document) {
    return entry(document, Map.of(), visit.links().record(document.id()));
  }

  /** A result of the search with the hits marked, whose page knows the list. */
  Result marked(Hit hit) {
    String href = visit.links().record(hit.document().id(), state);
    return entry(hit.document(), hit.highlights(), href);
  }

  /** An entry with the hits marked that only comes near the search, and stands in no list. */
  Result near(Hit hit) {
    return entry(hit.document(), hit.highlights(), visit.links().record(hit.document().id()));
  }

  private Result entry(
      IndexDocument document, Map<String, List<Highlight>> highlights, String href) {
    Marks marks = new Marks(highlights);
    List<Result.Author> authors = authors(document, marks);
    return new Result(
        document.id(),
        href,
        marks.whole("title", words.title(document.first("title"))),
        language(document),
        authors.stream().limit(AUTHORS).toList(),
        Math.max(0, authors.size() - AUTHORS),
        appearedIn(document, marks),
        document.first("publishDate"),
        document.all("format").stream().map(words::format).toList(),
        Snippet.of(document, highlights),
        Snippet.isFromFullText(highlights),
        online(document),
        state.query().isEmpty() ? "" : visit.links().why(state, document.id()),
        mark(document));
  }

  private Result.Mark mark(IndexDocument document) {
    String title = words.title(document.first("title"));
    return new Result.Mark(document.id(), title, Coins.of(references.brief(document)));
  }

  private List<Result.Author> authors(IndexDocument document, Marks marks) {
    List<Result.Author> authors = new ArrayList<>();
    Stream<String> fields = Stream.of("author", "author_corporate", "author2");
    fields.forEach(
        field -> document.all(field).forEach(name -> authors.add(author(field, name, marks))));
    return authors;
  }

  private Result.Author author(String field, String name, Marks marks) {
    return new Result.Author(marks.whole(field, name), visit.links().author(name));
  }

  private static List<Piece> appearedIn(IndexDocument document, Marks marks) {
    String field = document.has("container_title") ? "container_title" : "publisher";
    String name = document.first(field);
    return name.isEmpty() ? List.of() : marks.whole(field, name);
  }

  private static @Nullable String language(IndexDocument document) {
    List<String> languages = document.all("language");
    String code = languages.size() == 1 ? Words.code(languages.getFirst()) : "";
    return code.isEmpty() || document.first("title").isBlank() ? null : code;
  }

  private @Nullable Anchor online(IndexDocument document) {
    return document.all("url").stream()
        .flatMap(url -> WebAddress.host(url).stream().map(host -> read(host, url)))
        .findFirst()
        .orElse(null);
  }

  private Anchor read(String host, String url) {
    return Anchor.to(visit.text("results.online_at", "host", host), url);
  }
}
