package org.pinakes.format.xml;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.format.Formats;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;

class XmlSlicesTest {
  private static final String DC =
      "<oai_dc:dc xmlns:oai_dc=\"urn:o\" xmlns:dc=\"urn:d\"><dc:title>%s</dc:title></oai_dc:dc>";
  private static final String RECORD =
      "<record><header><identifier>oai:x:%d</identifier></header><metadata>"
          + DC
          + "</metadata></record>";
  private static final String RESPONSE =
      "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>\n"
          + "%s</ListRecords></OAI-PMH>";

  @Test
  void aRecordIsCutOutByteForByte() throws IOException {
    String record = RECORD.formatted(1, "Ä  title ");
    Payload payload = cuts(RESPONSE.formatted(record)).getFirst().payload();
    assertThat(payload.text()).isEqualTo(record);
  }

  @Test
  void namespacesOfTheAncestorsComeAlong() throws IOException {
    String file =
        "<OAI-PMH xmlns='urn:oai' xmlns:x='urn:x'><ListRecords xmlns:x='urn:y'>"
            + "<record><x:leader/></record></ListRecords></OAI-PMH>";
    Payload payload = cuts(file).getFirst().payload();
    assertThat(payload.namespaces()).isEqualTo("xmlns='urn:oai' xmlns:x='urn:y'");
    assertThat(new XmlReader().read(payload).children().findFirst().orElseThrow().namespace())
        .isEqualTo("urn:y");
  }

  @Test
  void theFormatOfEachRecordIsSeenFromItsMetadata() throws IOException {
    String marc =
        "<record><header/><metadata><record xmlns='http://www.loc.gov/MARC21/slim'>"
            + "<leader/></record></metadata></record>";
    String jats = "<record><header/><metadata><article><front/></article></metadata></record>";
    String gone =
        "<record><header status='deleted'><identifier>oai:x:9</identifier></header></record>";
    assertThat(cuts(RESPONSE.formatted(RECORD.formatted(1, "a") + marc + jats + gone)))
        .extracting(Slice.Cut::format)
        .containsExactly(
            NativeFormat.OAI_DC, NativeFormat.MARCXML, NativeFormat.JATS, NativeFormat.JATS);
  }

  @Test
  void everyDeletedPmidIsARecordOfItsOwn() throws IOException {
    String file =
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation>"
            + "</PubmedArticle><DeleteCitation><PMID Version=\"1\">2</PMID><PMID>3</PMID>"
            + "</DeleteCitation></PubmedArticleSet>";
    assertThat(cuts(file))
        .extracting(cut -> cut.payload().text().replaceAll("<[^>]*>", ""))
        .containsExactly("1", "2", "3");
  }

  @Test
  void tagsInCommentsSectionsAndAttributesAreNoTags() throws IOException {
    String record =
        "<record><!-- </record> --><leader a='</record>' b=\"x>y\"/><![CDATA[</record>]]></record>";
    assertThat(cuts("<collection>" + record + "</collection>").getFirst().payload().text())
        .isEqualTo(record);
  }

  @Test
  void aDocumentTypeIsPassedOverWithAllItDeclares() throws IOException {
    String file =
        "<!DOCTYPE x [<!ENTITY a \"<record>\"> <!ELEMENT record (a)>]><collection><record><leader/>"
            + "</record></collection>";
    assertThat(cuts(file)).hasSize(1);
  }

  @Test
  void aRecordWithoutEndTagDoesNotTakeTheNextOneWithIt() throws IOException {
    String open = RECORD.formatted(1, "a").replace("</record>", "");
    List<Slice> slices = slices(RESPONSE.formatted(open + RECORD.formatted(2, "b")));
    assertThat(slices).hasSize(2);
    assertThat(slices.getFirst())
        .isInstanceOfSatisfying(
            Slice.Broken.class,
            broken -> assertThat(broken.rule()).isEqualTo("xml-record-not-closed"));
    assertThat(slices.getLast())
        .isInstanceOfSatisfying(
            Slice.Cut.class,
            cut -> assertThat(cut.payload().text()).isEqualTo(RECORD.formatted(2, "b")));
  }

  @Test
  void aFileThatEndsInARecordSaysSo() throws IOException {
    List<Slice> slices = slices("<collection><record><leader>");
    assertThat(slices).singleElement().isInstanceOf(Slice.Broken.class);
  }

  @Test
  void aFileOfSomethingElseSaysWhatItBeginsWith() throws IOException {
    assertThat(slices("<html><body/></html>"))
        .singleElement()
        .isInstanceOfSatisfying(
            Slice.Broken.class, broken -> assertThat(broken.reason()).contains("<html>"));
  }

  @Test
  void anErrorOfARepositoryIsARejection() throws IOException {
    String file = "<OAI-PMH><error code=\"badArgument\">no such verb</error></OAI-PMH>";
    assertThat(slices(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Slice.Broken.class,
            broken -> assertThat(broken.reason()).contains("badArgument").contains("no such verb"));
  }

  @Test
  void utf16StaysVerbatim() throws IOException {
    String record = RECORD.formatted(1, "Жуков 𝄞");
    byte[] file = ("\ufeff" + RESPONSE.formatted(record)).getBytes(UTF_16LE);
    Payload payload = ((Slice.Cut) slices(new ByteArrayInputStream(file)).getFirst()).payload();
    assertThat(payload.bytes()).isEqualTo(record.getBytes(UTF_16LE));
    assertThat(new XmlReader().read(payload).text()).contains("Жуков 𝄞");
  }

  @Test
  void aRecordOfAGigabyteIsRefusedAndTheNextOneRead() throws IOException {
    InputStream file =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    stream("<collection><record><leader>"),
                    new Zeros(1L << 30),
                    stream("</leader></record><record><leader/></record></collection>"))));
    List<Slice> slices = slices(file);
    assertThat(slices).hasSize(2);
    assertThat(((Slice.Broken) slices.getFirst()).rule()).isEqualTo("record-too-large");
    assertThat(((Slice.Cut) slices.getLast()).payload().text())
        .isEqualTo("<record><leader/></record>");
  }

  @Test
  void aCommentOfAGigabyteOutsideRecordsIsPassedOver() throws IOException {
    InputStream file =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    stream("<collection><!--"),
                    new Zeros(1L << 30),
                    stream("--><record><leader/></record></collection>"))));
    assertThat(slices(file)).singleElement().isInstanceOf(Slice.Cut.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void itDoesNotMatterInWhichPiecesTheBytesArrive(long seed) throws IOException {
    StringBuilder records = new StringBuilder();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      records.append(RECORD.formatted(i, "é".repeat(random.nextInt(900)))).append("\n ");
    }
    byte[] file = RESPONSE.formatted(records).getBytes(UTF_8);
    List<String> whole = texts(slices(new ByteArrayInputStream(file)));
    List<String> pieces = texts(slices(new Pieces(file, random)));
    assertThat(pieces).as("seed %d", seed).isEqualTo(whole).hasSize(300);
  }

  private static List<String> texts(List<Slice> slices) {
    return slices.stream().map(slice -> ((Slice.Cut) slice).payload().text()).toList();
  }

  private static List<Slice.Cut> cuts(String file) throws IOException {
    return slices(file).stream().map(Slice.Cut.class::cast).toList();
  }

  private static List<Slice> slices(String file) throws IOException {
    return slices(stream(file));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<Slice> slices(InputStream in) throws IOException {
    List<Slice> all = new ArrayList<>();
    try (Slices slices = Formats.open(in, "test.xml", null)) {
      for (Slice slice = slices.next(); slice != null; slice = slices.next()) {
        all.add(slice);
      }
    }
    return all;
  }

  /** So many letters. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? '0' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(target, offset, offset + count, (byte) '0');
      left -= count;
      return count;
    }
  }

  /** Bytes in small random pieces, as a network brings them. */
  private static final class Pieces extends ByteArrayInputStream {
    private final Random random;

    Pieces(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 1 + random.nextInt(700)));
    }
  }
}
