package org.pinakes.i18n;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the site says in one language: plain text, never HTML. Messages are ICU patterns with named
 * placeholders and plurals. Thread-safe.
 */
public final class Messages {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d(-\\d\\d)?");

  private static final char ISOLATE = '\u2068';
  private static final char END = '\u2069';

  /** Plain words need no isolation, and some of them are what a message chooses by. */
  private static final Pattern WORD = Pattern.compile("[a-z_]*");

  /** No text has this character of the private use area. */
  private static final String SLOT = "\uE000";

  private static final int MOST_LANGUAGE_NAMES = 2_000;

  private final ULocale locale;
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, MessageFormat> patterns = new HashMap<>();
  private final LocaleDisplayNames names;
  private final DateTimeFormatter day;
  private final DateTimeFormatter month;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter shortMonth;
  private final String comma;
  private final String semicolon;
  private final Map<String, String> languageNames = new ConcurrentHashMap<>();

  Messages(String tag, Map<String, String> texts) {
    locale = ULocale.forLanguageTag(tag);
    names =
        LocaleDisplayNames.getInstance(locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
    day = ours(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
    month = ours(DateTimeFormatter.ofLocalizedPattern("yMMMM"));
    shortDay = ours(DateTimeFormatter.ofLocalizedPattern("Md"));
    shortMonth = ours(DateTimeFormatter.ofLocalizedPattern("yMMM"));
    moment = ours(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    texts.forEach(this::parse);
    comma = between("site.commas");
    semicolon = between("site.semicolons");
  }

  /** Dates in the language, with the digits that {@link #number} writes. */
  private DateTimeFormatter ours(DateTimeFormatter format) {
    int zero = NumberingSystem.getInstance(locale).getDescription().codePointAt(0);
    return format
        .withLocale(locale.toLocale())
        .withDecimalStyle(DecimalStyle.STANDARD.withZeroDigit((char) zero));
  }

  /** Tag of the language, as in {@code lang} attributes. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** Where lines begin, as in {@code dir} attributes: {@code ltr} or {@code rtl}. */
  public String direction() {
    return locale.isRightToLeft() ? "rtl" : "ltr";
  }

  /**
   * A message without placeholders.
   *
   * @throws IllegalArgumentException when there is none of that key
   */
  public String text(String key) {
    String text = plain.get(key);
    return text == null ? text(key, Map.of()) : text;
  }

  /** Whether there is a message of that key. */
  public boolean has(String key) {
    return plain.containsKey(key) || patterns.containsKey(key);
  }

  /** Texts one after another, as the language lists them: {@code a, b and c}. */
  public String list(List<String> texts) {
    return ListFormatter.getInstance(locale).format(texts);
  }

  /** A message with one placeholder. */
  public String text(String key, String name, Object value) {
    return text(key, Map.of(name, value));
  }

  /**
   * A message with its placeholders filled.
   *
   * @throws IllegalArgumentException when there is none of that key
   */
  public String text(String key, Map<String, ?> values) {
    MessageFormat pattern = patterns.get(key);
    if (pattern == null && plain.containsKey(key)) {
      return plain.get(key);
    }
    if (pattern == null) {
      throw new IllegalArgumentException("No message " + key + " in messages_" + tag());
    }
    Map<String, ?> shown = locale.isRightToLeft() ? apart(values) : values;
    // ICU's parsed formats are not thread-safe, and cloning one costs more than using it.
    synchronized (pattern) {
      return pattern.format(shown);
    }
  }

  /**
   * Texts in a message from right to left run in their own direction, and so do ranges of numbers,
   * which would stand the wrong way round otherwise (Unicode's isolates, UAX 9).
   */
  private static Map<String, Object> apart(Map<String, ?> values) {
    Map<String, Object> apart = new HashMap<>(values);
    apart.replaceAll((name, value) ->
        value instanceof String text && !text.equals(SLOT) && !WORD.matcher(text).matches()
            ? ISOLATE + text + END
            : value);
    return apart;
  }

  /**
   * A message with one placeholder in which something that is no text is to stand, a link for
   * instance.
   */
  public Surroundings around(String key, String name) {
    String text = text(key, name, SLOT);
    int slot = text.indexOf(SLOT);
    return new Surroundings(text.substring(0, slot), text.substring(slot + SLOT.length()));
  }

  /** What stands between short values side by side: a comma and a blank, or what is used for it. */
  public String comma() {
    return comma;
  }

  /** What stands between names and other values in which there are commas. */
  public String semicolon() {
    return semicolon;
  }

  /** Short values side by side. */
  public String commas(Stream<String> values) {
    return values.filter(value -> !value.isEmpty()).collect(Collectors.joining(comma));
  }

  /** Values in which there are commas, side by side. */
  public String semicolons(Stream<String> values) {
    return values.filter(value -> !value.isEmpty()).collect(Collectors.joining(semicolon));
  }

  /** What a message of two parts has between them. */
  private String between(String key) {
    return patterns.containsKey(key)
        ? text(key, Map.of("value", SLOT, "next", SLOT)).replace(SLOT, "")
        : ", ";
  }

  /** A name and what it has, with the sign between them that the language has for that. */
  public String pair(String name, String value) {
    return text("site.pair", Map.of("name", name, "value", value));
  }

  /** A name with the sign behind it that the language has before what follows. */
  public String label(String name) {
    return text("site.label", "name", name);
  }

  /** What stands before and behind a place in a message. */
  public record Surroundings(String before, String behind) {}

  /**
   * A coded value in words: the message {@code group.value}, with the value in lower case and
   * anything but letters and digits as {@code _}; the value itself when there is no such message.
   */
  public String value(String group, String value) {
    return plain.getOrDefault(key(group, value), value);
  }

  /** Whether {@link #value} has words of its own for a coded value. */
  public boolean knows(String group, String value) {
    return plain.containsKey(key(group, value));
  }

  /** The coded values of a group that have words, as they stand in keys, and those words. */
  public Map<String, String> values(String group) {
    Map<String, String> values = new HashMap<>();
    plain.forEach((key, text) -> {
      if (key.startsWith(group + ".")) {
        values.put(key.substring(group.length() + 1), text);
      }
    });
    return values;
  }

  private static String key(String group, String value) {
    String slug = NOT_A_LETTER.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("_");
    return group + "." + slug;
  }

  /**
   * Name of a language as it stands at the beginning of a line.
   *
   * @param code BCP 47 code
   * @param otherwise what to say when ICU does not know it
   */
  public String languageName(String code, String otherwise) {
    String known = languageNames.get(code);
    if (known != null) {
      return known;
    }
    String name = names.localeDisplayName(code);
    String shown = name.isEmpty() || name.equals(code) ? otherwise : name;
    if (languageNames.size() < MOST_LANGUAGE_NAMES) {
      languageNames.put(code, shown);
    }
    return shown;
  }

  /** A whole number with the language's separators. */
  public String number(long number) {
    NumberFormat format = NumberFormat.getIntegerInstance(locale);
    return format.format(number);
  }

  /**
   * A date as the language writes it.
   *
   * @param date {@code 2021-06-05} or {@code 2021-06}; anything else is given back as it is
   */
  public String date(String date) {
    Matcher matcher = DATE.matcher(date);
    if (!matcher.matches()) {
      return date;
    }
    try {
      return matcher.group(1) == null
          ? month.format(YearMonth.parse(date))
          : day.format(LocalDate.parse(date));
    } catch (DateTimeException noSuchDay) {
      return date;
    }
  }

  /** A day in the shortest form, without its year. */
  public String shortDay(LocalDate date) {
    return shortDay.format(date);
  }

  /** A month in a short form. */
  public String shortMonth(YearMonth date) {
    return shortMonth.format(date);
  }

  /** A day and a time of day as the language writes them. */
  public String moment(ZonedDateTime time) {
    return moment.format(time);
  }

  /** Most messages are names of coded values; they need no pattern, which is dear to make. */
  private void parse(String key, String text) {
    if (text.indexOf('{') < 0 && text.indexOf('\'') < 0) {
      plain.put(key, text);
      return;
    }
    MessageFormat pattern = new MessageFormat(text, locale);
    if (pattern.getArgumentNames().isEmpty()) {
      plain.put(key, pattern.format(Map.of()));
    }
    patterns.put(key, pattern);
  }
}
