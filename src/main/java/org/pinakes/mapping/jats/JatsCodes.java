package org.pinakes.mapping.jats;

import org.pinakes.format.xml.XmlElement;
import org.pinakes.record.Languages;

/** Codes that stand on JATS elements of every kind. */
final class JatsCodes {

  private JatsCodes() {}

  /** {@code xml:lang} as the shortest code we know, as written when we do not, or empty. */
  static String language(XmlElement element) {
    String written = element.attribute("xml:lang");
    return Languages.list().find(written).map(language -> language.code()).orElse(written);
  }

  /** The first attribute of those names that says something, or empty. */
  static String attribute(XmlElement element, String... names) {
    for (String name : names) {
      String value = element.attribute(name);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
