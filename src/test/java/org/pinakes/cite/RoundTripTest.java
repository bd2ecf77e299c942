package org.pinakes.cite;

import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISLibrary;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marc4j.MarcReader;
import org.marc4j.MarcStreamReader;
import org.marc4j.MarcXmlReader;
import org.pinakes.index.IndexDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is exported reads back equal in the fields that a format has, whatever the records are made
 * of. The seeds of the cases are in the names of the tests.
 */
class RoundTripTest {
  private static final int COUNT = 60;
  private static final ExportFormats FORMATS = new ExportFormats(NativeMarc.none());
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static byte[] bytes(String code, List<IndexDocument> documents) {
    return Documents.file(FORMATS.find(code).orElseThrow(), documents);
  }

  private static String text(String code, List<IndexDocument> documents) {
    return new String(bytes(code, documents), StandardCharsets.UTF_8);
  }

  private static List<Reference> references(List<IndexDocument> documents) {
    return documents.stream().map(Documents.REFERENCES::of).toList();
  }

  private static List<String> inverted(Reference reference, Name.Part part) {
    return reference.names(part).stream().map(Name::inverted).toList();
  }

  private static List<String> some(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20260101, 77})
  void ris(long seed) throws IOException {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    String file = text("ris", documents);
    List<Tagged> read = Tagged.records(file, "(?md)^([A-Z][A-Z0-9])  - (.*?)\r$", "ER");
    List<Reference> references = references(documents);
    assertThat(read).hasSameSizeAs(references);
    for (int i = 0; i < read.size(); i++) {
      Tagged ris = read.get(i);
      Reference reference = references.get(i);
      assertThat(ris.all("TI")).isEqualTo(some(reference.title()));
      assertThat(ris.all("AU")).isEqualTo(inverted(reference, Name.Part.AUTHOR));
      assertThat(ris.all("ED")).isEqualTo(inverted(reference, Name.Part.EDITOR));
      assertThat(ris.all("A4")).isEqualTo(inverted(reference, Name.Part.TRANSLATOR));
      assertThat(ris.all("T2")).isEqualTo(some(reference.host().title()));
      assertThat(ris.all("VL")).isEqualTo(some(reference.host().volume()));
      assertThat(ris.all("IS")).isEqualTo(some(reference.host().issue()));
      assertThat(ris.all("SP")).isEqualTo(some(reference.host().pages().first()));
      assertThat(ris.all("EP")).isEqualTo(some(reference.host().pages().last()));
      assertThat(ris.all("PY")).isEqualTo(some(reference.imprint().year()));
      assertThat(ris.all("PB")).isEqualTo(some(reference.imprint().publisher()));
      assertThat(ris.all("DO")).isEqualTo(some(reference.numbers().doi()));
      assertThat(ris.all("KW")).isEqualTo(reference.subjects().topics());
      assertThat(ris.all("AB")).isEqualTo(reference.texts().abstracts());
      assertThat(ris.all("UR")).isEqualTo(reference.links());
      assertThat(ris.all("AN")).isEqualTo(some(reference.id()));
    }
    RISLibrary library = new RISParser().parse(new StringReader(file));
    assertThat(library.getReferences().stream().map(one -> one.getTitle()))
        .containsExactlyElementsOf(references.stream().map(Reference::title).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {2, 20260102, 78})
  void bibtex(long seed) throws Exception {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    List<Reference> references = references(documents);
    for (String code : List.of("bibtex", "biblatex")) {
      BibTeXDatabase read = new BibTeXParser().parse(new StringReader(text(code, documents)));
      List<BibTeXEntry> entries = List.copyOf(read.getEntries().values());
      assertThat(entries).hasSameSizeAs(references);
      for (int i = 0; i < entries.size(); i++) {
        equal(code.equals("biblatex"), entries.get(i), references.get(i));
      }
    }
  }

  private static void equal(boolean latex, BibTeXEntry entry, Reference reference) {
    assertThat(Tex.names(field(entry, "author"))).isEqualTo(bibtex(reference, Name.Part.AUTHOR));
    assertThat(Tex.names(field(entry, "editor"))).isEqualTo(bibtex(reference, Name.Part.EDITOR));
    assertThat(Tex.plain(field(entry, "title"))).isEqualTo(reference.title());
    String journal = latex ? "journaltitle" : "journal";
    assertThat(Tex.plain(field(entry, reference.type().isArticle() ? journal : "booktitle")))
        .isEqualTo(reference.host().title());
    assertThat(Tex.plain(field(entry, "volume"))).isEqualTo(reference.host().volume());
    assertThat(field(entry, "pages").replace("--", "-"))
        .isEqualTo(reference.host().pages().written());
    assertThat(field(entry, latex ? "date" : "year")).isEqualTo(reference.imprint().year());
    assertThat(field(entry, "doi")).isEqualTo(Latex.verbatim(reference.numbers().doi()));
    assertThat(Tex.plain(field(entry, "abstract")))
        .isEqualTo(String.join(" ", reference.texts().abstracts()));
  }

  private static String field(BibTeXEntry entry, String name) {
    org.jbibtex.Value value = entry.getField(new Key(name));
    return value == null ? "" : value.toUserString();
  }

  private static List<String> bibtex(Reference reference, Name.Part part) {
    return reference.names(part).stream()
        .map(name ->
            name.suffix().isEmpty() || name.body()
                ? name.inverted()
                : name.family() + ", " + name.suffix() + ", " + name.given())
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {3, 20260103})
  void nbib(long seed) {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    String unfolded = text("nbib", documents).replace("\n      ", " ");
    List<Tagged> read = Tagged.records(unfolded, "(?m)^([A-Z]{2,4}) *- (.*)$", "OID");
    List<Reference> references = references(documents);
    assertThat(read).hasSameSizeAs(references);
    for (int i = 0; i < read.size(); i++) {
      Tagged nbib = read.get(i);
      Reference reference = references.get(i);
      boolean part = reference.type().isPartOfBook();
      assertThat(nbib.all(part ? "CTI" : "TI")).isEqualTo(some(reference.title()));
      assertThat(nbib.all(part ? "BTI" : "JT")).isEqualTo(some(reference.host().title()));
      assertThat(Stream.concat(nbib.all("FAU").stream(), nbib.all("CN").stream()))
          .containsAll(inverted(reference, Name.Part.AUTHOR));
      assertThat(nbib.all("PMID")).isEqualTo(some(reference.numbers().pmid()));
      assertThat(nbib.all("PG")).isEqualTo(some(reference.host().pages().written()));
      assertThat(nbib.all("DP")).isEqualTo(some(reference.imprint().year()));
      assertThat(nbib.all("AB")).isEqualTo(reference.texts().abstracts());
      assertThat(nbib.all("MH")).isEqualTo(reference.subjects().topics());
      String doi = reference.numbers().doi();
      assertThat(nbib.all("LID")).isEqualTo(some(doi.isEmpty() ? "" : doi + " [doi]"));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 20260104})
  void cslJson(long seed) throws IOException {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    String file = text("csl", documents);
    assertThat(MAPPER.readTree(file).size()).isEqualTo(COUNT);
    List<Object> read = new JsonParser(new JsonLexer(new StringReader(file))).parseArray();
    for (int i = 0; i < read.size(); i++) {
      @SuppressWarnings("unchecked")
      Map<String, Object> item = (Map<String, Object>) read.get(i);
      CSLItemData expected = CslItems.of(Documents.REFERENCES.of(documents.get(i)));
      assertThat(CSLItemData.fromJson(item)).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {5, 20260105})
  void marc(long seed) {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    byte[] binary = bytes("marc", documents);
    byte[] xml = bytes("marcxml", documents);
    equal(new MarcStreamReader(new ByteArrayInputStream(binary)), references(documents));
    equal(new MarcXmlReader(new ByteArrayInputStream(xml)), references(documents));
  }

  private static void equal(MarcReader read, List<Reference> references) {
    for (Reference reference : references) {
      assertThat(read.hasNext()).isTrue();
      org.marc4j.marc.Record marc = read.next();
      assertThat(marc.getControlNumber()).isEqualTo(reference.id());
      assertThat(marc("245", 'a', marc)).isEqualTo(some(reference.mainTitle()));
      assertThat(marc("264", 'b', marc)).isEqualTo(some(reference.imprint().publisher()));
      assertThat(marc("264", 'c', marc)).isEqualTo(some(reference.imprint().year()));
      assertThat(marc("773", 't', marc)).isEqualTo(some(reference.host().title()));
      assertThat(marc("020", 'a', marc)).isEqualTo(reference.numbers().isbns());
      assertThat(marc("650", 'a', marc).size()).isEqualTo(reference.subjects().topics().size());
      assertThat(String.join(" ", marc("520", 'a', marc)))
          .isEqualTo(String.join(" ", reference.texts().abstracts()));
      List<String> names = new ArrayList<>();
      Stream.of("100", "110", "700", "710").forEach(tag -> names.addAll(marc(tag, 'a', marc)));
      List<String> expected =
          reference.names().stream()
              .map(name ->
                  name.given().isEmpty() ? name.family() : name.family() + ", " + name.given())
              .toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(read.hasNext()).isFalse();
  }

  private static List<String> marc(String tag, char code, org.marc4j.marc.Record marc) {
    return marc.getVariableFields(tag).stream()
        .map(org.marc4j.marc.DataField.class::cast)
        .flatMap(field -> field.getSubfields(code).stream())
        .map(org.marc4j.marc.Subfield::getData)
        .toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 20260106})
  void mods(long seed) throws Exception {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    List<Element> read = elements(bytes("mods", documents), "mods");
    List<Reference> references = references(documents);
    assertThat(read).hasSameSizeAs(references);
    for (int i = 0; i < read.size(); i++) {
      Element mods = read.get(i);
      Reference reference = references.get(i);
      assertThat(texts(mods, "title").getFirst()).isEqualTo(reference.mainTitle());
      assertThat(texts(mods, "dateIssued")).isEqualTo(some(reference.imprint().year()));
      assertThat(texts(mods, "publisher")).isEqualTo(reference.imprint().publishers());
      assertThat(texts(mods, "abstract")).isEqualTo(reference.texts().abstracts());
      assertThat(texts(mods, "recordIdentifier")).isEqualTo(some(reference.id()));
      assertThat(mods.getElementsByTagName("name").getLength()).isEqualTo(reference.names().size());
      assertThat(texts(mods, "identifier"))
          .containsAll(reference.numbers().dois())
          .containsAll(reference.numbers().isbns())
          .containsAll(reference.numbers().issns());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 20260107})
  void dublinCore(long seed) throws Exception {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    List<Element> read = elements(bytes("dc", documents), "oai_dc:dc");
    List<Reference> references = references(documents);
    assertThat(read).hasSameSizeAs(references);
    for (int i = 0; i < read.size(); i++) {
      Reference reference = references.get(i);
      assertThat(texts(read.get(i), "dc:title")).isEqualTo(some(reference.title()));
      assertThat(texts(read.get(i), "dc:creator")).isEqualTo(inverted(reference, Name.Part.AUTHOR));
      assertThat(texts(read.get(i), "dc:subject")).isEqualTo(reference.subjects().topics());
      assertThat(texts(read.get(i), "dc:description")).isEqualTo(reference.texts().abstracts());
      assertThat(texts(read.get(i), "dc:date")).isEqualTo(some(reference.imprint().year()));
      assertThat(texts(read.get(i), "dc:identifier")).containsAll(reference.links());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {8, 20260108})
  void endnoteXml(long seed) throws Exception {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    List<Element> read = elements(bytes("endnote", documents), "record");
    List<Reference> references = references(documents);
    assertThat(read).hasSameSizeAs(references);
    for (int i = 0; i < read.size(); i++) {
      Reference reference = references.get(i);
      assertThat(texts(read.get(i), "title")).isEqualTo(some(reference.title()));
      assertThat(texts(read.get(i), "secondary-title")).isEqualTo(some(reference.host().title()));
      assertThat(texts(read.get(i), "keyword")).isEqualTo(reference.subjects().topics());
      assertThat(texts(read.get(i), "year")).isEqualTo(some(reference.imprint().year()));
      assertThat(texts(read.get(i), "electronic-resource-num"))
          .isEqualTo(some(reference.numbers().doi()));
      assertThat(texts(read.get(i), "author")).hasSize((int) authors(reference));
    }
  }

  private static long authors(Reference reference) {
    return reference.names().stream().filter(name -> name.part() != Name.Part.OTHER).count();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {9, 20260109})
  void json(long seed) {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    JsonNode read = MAPPER.readTree(bytes("json", documents));
    for (int i = 0; i < COUNT; i++) {
      String title = documents.get(i).first("title").replaceAll("[\ud800-\udfff]", "?");
      assertThat(
              read.get(i).get("title").get(0).asString().replaceAll("[\ud800-\udfff\ufffd]", "?"))
          .isEqualTo(title);
      assertThat(read.get(i).propertyNames()).hasSameSizeAs(documents.get(i).fields().keySet());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {10, 20260110})
  void csvHasNoFormulas(long seed) {
    List<IndexDocument> documents = Documents.random(seed, COUNT);
    List<List<String>> rows = Cells.rows(text("csv", documents));
    List<Reference> references = references(documents);
    assertThat(rows).hasSize(COUNT + 1);
    assertThat(rows.getFirst().getFirst()).isEqualTo("\uFEFFid");
    for (int i = 0; i < COUNT; i++) {
      List<String> row = rows.get(i + 1);
      assertThat(row).hasSameSizeAs(rows.getFirst());
      assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+@\\-\t\r].*"));
      assertThat(row.get(2)).isEqualTo(references.get(i).title());
      assertThat(row.get(9)).matches(cell -> cell.isEmpty() || cell.matches("\\d+"));
    }
  }

  @Test
  void aValueThatLooksLikeAFormulaBeginsWithAnApostrophe() {
    IndexDocument document =
        IndexDocument.builder().add("id", "a").add("title", "=HYPERLINK(\"x\")").build();
    assertThat(text("csv", List.of(document))).contains("a,document,\"'=HYPERLINK(\"\"x\"\")\",");
  }

  @Test
  void anEmptyFileIsStillAFileOfItsKind() throws Exception {
    assertThat(MAPPER.readTree(bytes("csl", List.of())).isArray()).isTrue();
    assertThat(MAPPER.readTree(bytes("json", List.of())).isArray()).isTrue();
    for (String code : List.of("endnote", "marcxml", "mods", "dc")) {
      assertThat(elements(bytes(code, List.of()), "title")).isEmpty();
    }
    assertThat(text("ris", List.of())).isEmpty();
  }

  private static List<Element> elements(byte[] xml, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    org.w3c.dom.Document read = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    return elements(read.getElementsByTagName(name));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(Element within, String name) {
    return elements(within.getElementsByTagName(name)).stream()
        .map(Element::getTextContent)
        .toList();
  }
}
