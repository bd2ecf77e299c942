package org.pinakes.mapping.jats;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pinakes.format.jats.JatsArticle;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.Title;

/** {@code title-group}: the title, its translations and variants. */
final class JatsTitles {
  private static final Set<String> NOTES = Set.of("fn", "xref");
  private static final Pattern LAST_STOP = Pattern.compile("(?<=[^.])\\.$");

  private JatsTitles() {}

  static void map(JatsArticle article, RecordBuilder record) {
    Title title = title(article);
    record.title(title);
    for (XmlElement group : article.meta().all("title-group")) {
      for (XmlElement child : group.children().toList()) {
        other(child).filter(other -> differs(other, title)).ifPresent(record::otherTitle);
      }
    }
    for (JatsArticle translation : article.translations()) {
      add(OtherTitle.Kind.TRANSLATED, title(translation), record);
    }
  }

  static Title title(JatsArticle article) {
    XmlElement group = article.meta().first("title-group").orElse(article.meta());
    String language =
        group
            .first("article-title")
            .map(JatsCodes::language)
            .filter(code -> !code.isEmpty())
            .orElseGet(() -> JatsCodes.language(article.root()));
    return title(group, "article-title", "subtitle", language);
  }

  private static Optional<OtherTitle> other(XmlElement child) {
    String language = JatsCodes.language(child);
    return switch (child.name()) {
      case "trans-title-group" ->
          Optional.of(
              new OtherTitle(
                  OtherTitle.Kind.TRANSLATED,
                  title(child, "trans-title", "trans-subtitle", language)));
      case "trans-title" ->
          Optional.of(
              new OtherTitle(
                  OtherTitle.Kind.TRANSLATED, new Title(clean(child), "", "", 0, language)));
      case "alt-title" ->
          Optional.of(
              new OtherTitle(
                  OtherTitle.Kind.VARIANT, new Title(clean(child), "", "", 0, language)));
      default -> Optional.empty();
    };
  }

  private static boolean differs(OtherTitle other, Title title) {
    return !other.title().isEmpty() && !other.title().full().equals(title.full());
  }

  private static void add(OtherTitle.Kind kind, Title title, RecordBuilder record) {
    if (!title.isEmpty()) {
      record.otherTitle(new OtherTitle(kind, title));
    }
  }

  private static Title title(XmlElement group, String main, String sub, String language) {
    String subtitles =
        group.all(sub).stream()
            .map(JatsTitles::clean)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(": "));
    String first = group.first(main).map(JatsTitles::clean).orElse("");
    return first.isEmpty()
        ? new Title(subtitles, "", "", 0, language)
        : new Title(first, subtitles, "", 0, language);
  }

  static String clean(XmlElement title) {
    return LAST_STOP.matcher(JatsText.without(title, NOTES)).replaceFirst("");
  }
}
