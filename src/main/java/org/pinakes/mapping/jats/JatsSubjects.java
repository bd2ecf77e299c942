package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pinakes.format.jats.JatsArticle;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Subject;
import org.pinakes.record.Subject.Kind;

/** Journal sections and keywords. */
final class JatsSubjects {
  private final Set<Subject> found = new LinkedHashSet<>();

  private JatsSubjects() {}

  static List<Subject> of(JatsArticle article) {
    JatsSubjects subjects = new JatsSubjects();
    for (XmlElement group : article.meta().allAt("article-categories", "subj-group")) {
      subjects.section(group, scheme(group.attribute("subj-group-type")), List.of());
    }
    subjects.keywords(article.meta());
    article.translations().forEach(translation -> subjects.keywords(translation.meta()));
    return List.copyOf(subjects.found);
  }

  /** A heading that only leads to narrower ones is not a subject of its own. */
  private void section(XmlElement group, String scheme, List<String> above) {
    List<XmlElement> narrower = group.all("subj-group");
    List<String> headings =
        Stream.concat(group.all("subject").stream(), group.all("compound-subject").stream())
            .map(JatsText::of)
            .filter(text -> !text.isEmpty())
            .toList();
    if (narrower.isEmpty()) {
      headings.forEach(heading -> add(Kind.SECTION, scheme, and(above, heading), ""));
    } else {
      headings.stream()
          .limit(Math.max(0, headings.size() - 1))
          .forEach(heading -> add(Kind.SECTION, scheme, and(above, heading), ""));
      List<String> here = headings.isEmpty() ? above : and(above, headings.getLast());
      narrower.forEach(inner -> section(inner, scheme, here));
    }
  }

  private void keywords(XmlElement meta) {
    for (XmlElement group : meta.all("kwd-group")) {
      String type = scheme(group.attribute("kwd-group-type"));
      if (!type.startsWith("abbreviation") && !type.equals("abbr")) {
        String vocabulary = JatsCodes.attribute(group, "vocab");
        keywords(group, vocabulary.isEmpty() ? type : vocabulary, List.of());
      }
    }
    for (XmlElement group : meta.all("unstructured-kwd-group")) {
      Stream.of(JatsText.of(group).split("[;,]", -1))
          .map(String::strip)
          .filter(word -> !word.isEmpty())
          .forEach(word -> add(Kind.KEYWORD, "", List.of(word), ""));
    }
  }

  private void keywords(XmlElement group, String type, List<String> above) {
    for (XmlElement keyword : group.children().toList()) {
      String vocabulary = JatsCodes.attribute(keyword, "vocab");
      String scheme = vocabulary.isEmpty() ? type : vocabulary;
      switch (keyword.name()) {
        case "kwd" -> keyword(keyword, scheme, and(above, clean(JatsText.of(keyword))));
        case "compound-kwd" -> keyword(keyword, scheme, parts(keyword));
        case "nested-kwd" -> nested(keyword, scheme, above);
        default -> {
          // Title and label of the group.
        }
      }
    }
  }

  private void nested(XmlElement nested, String scheme, List<String> above) {
    if (nested.first("nested-kwd").isEmpty()) {
      keywords(nested, scheme, above);
    } else {
      String heading = clean(JatsText.at(nested, "kwd"));
      List<String> here = heading.isEmpty() ? above : and(above, heading);
      nested.all("nested-kwd").forEach(inner -> nested(inner, scheme, here));
    }
  }

  private void keyword(XmlElement keyword, String scheme, List<String> parts) {
    boolean mesh = scheme.toLowerCase(Locale.ROOT).contains("mesh");
    String identifier = keyword.attribute("vocab-term-identifier");
    add(mesh ? Kind.TOPIC : Kind.KEYWORD, mesh ? "mesh" : "", parts, identifier);
  }

  private void add(Kind kind, String scheme, List<String> parts, String identifier) {
    if (parts.stream().noneMatch(String::isEmpty) && !parts.isEmpty()) {
      found.add(new Subject(kind, scheme, parts, identifier, false));
    }
  }

  private static List<String> parts(XmlElement compound) {
    return compound.all("compound-kwd-part").stream()
        .filter(part -> !part.attribute("content-type").equals("code"))
        .map(JatsText::of)
        .map(JatsSubjects::clean)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String clean(String keyword) {
    return keyword.replaceFirst("[;,\\s]+$", "");
  }

  private static String scheme(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.equals("heading") ? "" : lower.replaceAll("[\\s_]+", "-");
  }

  private static List<String> and(List<String> above, String heading) {
    List<String> parts = new ArrayList<>(above);
    parts.add(heading);
    return parts;
  }
}
