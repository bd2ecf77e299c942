package org.pinakes.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.Place;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;

/**
 * Cuts an XML stream into the verbatim bytes of its records: OAI-PMH and MARCXML {@code record}s,
 * PubMed articles and deletions, JATS articles, bare Dublin Core. Looks at tags alone, so that one
 * record that is not well-formed does not take the others with it, and nothing of a document type
 * is ever followed.
 */
public final class XmlSlices implements Slices {
  /** Largest record that is read, in bytes. */
  public static final int MAX_RECORD = 64 << 20;

  private static final int NAMES_INSIDE = 24;
  private static final int EXCERPT = 1 << 16;

  private final ByteWindow window;
  private final TagScanner scanner;
  private final Charset charset;
  private final String file;
  private final @Nullable NativeFormat forced;
  private final Deque<Tag> ancestors = new ArrayDeque<>();
  private final Deque<Slice> ready = new ArrayDeque<>();
  private NativeFormat before = NativeFormat.OAI_DC;
  private String root = "";
  private String namespaces = "";
  private @Nullable Tag namespacesBelow;
  private long ordinal;
  private @Nullable Open open;

  private XmlSlices(
      ByteWindow window, Charset charset, String file, @Nullable NativeFormat forced) {
    this.window = window;
    this.scanner = new TagScanner(window, XmlEncoding.scanned(charset));
    this.charset = charset;
    this.file = file;
    this.forced = forced;
  }

  /**
   * Begins to cut.
   *
   * @param in the stream, at its beginning
   * @param start a copy of its first bytes, 200 are enough
   * @param file its name, for messages
   * @param forced the format of every record, or null to recognise it
   */
  public static XmlSlices of(
      InputStream in, byte[] start, String file, @Nullable NativeFormat forced) {
    Charset charset = XmlEncoding.of(start);
    InputStream bytes =
        XmlEncoding.scanned(charset).equals(charset) ? in : Recoded.toUtf8(in, charset);
    return new XmlSlices(new ByteWindow(bytes, MAX_RECORD), charset, file, forced);
  }

  @Override
  public @Nullable Slice next() throws IOException {
    while (ready.isEmpty()) {
      try {
        Tag tag = scanner.next();
        if (tag == null) {
          finish();
          return ready.poll();
        }
        take(tag);
      } catch (ByteWindow.TooLargeException tooLarge) {
        giveUp(
            "record-too-large", "the record is larger than " + (MAX_RECORD >> 20) + " megabytes");
      }
    }
    return ready.poll();
  }

  private void take(Tag tag) {
    if (open != null) {
      inside(open, tag);
    } else {
      outside(tag);
    }
  }

  private void outside(Tag tag) {
    String name = tag.localName();
    if (tag.kind() == Tag.Kind.END) {
      leave(name);
      return;
    }
    if (root.isEmpty()) {
      root = name;
    }
    Tag parent = ancestors.peek();
    String parentName = parent == null ? "" : parent.localName();
    boolean record = RecordShape.isRecord(name, parentName) && !isSruEnvelope(parentName);
    boolean error = name.equals("error") && root.equals("OAI-PMH");
    if (record || error) {
      begin(tag, error);
    } else if (tag.kind() == Tag.Kind.START) {
      ancestors.push(tag);
    }
  }

  /** SRU puts a {@code record} around each record (searchRetrieve 1.1, 1.2 and 2.0). */
  private boolean isSruEnvelope(String parentName) {
    return parentName.equals("records") && root.equals("searchRetrieveResponse");
  }

  private void leave(String name) {
    if (ancestors.stream().anyMatch(tag -> tag.localName().equals(name))) {
      while (!ancestors.pop().localName().equals(name)) {
        // An element inside was never closed; its end tag will not come any more.
      }
    }
  }

  private void begin(Tag tag, boolean error) {
    open = new Open(tag, error, new ArrayList<>());
    ordinal++;
    if (tag.kind() == Tag.Kind.EMPTY) {
      end(open, tag.to());
    } else {
      scanner.keepFrom(tag.from());
    }
  }

  private void inside(Open record, Tag tag) {
    boolean same = tag.qualifiedName().equals(record.tag.qualifiedName());
    if (tag.kind() != Tag.Kind.END && record.inside.size() < NAMES_INSIDE) {
      record.inside.add(tag.localName());
    }
    if (!same) {
      return;
    }
    switch (tag.kind()) {
      case END -> {
        if (--record.depth == 0) {
          end(record, tag.to());
        }
      }
      case START -> {
        if (tag.declaresItself()) {
          record.depth++;
        } else {
          unclosed(tag);
        }
      }
      case EMPTY -> {
        // Stands for itself.
      }
    }
  }

  /** A sibling begins before the record has ended: the record is broken, the sibling is not. */
  private void unclosed(Tag next) {
    broken(
        "xml-record-not-closed",
        "the record has no end tag; the next one begins inside it",
        next.from());
    scanner.goTo(next.from());
  }

  private void end(Open record, long to) {
    byte[] bytes = window.copy(record.tag.from(), to);
    Place place = new Place(file, ordinal, record.tag.from());
    ready.add(record.error ? error(bytes, place) : cut(record, bytes, place));
    forget();
  }

  private Slice cut(Open record, byte[] bytes, Place place) {
    Optional<NativeFormat> format =
        forced != null
            ? Optional.of(forced)
            : RecordShape.format(record.tag.localName(), record.inside, before);
    if (format.isEmpty()) {
      String names = String.join(", ", record.inside);
      return new Slice.Broken(
          "unknown-format",
          "the element <" + record.tag.localName() + "> holds no format we read: " + names,
          null,
          excerpt(bytes),
          place);
    }
    before = format.get();
    boolean recoded = !XmlEncoding.scanned(charset).equals(charset);
    byte[] verbatim = recoded ? new String(bytes, StandardCharsets.UTF_8).getBytes(charset) : bytes;
    return new Slice.Cut(before, new Payload(verbatim, charset, namespaces()), place);
  }

  private Slice error(byte[] bytes, Place place) {
    String text = new String(bytes, XmlEncoding.scanned(charset)).replaceAll("\\s+", " ");
    return new Slice.Broken(
        "oai-error", "the repository answered with an error: " + text, null, bytes, place);
  }

  private String namespaces() {
    Tag parent = ancestors.peek();
    if (parent != namespacesBelow) {
      Map<String, String> inScope = new LinkedHashMap<>();
      ancestors.descendingIterator().forEachRemaining(tag -> inScope.putAll(tag.namespaces()));
      namespaces =
          inScope.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + entry.getValue())
              .collect(Collectors.joining(" "));
      namespacesBelow = parent;
    }
    return namespaces;
  }

  private void finish() {
    if (open != null) {
      broken("xml-record-not-closed", "the file ends inside the record", window.end());
    } else if (ordinal == 0) {
      ordinal++;
      String reason =
          root.isEmpty()
              ? "there is no XML element in the file"
              : "the file, whose first element is <" + root + ">, holds no record that we read";
      ready.add(new Slice.Broken("no-records", reason, null, new byte[0], new Place(file, 0, 0)));
    }
  }

  private void giveUp(String rule, String reason) {
    if (open == null) {
      ordinal++;
      ready.add(new Slice.Broken(rule, reason, null, new byte[0], new Place(file, ordinal, 0)));
      scanner.goTo(window.end());
    } else {
      long end = window.end();
      broken(rule, reason, end);
      scanner.goTo(end);
    }
  }

  private void broken(String rule, String reason, long to) {
    Open record = Objects.requireNonNull(open);
    long from = record.tag.from();
    byte[] bytes = window.copy(from, Math.min(to, from + EXCERPT));
    ready.add(new Slice.Broken(rule, reason, null, bytes, new Place(file, ordinal, from)));
    forget();
  }

  private void forget() {
    open = null;
    scanner.letGo();
  }

  private static byte[] excerpt(byte[] bytes) {
    return bytes.length <= EXCERPT ? bytes : Arrays.copyOf(bytes, EXCERPT);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  /** A record whose end has not come yet. */
  private static final class Open {
    final Tag tag;
    final boolean error;
    final List<String> inside;
    int depth = 1;

    Open(Tag tag, boolean error, List<String> inside) {
      this.tag = tag;
      this.error = error;
      this.inside = inside;
    }
  }
}
