package org.pinakes.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text that readers write for others: lines and paragraphs, with addresses of the web in it
 * that can be followed. Nothing in it is markup.
 */
public final class CommentText {
  /** Controls, among them those that turn the direction of what follows, but line ends. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n]]");

  /** Looks at each run of blanks once, from its beginning: strangers send long ones. */
  private static final String BLANKS_AT_THE_END = "(?<![ \\u00A0])[ \\u00A0]++(?=\\n)";

  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\bhttps?://[^\\s<>\"«»“”\\\\^`{|}]{1,1000}");
  private static final String NOT_AT_THE_END = ".,;:!?'’…。，、；：！？";
  private static final Pattern PARAGRAPHS = Pattern.compile("\\n{2,}");

  /** Of what is typed, so much more than is kept may be blanks and line ends. */
  private static final int LOOSENESS = 4;

  private CommentText() {}

  /**
   * A part of a line.
   *
   * @param text what is read
   * @param href the address it leads to; empty for plain text
   */
  public record Part(String text, String href) {}

  /**
   * The same as {@link #clean(String)} of what could be short enough; what is so long that nobody
   * has typed it comes back as it is.
   *
   * @param most characters that a text may have
   */
  public static String clean(String typed, int most) {
    return typed.length() > LOOSENESS * most ? typed : clean(typed);
  }

  /** A text as it is kept: without what is not seen, and with at most one empty line at a time. */
  public static String clean(String typed) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return UNSEEN
        .matcher(lines)
        .replaceAll("")
        .replaceAll(BLANKS_AT_THE_END, "")
        .replaceAll("\\n{3,}", "\n\n")
        .strip();
  }

  /** Number of addresses in a text. */
  public static int links(String text) {
    return (int) parts(text).stream().filter(part -> !part.href().isEmpty()).count();
  }

  /** A text as paragraphs of lines of parts. */
  public static List<List<List<Part>>> paragraphs(String text) {
    return PARAGRAPHS
        .splitAsStream(text)
        .filter(paragraph -> !paragraph.isBlank())
        .map(
            paragraph -> Arrays.stream(paragraph.split("\\n", -1)).map(CommentText::parts).toList())
        .toList();
  }

  private static List<Part> parts(String line) {
    List<Part> parts = new ArrayList<>();
    Matcher found = ADDRESS.matcher(line);
    int from = 0;
    while (found.find()) {
      String address = trimmed(found.group());
      if (isSound(address)) {
        plain(parts, line.substring(from, found.start()));
        parts.add(new Part(address, address));
        from = found.start() + address.length();
      }
    }
    plain(parts, line.substring(from));
    return parts;
  }

  private static void plain(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, ""));
    }
  }

  /** Without what belongs to the sentence: full stops, and brackets that were opened before. */
  private static String trimmed(String address) {
    int end = address.length();
    while (end > 0
        && (NOT_AT_THE_END.indexOf(address.charAt(end - 1)) >= 0
            || isUnopened(address.substring(0, end), '(', ')')
            || isUnopened(address.substring(0, end), '[', ']'))) {
      end--;
    }
    return address.substring(0, end);
  }

  private static boolean isUnopened(String address, char open, char close) {
    return address.charAt(address.length() - 1) == close
        && address.chars().filter(c -> c == close).count()
            > address.chars().filter(c -> c == open).count();
  }

  /** Leads to a host, and pretends no other by a name before it. */
  private static boolean isSound(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
