package org.pinakes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.web.NativeView.Piece;

/** Cuts XML and JSON into pieces to be coloured. All pieces together are the text, unchanged. */
final class Colours {
  /** Every piece is an element of the page; what is behind this many letters stays plain. */
  private static final int MOST = 150_000;

  private static final Pattern MARKUP =
      Pattern.compile(
          "<!--[\\s\\S]{0,2000}?-->|<[!?][^<>]*>|</?[^\\s<>/]++|[^\\s<>=\"']{1,100}+(?==[\"'])|/?>");

  /** Possessive, so that long texts cost no stack; the last group tells a name from a value. */
  private static final Pattern JSON =
      Pattern.compile(
          "\"(?:[^\"\\\\]++|\\\\.)*+\"(\\s{0,20}+:)?|\\b(?:true|false|null)\\b"
              + "|-?\\b\\d++(?:\\.\\d++)?(?:[eE][+-]?\\d++)?");

  private static final Pattern QUOTED = Pattern.compile("=(\"[^\"<]*\"|'[^'<]*')");

  private Colours() {}

  static List<Piece> of(String text) {
    String start = text.stripLeading();
    String head = text.length() > MOST ? text.substring(0, MOST) : text;
    List<Piece> pieces = new ArrayList<>();
    if (start.startsWith("<")) {
      xml(head, pieces);
    } else if (start.startsWith("{") || start.startsWith("[")) {
      json(head, pieces);
    } else {
      add(pieces, "", head);
    }
    add(pieces, "", text.substring(head.length()));
    return pieces;
  }

  private static void xml(String text, List<Piece> pieces) {
    Matcher found = MARKUP.matcher(text);
    Matcher quoted = QUOTED.matcher(text);
    int at = 0;
    boolean inTag = false;
    while (found.find(at)) {
      add(pieces, "", text.substring(at, found.start()));
      String piece = found.group();
      boolean remark = piece.startsWith("<!") || piece.startsWith("<?");
      boolean name = !piece.startsWith("<") && !piece.endsWith(">");
      if (name && !inTag) {
        add(pieces, "", piece);
        at = found.end();
        continue;
      }
      add(pieces, remark ? "remark" : name ? "name" : "tag", piece);
      inTag = !remark && (name || piece.startsWith("<"));
      at = found.end();
      if (name && quoted.region(at, text.length()).lookingAt()) {
        add(pieces, "", "=");
        add(pieces, "value", quoted.group(1));
        at = quoted.end();
      }
    }
    add(pieces, "", text.substring(at));
  }

  private static void json(String text, List<Piece> pieces) {
    Matcher found = JSON.matcher(text);
    int at = 0;
    while (found.find()) {
      add(pieces, "", text.substring(at, found.start()));
      int end = found.group(1) == null ? found.end() : found.start(1);
      add(pieces, found.group(1) == null ? "value" : "name", text.substring(found.start(), end));
      at = end;
    }
    add(pieces, "", text.substring(at));
  }

  private static void add(List<Piece> pieces, String kind, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(kind, text));
    }
  }
}
