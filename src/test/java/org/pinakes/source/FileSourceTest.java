package org.pinakes.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.problem.SourceUnreachableException;

class FileSourceTest {
  private static final ExpansionLimits TIGHT = new ExpansionLimits(100_000, 50, 2);

  @TempDir Path folder;

  @Test
  void aFolderIsReadInTheOrderOfNamesWithAllBelowItWithoutHiddenFiles() throws IOException {
    Files.createDirectories(folder.resolve("b/.git"));
    Files.writeString(folder.resolve("c.xml"), "third");
    Files.writeString(folder.resolve("a.xml"), "first");
    Files.writeString(folder.resolve("b/x.xml"), "second");
    Files.writeString(folder.resolve("b/.git/x.xml"), "hidden");
    Files.writeString(folder.resolve(".hidden.xml"), "hidden");

    assertThat(read(folder.toString()))
        .containsExactly("a.xml: first", "x.xml: second", "c.xml: third");
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() throws IOException {
    byte[] both = concat(gzip("one "), gzip("two"));
    Files.write(folder.resolve("a.xml.gz"), both);

    assertThat(read(folder.toString())).containsExactly("a.xml.gz: one two");
  }

  @Test
  void gzipFromAPipeThatPausesBetweenMembersIsReadToItsEnd() throws IOException {
    InputStream pipe =
        new ByteArrayInputStream(concat(gzip("one "), gzip("two"))) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 1));
          }
        };

    assertThat(read(pipe, TIGHT, "-")).containsExactly("standard input: one two");
  }

  @Test
  void zipEntriesAreNamedAfterTheirArchive() throws IOException {
    byte[] inner = zip("deep.xml", utf8("deep"));
    Path file = folder.resolve("all.zip");
    Files.write(
        file,
        zip(
            "sub/", new byte[0],
            "sub/a.xml", utf8("one"),
            "__MACOSX/a.xml", utf8("junk"),
            "sub/.DS_Store", utf8("junk"),
            "b.xml.gz", gzip("two"),
            "c.zip", inner,
            "d.xml", utf8("last")));

    assertThat(read(file.toString()))
        .containsExactly(
            "all.zip!sub/a.xml: one",
            "all.zip!b.xml.gz: two",
            "all.zip!c.zip!deep.xml: deep",
            "all.zip!d.xml: last");
  }

  @Test
  void anEntryThatIsNotReadToItsEndDoesNotDisturbTheNext() throws IOException {
    Path file = folder.resolve("all.zip");
    Files.write(file, zip("a.xml", new byte[50_000], "b.xml", utf8("two")));

    try (FileSource source = source(TIGHT, file.toString())) {
      assertThat(source.next()).isInstanceOf(SourceStream.Opened.class);
      assertThat(said(requireNonNull(source.next()))).isEqualTo("all.zip!b.xml: two");
      assertThat(source.next()).isNull();
    }
  }

  @Test
  void aGzipBombIsAnErrorAndNotADeadProcess() throws IOException {
    Path file = folder.resolve("bomb.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(new byte[20_000_000]);
    }

    try (FileSource source = source(TIGHT, file.toString())) {
      InputStream in = ((SourceStream.Opened) requireNonNull(source.next())).in();
      assertThatThrownBy(() -> in.transferTo(OutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("50 times");
    }
  }

  @Test
  void aZipBombEndsItsArchiveAndTheNextFileIsRead() throws IOException {
    Path bomb = folder.resolve("a.zip");
    Files.write(bomb, zip("big", new byte[20_000_000], "next", utf8("never read")));
    Files.writeString(folder.resolve("b.xml"), "two");

    assertThat(read(folder.toString()))
        .containsExactly("a.zip!big: broken", "a.zip: unreadable-file", "b.xml: two");
  }

  @Test
  void packingWithinPackingHasAnEnd() throws IOException {
    Path file = folder.resolve("a.gz");
    Files.write(file, gzip(gzip(gzip(utf8("deep")))));

    assertThat(read(file.toString())).containsExactly("a.gz: nested-too-deep");
  }

  @Test
  void aDamagedArchiveIsSaidToBeUnreadableAndTheNextFileIsRead() throws IOException {
    byte[] whole = zip("a.xml", new byte[1000]);
    Files.write(folder.resolve("a.gz"), Arrays.copyOf(gzip("x"), 6));
    Files.write(folder.resolve("b.zip"), Arrays.copyOf(whole, 20));
    Files.writeString(folder.resolve("c.xml"), "three");

    assertThat(read(folder.toString()))
        .containsExactly("a.gz: unreadable-file", "b.zip: unreadable-file", "c.xml: three");
  }

  @Test
  void anArchiveCutOffBetweenTwoEntriesIsNotTakenForWhole() throws IOException {
    byte[] whole = zip("a.xml", utf8("one"), "b.xml", utf8("two"));
    int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\003\004", 4);
    Files.write(folder.resolve("a.zip"), Arrays.copyOf(whole, second));

    assertThat(read(folder.toString()))
        .containsExactly("a.zip!a.xml: one", "a.zip: unreadable-file");
  }

  @Test
  void aMissingFileIsSaidBeforeAnythingIsRead() {
    assertThatThrownBy(() -> source(TIGHT, folder.resolve("none.xml").toString()))
        .isInstanceOf(SourceUnreachableException.class)
        .hasMessageContaining("none.xml");
  }

  @Test
  void sizeAndPositionCountBytesAsTheyAreStored() throws IOException {
    Path file = folder.resolve("a.gz");
    Files.write(file, gzip("word ".repeat(1000)));

    try (FileSource source = source(TIGHT, file.toString())) {
      assertThat(source.size()).isEqualTo(Files.size(file));
      said(requireNonNull(source.next()));
      assertThat(source.position()).isEqualTo(source.size());
    }
    try (FileSource piped = source(TIGHT, "-")) {
      assertThat(piped.size()).isEqualTo(-1);
    }
  }

  private FileSource source(ExpansionLimits limits, String... names) {
    return FileSource.of(List.of(names), InputStream.nullInputStream(), limits);
  }

  private List<String> read(String... names) throws IOException {
    return read(InputStream.nullInputStream(), TIGHT, names);
  }

  private List<String> read(InputStream in, ExpansionLimits limits, String... names)
      throws IOException {
    List<String> all = new ArrayList<>();
    try (FileSource source = FileSource.of(List.of(names), in, limits)) {
      for (SourceStream next = source.next(); next != null; next = source.next()) {
        all.add(said(next));
      }
    }
    return all;
  }

  private static String said(SourceStream stream) throws IOException {
    String name = stream.name().substring(stream.name().lastIndexOf('/', nameEnd(stream)) + 1);
    return switch (stream) {
      case SourceStream.Unreadable bad -> name + ": " + bad.rule();
      case SourceStream.Opened opened -> {
        try (InputStream in = opened.in()) {
          yield name + ": " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
          yield name + ": broken";
        }
      }
    };
  }

  private static int nameEnd(SourceStream stream) {
    int archive = stream.name().indexOf('!');
    return archive < 0 ? stream.name().length() : archive;
  }

  private static byte[] zip(Object... namesAndBytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndBytes.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
        zip.write((byte[]) namesAndBytes[i + 1]);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(utf8(text));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
