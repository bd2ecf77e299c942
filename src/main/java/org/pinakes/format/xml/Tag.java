package org.pinakes.format.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start, empty or end tag as it stands in the stream.
 *
 * @param kind which of the three
 * @param qualifiedName with prefix, as written
 * @param from position of its {@code <}
 * @param to position behind its {@code >}
 * @param source the tag as written; empty when it declares no namespace
 */
record Tag(Kind kind, String qualifiedName, long from, long to, String source) {
  private static final Pattern NAMESPACE =
      Pattern.compile("\\b(xmlns(?::[\\w.-]+)?)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

  private static final byte[] DECLARATION = "xmlns".getBytes(StandardCharsets.US_ASCII);

  /** The three sorts of tags. */
  enum Kind {
    START,
    EMPTY,
    END
  }

  /**
   * @param whole whether the source is kept even when no namespace is declared in it
   */
  static Tag of(byte[] bytes, long from, Charset charset, boolean whole) {
    boolean end = bytes[1] == '/';
    boolean empty = !end && bytes[bytes.length - 2] == '/';
    int start = end ? 2 : 1;
    int stop = start;
    while (stop < bytes.length && isNamePart(bytes[stop])) {
      stop++;
    }
    Kind kind = end ? Kind.END : empty ? Kind.EMPTY : Kind.START;
    String name = new String(bytes, start, stop - start, charset);
    boolean bare = !whole && (end || !declares(bytes, stop));
    return new Tag(kind, name, from, from + bytes.length, bare ? "" : new String(bytes, charset));
  }

  /** Whether a namespace may be declared. */
  private static boolean declares(byte[] bytes, int from) {
    for (int i = from; i + DECLARATION.length < bytes.length; i++) {
      if (bytes[i] == DECLARATION[0]
          && Arrays.equals(bytes, i, i + DECLARATION.length, DECLARATION, 0, DECLARATION.length)) {
        return true;
      }
    }
    return false;
  }

  /** Bytes beyond ASCII belong to names, and come out negative. */
  private static boolean isNamePart(byte character) {
    return (character > ' ' && character != '/' && character != '>') || character < 0;
  }

  String localName() {
    return qualifiedName.substring(qualifiedName.indexOf(':') + 1);
  }

  /** Namespace declarations on the tag: {@code xmlns:dc} to the quoted URI. */
  Map<String, String> namespaces() {
    if (source.isEmpty()) {
      return Map.of();
    }
    Map<String, String> declared = new LinkedHashMap<>();
    Matcher matcher = NAMESPACE.matcher(source);
    while (matcher.find()) {
      declared.put(matcher.group(1), matcher.group(2));
    }
    return declared;
  }

  /** Whether the tag declares the namespace of its own name. */
  boolean declaresItself() {
    int colon = qualifiedName.indexOf(':');
    return namespaces()
        .containsKey(colon < 0 ? "xmlns" : "xmlns:" + qualifiedName.substring(0, colon));
  }
}
