package org.pinakes.format.oai;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.xml.XmlDocument;
import org.pinakes.format.xml.XmlSkim;

/**
 * An OAI-PMH response as seen from outside: what it says about itself and how the list goes on. It
 * need not be well-formed: only tags are looked at, and a resumption token is found behind broken
 * records.
 *
 * @param root local name of the first element, empty when there is none
 * @param closed whether the response is there to its end
 * @param verb name of the element that answers, such as {@code ListRecords}; empty when there is
 *     none
 * @param responseDate the server's time as written, or empty
 * @param errors codes and texts of errors, in their order
 * @param token how the list goes on; null when it does not say, empty for the last page
 * @param listSize records of the whole list as the server says, or -1
 * @param identifiers of the records' headers, deleted ones included
 * @param datestamps of the records' headers
 * @param texts what the elements of {@link #SAYING} say, by name, outside of records
 */
public record OaiPage(
    String root,
    boolean closed,
    String verb,
    String responseDate,
    List<Fault> errors,
    @Nullable String token,
    long listSize,
    List<String> identifiers,
    List<String> datestamps,
    Map<String, List<String>> texts) {

  /** Elements of the other verbs whose texts are kept. */
  private static final Set<String> SAYING =
      Set.of(
          "repositoryName",
          "baseURL",
          "protocolVersion",
          "adminEmail",
          "earliestDatestamp",
          "deletedRecord",
          "granularity",
          "compression",
          "metadataPrefix",
          "schema",
          "metadataNamespace",
          "setSpec",
          "setName",
          "title");

  private static final Set<String> VERBS =
      Set.of(
          "Identify",
          "ListMetadataFormats",
          "ListSets",
          "ListIdentifiers",
          "ListRecords",
          "GetRecord");

  private static final int START = 4096;
  private static final int TAIL = 1 << 16;
  private static final Pattern TOKEN =
      Pattern.compile(
          "<(?:[\\w.-]+:)?resumptionToken\\b[^>]*?(?:/>|>([^<]*)</(?:[\\w.-]+:)?resumptionToken\\s*>)");

  /**
   * An error that the repository reports (section 3.6 of the protocol).
   *
   * @param code one of the protocol's codes
   * @param text the repository's own words
   */
  public record Fault(String code, String text) {}

  /** Copies what could change. */
  public OaiPage {
    errors = List.copyOf(errors);
    identifiers = List.copyOf(identifiers);
    datestamps = List.copyOf(datestamps);
    texts = Map.copyOf(texts);
  }

  /** Looks at a response. */
  public static OaiPage of(Path file) throws IOException {
    Reading reading = new Reading();
    try (InputStream in = XmlDocument.open(file);
        XmlSkim skim = XmlSkim.of(in, start(file))) {
      while (skim.next()) {
        reading.take(skim);
      }
    }
    if (!reading.closed && reading.root.equals("OAI-PMH")) {
      reading.lookAtEnd(tail(file));
    }
    return reading.page();
  }

  /** Whether it is an OAI-PMH response at all. */
  public boolean isOai() {
    return root.equals("OAI-PMH");
  }

  /** The first error with this code's text, or null. */
  public @Nullable Fault fault() {
    return errors.isEmpty() ? null : errors.getFirst();
  }

  /** First text of an element, or empty. */
  public String text(String element) {
    List<String> all = texts.getOrDefault(element, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = XmlDocument.open(file)) {
      return in.readNBytes(START);
    }
  }

  private static String tail(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(0, Files.size(file) - TAIL));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What has been found so far. */
  private static final class Reading {
    private String root = "";
    private boolean closed;
    private String verb = "";
    private String responseDate = "";
    private final List<Fault> errors = new ArrayList<>();
    private @Nullable String token;
    private long listSize = -1;
    private final List<String> identifiers = new ArrayList<>();
    private final List<String> datestamps = new ArrayList<>();
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private boolean inHeader;
    private boolean inMetadata;

    void take(XmlSkim skim) throws IOException {
      String name = skim.name();
      if (skim.isEnd()) {
        end(name);
        return;
      }
      root = root.isEmpty() ? name : root;
      switch (name) {
        case "header" -> inHeader = true;
        case "metadata", "about" -> inMetadata = true;
        default -> begin(name, skim);
      }
    }

    private void end(String name) {
      switch (name) {
        case "header" -> inHeader = false;
        case "metadata", "about", "record" -> {
          inMetadata = false;
          inHeader = false;
        }
        default -> closed |= name.equals("OAI-PMH");
      }
    }

    private void begin(String name, XmlSkim skim) throws IOException {
      if (name.equals("resumptionToken")) {
        token(skim);
      } else if (inHeader) {
        header(name, skim);
      } else if (!inMetadata) {
        frame(name, skim);
      }
    }

    private void header(String name, XmlSkim skim) throws IOException {
      switch (name) {
        case "identifier" -> identifiers.add(skim.text());
        case "datestamp" -> datestamps.add(skim.text());
        default -> {
          // Sets, which the record's own reader takes.
        }
      }
    }

    private void frame(String name, XmlSkim skim) throws IOException {
      if (name.equals("error")) {
        errors.add(new Fault(skim.attribute("code"), skim.text()));
      } else if (name.equals("responseDate") && responseDate.isEmpty()) {
        responseDate = skim.text();
      } else if (VERBS.contains(name)) {
        verb = name;
      } else if (SAYING.contains(name)) {
        texts.computeIfAbsent(name, first -> new ArrayList<>()).add(skim.text());
      }
    }

    private void token(XmlSkim skim) throws IOException {
      String size = skim.attribute("completeListSize").strip();
      listSize = size.matches("\\d{1,15}") ? Long.parseLong(size) : -1;
      token = skim.text();
      inMetadata = false;
    }

    /** Something in a record, a comment that never ends perhaps, has swallowed what follows. */
    void lookAtEnd(String tail) {
      Matcher matcher = TOKEN.matcher(tail);
      while (matcher.find()) {
        token = matcher.group(1) == null ? "" : matcher.group(1).strip().replace("&amp;", "&");
      }
      closed = tail.matches("(?s).*</(?:[\\w.-]+:)?OAI-PMH\\s*>\\s*");
    }

    OaiPage page() {
      return new OaiPage(
          root,
          closed,
          verb,
          responseDate,
          errors,
          token,
          listSize,
          identifiers,
          datestamps,
          texts);
    }
  }
}
