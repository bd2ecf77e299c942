package org.pinakes.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pinakes.csv.CsvTable;
import org.pinakes.format.Payload;
import org.pinakes.problem.Warning;

/** Mends XML where only one reading is possible, and says what it did. */
final class XmlMender {
  private static final Pattern ILLEGAL =
      Pattern.compile(
          "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]"
              + "|&#(?:0*(?:[0-8]|1[124-9]|2\\d|3[01])|[xX]0*(?:[0-8bcefBCEF]|1[0-9a-fA-F]));");
  private static final Pattern ENTITY = Pattern.compile("&([A-Za-z][A-Za-z0-9]{1,9});");
  private static final Pattern LONE_AMPERSAND =
      Pattern.compile("&(?!#\\d{1,7};|#[xX][0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,9};)");
  private static final Pattern PREFIX =
      Pattern.compile("</?([A-Za-z_][\\w.-]*):|\\s([A-Za-z_][\\w.-]*):[\\w.-]+\\s*=\\s*[\"']");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final Map<String, String> ENTITIES = entities();

  private XmlMender() {}

  /**
   * What came of it.
   *
   * @param payload in UTF-8, mended
   * @param warnings what was mended; empty when nothing was
   */
  record Mended(Payload payload, List<Warning> warnings) {}

  static Mended mend(Payload payload) {
    List<Warning> warnings = new ArrayList<>();
    String text = decoded(payload, warnings);
    text = withoutIllegal(text, warnings);
    text = withEntities(text, warnings);
    text = withAmpersands(text, warnings);
    String namespaces = withPrefixes(text, payload.namespaces(), warnings);
    return new Mended(new Payload(text.getBytes(UTF_8), UTF_8, namespaces), warnings);
  }

  /** Bytes that are no UTF-8 where UTF-8 was promised come from the commonest other encoding. */
  private static String decoded(Payload payload, List<Warning> warnings) {
    if (!payload.charset().equals(UTF_8) || isValid(payload.bytes())) {
      return payload.text();
    }
    warnings.add(
        warning(
            "wrong-encoding", "bytes that are no UTF-8 were read as Windows-1252 (Latin script)"));
    return lenient(payload.bytes());
  }

  private static boolean isValid(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static String lenient(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      byte[] odd = new byte[result.length()];
      in.get(odd);
      out.put(new String(odd, WINDOWS));
    }
    return out.flip().toString();
  }

  private static String withoutIllegal(String text, List<Warning> warnings) {
    Matcher matcher = ILLEGAL.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    warnings.add(
        warning(
            "illegal-character",
            "characters that XML does not allow were left out, the first at character "
                + matcher.start()));
    return matcher.replaceAll("");
  }

  private static String withEntities(String text, List<Warning> warnings) {
    Set<String> seen = new LinkedHashSet<>();
    String mended =
        ENTITY
            .matcher(text)
            .replaceAll(match -> {
              String name = match.group(1);
              if (OF_XML.contains(name)) {
                return Matcher.quoteReplacement(match.group());
              }
              seen.add(name);
              String meaning = ENTITIES.getOrDefault(name, "&amp;" + name + ";");
              return Matcher.quoteReplacement(meaning);
            });
    if (!seen.isEmpty()) {
      warnings.add(
          warning(
              "undeclared-entity",
              "entities were used without declaration and read as in HTML: " + seen));
    }
    return mended;
  }

  private static String withAmpersands(String text, List<Warning> warnings) {
    Matcher matcher = LONE_AMPERSAND.matcher(text);
    if (!matcher.find()) {
      return text;
    }
    warnings.add(warning("lone-ampersand", "an ampersand stood alone and was read as itself"));
    return matcher.replaceAll("&amp;");
  }

  private static String withPrefixes(String text, String namespaces, List<Warning> warnings) {
    Set<String> unbound = new LinkedHashSet<>();
    Matcher matcher = PREFIX.matcher(text);
    while (matcher.find()) {
      String prefix = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String declaration = "xmlns:" + prefix;
      if (!prefix.startsWith("xml")
          && !text.contains(declaration)
          && !namespaces.contains(declaration)) {
        unbound.add(prefix);
      }
    }
    if (unbound.isEmpty()) {
      return namespaces;
    }
    warnings.add(
        warning(
            "undeclared-prefix", "namespace prefixes were used without declaration: " + unbound));
    return namespaces
        + unbound.stream()
            .map(prefix -> " xmlns:" + prefix + "=\"urn:undeclared:" + prefix + "\"")
            .collect(Collectors.joining());
  }

  private static Warning warning(String rule, String message) {
    return new Warning(rule, "XML", message);
  }

  private static Map<String, String> entities() {
    return CsvTable.rows(XmlMender.class, "entities.csv").stream()
        .collect(
            Collectors.toUnmodifiableMap(
                List::getFirst, row -> Character.toString(Integer.parseInt(row.get(1), 16))));
  }
}
