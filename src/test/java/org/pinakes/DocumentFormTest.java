package org.pinakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.format.Formats;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.index.DocumentForm;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.RecordDocuments;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.SourceProfiles;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.mapping.jats.JatsCrosswalk;
import org.pinakes.mapping.marc.MarcCrosswalk;
import org.pinakes.mapping.pubmed.PubmedCrosswalk;

/**
 * Whoever changes what the index holds of a record raises {@link DocumentForm#NUMBER}, so that
 * catalogues made before say that they are to be indexed anew. {@code expected.txt} has the number
 * and a digest of all that the index holds of the records beside it: fields, values, words,
 * columns.
 */
class DocumentFormTest {
  private static final Path FOLDER = Path.of("src/test/resources/form");
  private static final Path EXPECTED = FOLDER.resolve("expected.txt");
  private static final Map<NativeFormat, Crosswalk> CROSSWALKS =
      Map.of(
          NativeFormat.OAI_DC, new DublinCoreCrosswalk(new XmlReader()),
          NativeFormat.PUBMED, new PubmedCrosswalk(),
          NativeFormat.JATS, new JatsCrosswalk(),
          NativeFormat.MARCXML, MarcCrosswalk.marcXml());

  static Stream<Messages> languages() {
    return Translations.load().all().stream();
  }

  @Test
  void otherDocumentsOfTheSameRecordsAreOfAnotherForm(@TempDir Path folder) throws Exception {
    String made = DocumentForm.NUMBER + " " + digest(folder);
    String before = Files.readString(EXPECTED).strip();
    boolean raised = !before.startsWith(DocumentForm.NUMBER + " ");
    if (raised && Boolean.getBoolean("golden.write")) {
      Files.writeString(EXPECTED, made + "\n");
      return;
    }
    assertThat(made)
        .as(
            "The index holds something else of the same records than form %s did. Raise"
                + " DocumentForm.NUMBER, say in form.NUMBER of every language what that brings, and"
                + " run this test with -Dgolden.write=true; where the number was raised since the"
                + " last release already, correct %s by hand.",
            before.split(" ", 2)[0], EXPECTED)
        .isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatEachFormBroughtIsTold(Messages messages) {
    assertThat(messages.values("form").keySet())
        .hasSize(DocumentForm.NUMBER)
        .contains(Integer.toString(DocumentForm.NUMBER));
  }

  private static String digest(Path folder) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (LuceneCatalogIndex index = LuceneCatalogIndex.open(folder);
        PrintStream out =
            new PrintStream(
                new DigestOutputStream(PrintStream.nullOutputStream(), digest),
                false,
                StandardCharsets.UTF_8)) {
      Path written = write(index);
      index.refresh();
      for (String id : ids()) {
        print(new TreeMap<>(index.fetch(id).orElseThrow().fields()), out);
      }
      try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(written))) {
        print(reader.leaves().getFirst().reader(), out);
      }
      out.flush();
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path write(LuceneCatalogIndex index) throws IOException {
    try (IndexFeed feed = index.openFeed()) {
      documents().forEach(document -> feed.put(document, true));
      feed.commit(1);
      return feed.folder();
    }
  }

  private static void print(Map<String, List<String>> fields, PrintStream out) {
    fields.forEach((field, values) -> out.printf("%s=%s%n", field, values));
  }

  /**
   * Every field with its words or values, their number and places, and the kinds of its columns.
   */
  private static void print(LeafReader reader, PrintStream out) throws IOException {
    Map<String, FieldInfo> fields = new TreeMap<>();
    reader.getFieldInfos().forEach(field -> fields.put(field.name, field));
    for (FieldInfo field : fields.values()) {
      out.printf(
          "%s %s %s %d%n",
          field.name,
          field.getIndexOptions(),
          field.getDocValuesType(),
          field.getPointDimensionCount());
      print(reader.terms(field.name), out);
    }
  }

  private static void print(@Nullable Terms terms, PrintStream out) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    while (each.next() != null) {
      out.println(each.term());
      PostingsEnum places = each.postings(null, PostingsEnum.POSITIONS);
      while (places.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        out.printf(" %d %d%n", places.docID(), places.freq());
      }
    }
  }

  private static List<String> ids() throws IOException {
    return documents().stream().map(IndexDocument::id).toList();
  }

  private static List<IndexDocument> documents() throws IOException {
    SourceProfile profile =
        SourceProfiles.load(List.of(Path.of("profiles")), new SchemaFields(IndexSchema.catalogue()))
            .of("form");
    List<IndexDocument> documents = new ArrayList<>();
    for (String name : List.of("dublin-core", "jats", "marc", "pubmed")) {
      Path file = FOLDER.resolve(name + ".xml");
      try (Slices slices = Formats.open(Files.newInputStream(file), file.toString(), null)) {
        Slice.Cut cut = (Slice.Cut) Objects.requireNonNull(slices.next());
        Crosswalk crosswalk = Objects.requireNonNull(CROSSWALKS.get(cut.format()));
        Mapped mapped = crosswalk.map(cut.payload(), profile);
        documents.add(RecordDocuments.of(((Mapped.Kept) mapped).record()));
      }
    }
    return documents;
  }
}
