package org.pinakes.mapping.marc;

import java.util.Set;
import org.pinakes.format.marc.DataField;
import org.pinakes.format.marc.Subfield;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.Title;

/**
 * Uniform titles, in {@code 130}, {@code 240}, {@code 730} and behind a name in {@code 7XX $t}, as
 * cataloguers print them: {@code Sonatas, piano, no. 14, op. 27, no. 2, C♯ minor; arr.}
 *
 * <p>The punctuation between two subfields is the cataloguer's where it is written, and that of the
 * rules for the subfield where it is not. What stands in front of the first full stop names the
 * work, medium, number and key of music included; the rest is its part.
 */
final class MarcUniformTitles {
  /** Fields that are a uniform title as a whole. */
  static final Set<String> TAGS = Set.of("130", "240", "730");

  private static final String MORE = "dfgkmnoprs";
  private static final String STOP = ". ";

  private final StringBuilder main = new StringBuilder();
  private final StringBuilder part = new StringBuilder();
  private final boolean music;
  private char before = ' ';
  private String written = "";

  private MarcUniformTitles(boolean music) {
    this.music = music;
  }

  /**
   * The title of a field.
   *
   * @param nonFiling the indicator that counts characters to be skipped
   */
  static Title of(DataField field, char nonFiling) {
    return read(field, field.first('a').isEmpty() ? 't' : 'a', nonFiling);
  }

  /** The title in a name-title entry; empty when it has none. */
  static Title work(DataField field) {
    Title work = read(field, 't', '0');
    return new Title(work.main(), "", work.part(), 0, "");
  }

  private static Title read(DataField field, char start, char nonFiling) {
    boolean music = !field.first('m').isEmpty() || !field.first('r').isEmpty();
    MarcUniformTitles title = new MarcUniformTitles(music);
    field.subfields().forEach(subfield -> title.add(subfield, start));
    String main = title.main.toString();
    String language =
        Languages.list().find(Isbd.trim(field.first('l'))).map(Language::code).orElse("");
    return new Title(
        main, "", title.part.toString(), MarcTitles.nonFiling(main, nonFiling), language);
  }

  private void add(Subfield subfield, char start) {
    String text = Isbd.trim(subfield.value());
    boolean wanted = before == ' ' ? subfield.code() == start : MORE.indexOf(subfield.code()) >= 0;
    if (wanted && !text.isEmpty()) {
      append(text, subfield.code());
      before = subfield.code();
    }
    if (before != ' ' && !text.isEmpty()) {
      written = subfield.value().substring(subfield.value().indexOf(text) + text.length()).strip();
    }
  }

  private void append(String text, char code) {
    if (before == ' ') {
      main.append(text);
      return;
    }
    String separator = separator(text, code);
    StringBuilder current = part.isEmpty() ? main : part;
    if (separator.equals(STOP) && part.isEmpty()) {
      part.append(text);
    } else {
      boolean stopped = current.charAt(current.length() - 1) == '.';
      current.append(separator.equals(STOP) && stopped ? " " : separator).append(text);
    }
  }

  private String separator(String text, char code) {
    if (text.startsWith("(") || text.startsWith("[")) {
      return " ";
    }
    return switch (written) {
      case ",", ";", ":", "." -> written + " ";
      default -> usual(code);
    };
  }

  /** Punctuation in front of a subfield where the record has none. */
  private String usual(char code) {
    return switch (code) {
      case 'm', 'r' -> ", ";
      case 'n' -> music ? ", " : STOP;
      case 'p' -> before == 'n' && !music ? ", " : STOP;
      case 'o' -> "; ";
      default -> STOP;
    };
  }
}
