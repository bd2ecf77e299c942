package org.pinakes.source.sru;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pinakes.format.xml.XmlDocument;
import org.pinakes.format.xml.XmlSkim;

/**
 * An SRU response as seen from outside.
 *
 * @param total records of the whole search, or -1
 * @param next position of the next page as the server says, or -1
 * @param records on the page
 * @param escaped records that were packed as text, unpacked; empty when they stand as XML
 * @param diagnostics what the server complains about
 */
record SruPage(
    long total, long next, long records, List<String> escaped, List<String> diagnostics) {
  private static final int START = 4096;

  SruPage {
    escaped = List.copyOf(escaped);
    diagnostics = List.copyOf(diagnostics);
  }

  static SruPage of(Path file) throws IOException {
    Reading reading = new Reading();
    try (InputStream in = XmlDocument.open(file);
        XmlSkim skim = XmlSkim.of(in, start(file))) {
      while (skim.next()) {
        if (!skim.isEnd()) {
          reading.take(skim);
        }
      }
    }
    return new SruPage(
        reading.total, reading.next, reading.records, reading.escaped, reading.diagnostics);
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = XmlDocument.open(file)) {
      return in.readNBytes(START);
    }
  }

  /** What has been found so far. */
  private static final class Reading {
    private long total = -1;
    private long next = -1;
    private long records;
    private boolean text;
    private final List<String> escaped = new ArrayList<>();
    private final List<String> diagnostics = new ArrayList<>();

    void take(XmlSkim skim) throws IOException {
      switch (skim.name()) {
        case "numberOfRecords" -> total = number(skim.text());
        case "nextRecordPosition" -> next = number(skim.text());
        case "recordPacking", "recordXMLEscaping" -> text = skim.text().equals("string");
        case "recordData" -> {
          records++;
          if (text) {
            escaped.add(skim.text().replaceFirst("^\\s*<\\?xml[^>]*>", ""));
          }
        }
        case "message", "details" -> diagnostics.add(skim.text());
        default -> {
          // Of the records themselves.
        }
      }
    }

    private static long number(String text) {
      return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }
  }
}
