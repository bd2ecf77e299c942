package org.pinakes.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A page as somebody reads it: a line for each block, headings with their level, links with where
 * they lead, and nothing of how it looks.
 */
final class Outline {
  private Outline() {}

  /** The article of a page. */
  static String of(String html) {
    int start = html.indexOf("<article");
    int end = html.indexOf("</article>");
    String article = start < 0 || end < 0 ? html : html.substring(start, end);
    String lines =
        article
            .replaceAll("(?s)<pre[^>]*>.*?</pre>", "\n(the record)\n")
            .replaceAll("\\s+", " ")
            .replaceAll("<h([1-6])[^>]*>", "\n#$1 ")
            .replaceAll("<li[^>]*>", "\n- ")
            .replaceAll("<(?:t[hd])\\b[^>]*>", " ")
            .replaceAll("<(?:tr|p|dt|dd|summary|figure|div|section|nav|blockquote)\\b[^>]*>", "\n")
            .replaceAll("</(?:h[1-6]|li|tr|p|dt|dd|summary|figure|div|section|nav)>", "\n")
            .replaceAll("<a\\b[^>]*? href=\"([^\"]*)\"[^>]*>", "[$1 ")
            .replaceAll("http://127\\.0\\.0\\.1:\\d+/", "http://site/")
            .replaceAll("</a>", "]")
            .replaceAll("<(?:svg)\\b.*?</svg>", "")
            .replaceAll("</?(m[a-z]+)(?: [^>]*)?>", "($1)")
            .replaceAll("http%3A%2F%2F127\\.0\\.0\\.1%3A\\d+%2F", "http%3A%2F%2Fsite%2F")
            .replaceAll("<(?:[^>\"]|\"[^\"]*\")+>", "")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
    return Arrays.stream(lines.split("\n"))
            .map(line -> line.replaceAll("\\s+", " ").strip())
            .filter(line -> !line.isEmpty() && !line.equals("-"))
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
