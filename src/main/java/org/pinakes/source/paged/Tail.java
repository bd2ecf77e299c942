package org.pinakes.source.paged;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.http.Acceptance;
import org.pinakes.source.http.Fetched;

/** Looks at the end of a response: one that was cut off by its server is asked for again. */
public final class Tail {
  private static final int LENGTH = 1024;

  private Tail() {}

  /**
   * Wants XML with a certain element around everything.
   *
   * @param root its local name
   */
  public static Acceptance closes(String root) {
    return response -> objection(response, root);
  }

  private static @Nullable String objection(Fetched response, String root) throws IOException {
    String end = end(response);
    if (end.matches("(?s).*</(?:[\\w.-]+:)?" + root + "\\s*>\\s*(?:<!--.*?-->\\s*)*")) {
      return null;
    }
    String start = response.beginning();
    boolean begins = start.matches("(?s).*<(?:[\\w.-]+:)?" + root + "\\b.*");
    boolean empty = start.matches("(?s).*<(?:[\\w.-]+:)?" + root + "\\b[^>]*/>\\s*");
    if (empty) {
      return null;
    }
    return begins
        ? "the response is cut off: its end is missing"
        : "it answers with something that is no <" + root + ">: " + excerpt(start);
  }

  private static String excerpt(String start) {
    String line = start.replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(line.length(), 200));
  }

  private static String end(Fetched response) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(response.file().toFile(), "r")) {
      file.seek(Math.max(0, file.length() - LENGTH));
      byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
