package org.pinakes.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;

/**
 * The records of some OAI-DC files once more, as another source would have them: other identifiers
 * throughout; one in ten describes the same thing, the others have another title and other authors.
 * The same round gives the same records. Not thread-safe.
 */
final class Variation implements RecordSource {
  private static final int SAME_ONE_IN = 10;
  private static final Pattern IDENTIFIER = Pattern.compile("(<identifier>[^<]+)(?=</identifier>)");
  private static final Pattern ADDRESS =
      Pattern.compile("(<dc:identifier>http[^<]+)(?=</dc:identifier>)");
  private static final Pattern TITLE = Pattern.compile("<dc:title>([^<]*)</dc:title>");
  private static final Pattern SURNAME = Pattern.compile("<dc:creator>([^<,]*)");

  private final Iterator<Path> files;
  private final int round;
  private final Random random;

  /**
   * @param files one record a line
   * @param round 0 leaves the records as they are
   */
  Variation(List<Path> files, int round) {
    this.files = files.iterator();
    this.round = round;
    random = new Random(round);
  }

  @Override
  public @Nullable SourceStream next() {
    if (!files.hasNext()) {
      return null;
    }
    Path file = files.next();
    try {
      InputStream in = round == 0 ? Files.newInputStream(file) : new Varied(file);
      return new SourceStream.Opened(file + " (" + round + ")", in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot be read: " + file, unreadable);
    }
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public long position() {
    return 0;
  }

  @Override
  public void close() {
    // Streams are closed by whoever reads them.
  }

  private String varied(String record) {
    String moved = IDENTIFIER.matcher(record).replaceAll("$1." + round);
    String addressed = ADDRESS.matcher(moved).replaceAll("$1?v=" + round);
    if (random.nextInt(SAME_ONE_IN) == 0) {
      return addressed;
    }
    String named = SURNAME.matcher(addressed).replaceAll(name -> "<dc:creator>" + surname(name));
    return TITLE.matcher(named).replaceAll(title -> "<dc:title>" + title(title) + "</dc:title>");
  }

  private String surname(MatchResult name) {
    return (name.group(1) + (char) ('a' + random.nextInt(26))).replace("$", "\\$");
  }

  /** The same words in another order: the same keys as strangers have, and the same analysis. */
  private String title(MatchResult title) {
    List<String> words = new ArrayList<>(List.of(title.group(1).split(" ", -1)));
    Collections.shuffle(words, random);
    return String.join(" ", words).replace("\\", "\\\\").replace("$", "\\$");
  }

  /** A file read line by line, each line changed. */
  private final class Varied extends InputStream {
    private final BufferedReader lines;
    private byte[] line = new byte[0];
    private int at;

    Varied(Path file) throws IOException {
      lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
      return filled() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!filled()) {
        return -1;
      }
      int read = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, offset, read);
      at += read;
      return read;
    }

    private boolean filled() throws IOException {
      while (at >= line.length) {
        String next = lines.readLine();
        if (next == null) {
          return false;
        }
        String changed = next.startsWith("<record>") ? varied(next) : next;
        line = (changed + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
