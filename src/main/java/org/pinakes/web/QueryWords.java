package org.pinakes.web;

import java.util.List;
import java.util.Map;
import org.pinakes.i18n.Messages;
import org.pinakes.query.Query;
import org.pinakes.query.QueryPrinter;

/** A query in the reader's words. */
final class QueryWords {
  private final Messages messages;
  private final Words words;
  private final QueryPrinter names = new QueryPrinter();

  QueryWords(Messages messages, Words words) {
    this.messages = messages;
    this.words = words;
  }

  /** What one part looks for; of several parts only how they stand together. */
  String of(Query query) {
    return switch (query) {
      case Query.All all -> messages.text("understood.all");
      case Query.And and -> messages.text("understood.and");
      case Query.Or or -> messages.text("understood.or");
      case Query.Not not -> messages.text("understood.not");
      case Query.Words(String scope, String text) ->
          text.indexOf(' ') < 0
              ? leaf("understood.leaf", scope, text)
              : messages.text("understood.words", "place", place(scope));
      case Query.Phrase phrase -> phrase(phrase);
      case Query.Wildcard(String scope, String pattern) ->
          leaf("understood.pattern", scope, pattern);
      case Query.Name(String scope, String family, String initials) ->
          leaf("understood.leaf", scope, family + " " + initials);
      case Query.Most(String scope, String text, int percent) ->
          leaf("understood.most", scope, text);
      case Query.Exact(String field, String value) ->
          leaf("understood.leaf", field, value(field, value));
      case Query.Heading(String heading, List<String> narrower) ->
          messages.text(
              "understood.heading_too", Map.of("text", heading, "count", narrower.size()));
      case Query.Range range -> leaf("understood.leaf", range.field(), years(range));
    };
  }

  private String phrase(Query.Phrase phrase) {
    return phrase.slop() == 0
        ? leaf("understood.phrase", phrase.scope(), phrase.text())
        : messages.text(
            "understood.near",
            Map.of("place", place(phrase.scope()), "text", phrase.text(), "count", phrase.slop()));
  }

  private String leaf(String key, String target, String text) {
    return messages.text(key, Map.of("place", place(target), "text", text));
  }

  private String place(String target) {
    return messages.value("scope", names.name(target));
  }

  private String value(String field, String value) {
    return switch (field) {
      case "language" -> words.language(value);
      case "format" -> words.format(value);
      case "source_str" -> words.source(value);
      default -> value;
    };
  }

  private String years(Query.Range range) {
    if (range.from() == Integer.MIN_VALUE) {
      return messages.text("understood.until", "year", Integer.toString(range.to()));
    }
    if (range.to() == Integer.MAX_VALUE) {
      return messages.text("understood.since", "year", Integer.toString(range.from()));
    }
    return range.from() == range.to()
        ? Integer.toString(range.from())
        : range.from() + "–" + range.to();
  }
}
