package org.pinakes.mapping.jats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pinakes.format.jats.JatsArticle;
import org.pinakes.format.jats.JatsText;
import org.pinakes.format.xml.WhiteSpace;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlNode;
import org.pinakes.format.xml.XmlText;
import org.pinakes.record.Abstract;
import org.pinakes.record.Abstract.Section;

/** Abstracts of every type and language, the ordinary one first. */
final class JatsAbstracts {
  private static final Set<String> TITLE = Set.of("title", "label");
  private static final Pattern LABEL_STOP = Pattern.compile("[:.\\s]+$");
  private static final int LONGEST_LABEL = 60;

  private JatsAbstracts() {}

  static List<Abstract> of(JatsArticle article) {
    List<Abstract> found = new ArrayList<>();
    add(article.meta(), JatsCodes.language(article.root()), found);
    for (JatsArticle translation : article.translations()) {
      add(translation.meta(), JatsCodes.language(translation.root()), found);
    }
    found.sort(Comparator.comparing(summary -> !summary.kind().isEmpty()));
    return found;
  }

  private static void add(XmlElement meta, String language, List<Abstract> found) {
    for (XmlElement child : meta.children().toList()) {
      if (child.is("abstract") || child.is("trans-abstract")) {
        String own = JatsCodes.language(child);
        List<Section> sections = sections(child);
        if (!sections.isEmpty()) {
          found.add(new Abstract(sections, own.isEmpty() ? language : own, kind(child)));
        }
      }
    }
  }

  private static String kind(XmlElement summary) {
    String type = summary.attribute("abstract-type").toLowerCase(Locale.ROOT);
    return type.replaceAll("[\\s_]+", "-");
  }

  private static List<Section> sections(XmlElement summary) {
    List<Section> sections = new ArrayList<>();
    collect(summary, "", sections);
    return sections;
  }

  /** Text before and between sections stands under the label of what contains it. */
  private static void collect(XmlElement parent, String label, List<Section> sections) {
    StringBuilder text = new StringBuilder();
    String current = label;
    for (XmlNode node : parent.nodes()) {
      switch (node) {
        case XmlText plain -> text.append(plain.value());
        case XmlElement title when TITLE.contains(title.name()) -> {}
        case XmlElement sec when sec.is("sec") -> {
          close(current, text, sections);
          collect(sec, label(sec.first("title").map(JatsText::of).orElse("")), sections);
          current = "";
        }
        case XmlElement block when !boldLabel(block).isEmpty() -> {
          close(current, text, sections);
          current = boldLabel(block);
          text.append(JatsText.of(block).substring(boldText(block).length()));
        }
        case XmlElement block -> text.append(' ').append(JatsText.of(block)).append(' ');
      }
    }
    close(current, text, sections);
  }

  private static void close(String label, StringBuilder text, List<Section> sections) {
    String plain = WhiteSpace.collapse(text.toString());
    text.setLength(0);
    if (!plain.isEmpty()) {
      sections.add(new Section(label, plain));
    }
  }

  /** {@code <p><bold>Methods:</bold> …}: a label where the publisher had no {@code sec}. */
  private static String boldLabel(XmlElement block) {
    String bold = boldText(block);
    boolean label =
        bold.length() > 1
            && bold.length() <= LONGEST_LABEL
            && (bold.endsWith(":") || bold.endsWith("."))
            && JatsText.of(block).startsWith(bold)
            && JatsText.of(block).length() > bold.length();
    return label ? label(bold) : "";
  }

  private static String boldText(XmlElement block) {
    return block.nodes().stream()
        .filter(node -> !(node instanceof XmlText text && text.value().isBlank()))
        .findFirst()
        .filter(XmlElement.class::isInstance)
        .map(XmlElement.class::cast)
        .filter(first -> block.is("p") && first.is("bold"))
        .map(JatsText::of)
        .orElse("");
  }

  private static String label(String title) {
    return LABEL_STOP.matcher(title).replaceFirst("");
  }
}
