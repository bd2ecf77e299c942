package org.pinakes.mapping.marc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.MarcRecord;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;

/** Languages of the text: {@code 008/35-37} and {@code 041 $a $d}. */
final class MarcLanguages {
  private static final int FROM = 35;
  private static final int TO = 38;

  /** Undetermined, no linguistic content, several: true, but no language. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "zxx", "mul", "n/a", "   ", "|||");

  private MarcLanguages() {}

  /** Languages of the text, that of {@code 008} first. */
  static List<Language> languages(MarcRecord marc) {
    Set<String> codes = new LinkedHashSet<>();
    String fixed = marc.control("008");
    if (fixed.length() >= TO) {
      codes.add(fixed.substring(FROM, TO));
    }
    for (DataField field : marc.fields("041")) {
      field.all("ad").forEach(value -> codes.addAll(split(field, value)));
    }
    Set<Language> languages = new LinkedHashSet<>();
    for (String code : codes) {
      if (!NO_LANGUAGE.contains(code) && code.chars().allMatch(Character::isLetter)) {
        languages.add(Languages.list().findOrKeep(code));
      }
    }
    return List.copyOf(languages);
  }

  /** Older records write several codes in one subfield: {@code engfre}. */
  private static List<String> split(DataField field, String value) {
    if (field.indicator2() == '7' || value.length() % 3 != 0) {
      return List.of(value);
    }
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < value.length(); i += 3) {
      codes.add(value.substring(i, i + 3));
    }
    return codes;
  }
}
