package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pinakes.elsewhere.KnownAs;
import org.pinakes.elsewhere.cover.DrawnCover;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Isbn;

/** What a document says of its work to other places, and on a cover. */
final class KnownWork {
  /** What says nothing that could stand on a cover. */
  private static final List<String> VAGUE = List.of("Online", "Text", "Electronic");

  private KnownWork() {}

  static KnownAs of(IndexDocument document) {
    List<String> ids = new ArrayList<>(List.of(document.id()));
    ids.addAll(document.all("local_ids_str_mv"));
    return new KnownAs(
        ids,
        isbns(document, Isbn::thirteen),
        isbns(document, Isbn::ten),
        document.all("issn"),
        document.all("oclc_num"),
        document.all("lccn"),
        document.all("doi_str_mv"),
        document.first("title"),
        author(document));
  }

  private static List<String> isbns(
      IndexDocument document, Function<String, Optional<String>> form) {
    return document.all("isbn").stream()
        .flatMap(isbn -> form.apply(isbn).stream())
        .distinct()
        .toList();
  }

  static DrawnCover.Words words(Words words, IndexDocument document) {
    List<String> formats = document.all("format");
    String kind = formats.stream().filter(format -> !VAGUE.contains(format)).findFirst().orElse("");
    String family =
        Stream.of(document.first("container_title"), author(document), document.id())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    return new DrawnCover.Words(
        words.title(document.first("title")),
        author(document),
        kind.isEmpty() ? "" : words.format(kind),
        family);
  }

  private static String author(IndexDocument document) {
    return Stream.of("author", "author_corporate", "author2")
        .map(document::first)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
