package org.pinakes.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.source.europepmc.EuropePmcRequest;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.pubmed.PubmedRequest;
import org.pinakes.source.solr.SolrRequest;
import org.pinakes.source.sru.SruRequest;

/** Sources that are no OAI-PMH, each against a server with answers written by hand. */
class OtherSourcesTest {
  private static final Order LIMITED = new Order(false, false, null, null, 1, false);

  @TempDir private Path folder;
  private Harvesting harvesting;

  @BeforeEach
  void open() {
    harvesting = new Harvesting(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    harvesting.close();
  }

  // PubMed by query

  @Test
  void aPubmedQueryIsFetchedInBatchesAndLaterByItsChanges() {
    try (Endpoint eutils = new Endpoint(new Eutils(450)::answer)) {
      SourceDeclaration source = pubmed(eutils, "secret");
      HarvestReport first = harvesting.run(source);
      assertThat(first.ingest().failure()).isNull();
      assertThat(first.ingest().run().changed()).isEqualTo(450);
      assertThat(eutils.requests())
          .hasSize(4)
          .allMatch(request -> request.contains("api_key=secret"))
          .allMatch(request -> request.contains("email=librarian@example.org"));
      assertThat(eutils.requests().get(3)).contains("retstart=400").contains("WebEnv=env");

      harvesting.run(source);
      assertThat(eutils.requests().get(4)).contains("datetype=mdat").contains("mindate=2026/01/30");
    }
  }

  @Test
  void aPubmedQueryOfMoreThanTenThousandIsDivided() {
    try (Endpoint eutils = new Endpoint(new Eutils(10_300)::answer)) {
      HarvestReport report = harvesting.run(pubmed(eutils, ""));
      assertThat(report.ingest().failure()).isNull();
      assertThat(harvesting.records()).hasSize(10_300);
      assertThat(eutils.requests()).anyMatch(request -> request.contains("(tides) AND 1:"));
    }
  }

  @Test
  void aPubmedRunThatWasCutShortSearchesAgainAndGoesOn() {
    try (Endpoint eutils = new Endpoint(new Eutils(450)::answer)) {
      harvesting.run(pubmed(eutils, ""), LIMITED);
      assertThat(harvesting.records()).hasSize(200);
      HarvestReport rest = harvesting.run(pubmed(eutils, ""));
      assertThat(rest.ingest().run().read()).isEqualTo(250);
      assertThat(harvesting.records()).hasSize(450);
    }
  }

  @Test
  void pubmedIsAskedNoFasterThanItsRulesAllow() {
    PubmedOrigin with = new PubmedOrigin(new PubmedRequest(PubmedRequest.EUTILS, "x", "", "k"));
    PubmedOrigin without = new PubmedOrigin(new PubmedRequest(PubmedRequest.EUTILS, "x", "", ""));
    assertThat(with.highestRate()).isEqualTo(10);
    assertThat(without.highestRate()).isEqualTo(3);
  }

  /** E-utilities with so many invented articles, which give ten thousand at most. */
  private record Eutils(int articles) {
    byte[] answer(String path, Map<String, String> query) {
      return Endpoint.text(path.endsWith("esearch.fcgi") ? search(query) : fetch(query));
    }

    private String search(Map<String, String> query) {
      String term = query.getOrDefault("term", "");
      long from = 1;
      long to = Long.MAX_VALUE;
      if (term.contains(" AND ")) {
        String[] range = term.replaceAll(".* AND (\\d+:\\d+)\\[uid]", "$1").split(":", 2);
        from = Long.parseLong(range[0]);
        to = Long.parseLong(range[1]);
      }
      long last = Math.min(to, articles);
      long count = query.containsKey("mindate") ? 0 : Math.max(0, last - from + 1);
      return "{\"esearchresult\":{\"count\":\"%d\",\"webenv\":\"env %d\",\"querykey\":\"1\"}}"
          .formatted(count, from);
    }

    private String fetch(Map<String, String> query) {
      int start = Integer.parseInt(query.getOrDefault("retstart", "0"));
      if (start > 9_998) {
        return "<eFetchResult><ERROR>retstart too large</ERROR></eFetchResult>";
      }
      int base = Integer.parseInt(query.getOrDefault("WebEnv", "").substring(4)) - 1;
      return pubmed(
          IntStream.rangeClosed(base + start + 1, Math.min(articles, base + start + 200))
              .mapToObj(OtherSourcesTest::article)
              .collect(Collectors.joining("\n")));
    }
  }

  private static SourceDeclaration pubmed(Endpoint eutils, String key) {
    return Harvesting.declared(
        new PubmedOrigin(
            new PubmedRequest(eutils.address("/eutils"), "tides", "librarian@example.org", key)));
  }

  // Europe PMC

  @Test
  void fullTextsOfEuropePmcComeOneByOneAndAMissingOneIsSaidToBe() {
    try (Endpoint rest = new Endpoint(OtherSourcesTest::europePmc)) {
      SourceDeclaration source =
          Harvesting.declared(
              new EuropePmcOrigin(new EuropePmcRequest(rest.address("/rest"), "tides")));
      harvesting.run(source, LIMITED);
      assertThat(harvesting.records()).hasSize(1);
      HarvestReport report = harvesting.run(source);

      assertThat(report.ingest().failure()).isNull();
      assertThat(harvesting.titles().values())
          .containsExactlyInAnyOrder("Full text PMC1", "Full text PMC3", "Full text PPR4");
      assertThat(report.ingest().run().rejectedByRule()).containsEntry("no-full-text", 1L);
      assertThat(rest.requests().getFirst()).contains("query=(tides) AND OPEN_ACCESS:y");
      long fetched = rest.requests().stream().filter(one -> one.contains("fullText")).count();
      assertThat(fetched).isEqualTo(4);

      harvesting.run(source);
      assertThat(rest.requests().getLast()).contains("UPDATE_DATE:[2026-01-30 TO");
    }
  }

  private static byte[] europePmc(String path, Map<String, String> query) {
    if (path.endsWith("/search")) {
      boolean changes = query.getOrDefault("query", "").contains("UPDATE_DATE");
      String results =
          changes
              ? ""
              : query.getOrDefault("cursorMark", "").equals("*")
                  ? "{\"id\":\"11\",\"source\":\"MED\",\"pmcid\":\"PMC1\"},{\"id\":\"12\",\"source\":\"MED\",\"pmcid\":\"PMC2\"}"
                  : "{\"id\":\"13\",\"source\":\"MED\",\"pmcid\":\"PMC3\"},{\"id\":\"PPR4\",\"source\":\"PPR\"}";
      String next =
          !changes && query.getOrDefault("cursorMark", "").equals("*")
              ? "\"nextCursorMark\":\"second\","
              : "";
      return Endpoint.text(
          "{\"hitCount\":4,%s\"resultList\":{\"result\":[%s]}}".formatted(next, results));
    }
    String id = path.replaceAll(".*/([A-Z]+\\d+)/fullTextXML", "$1");
    return id.equals("PMC2")
        ? Endpoint.nothing()
        : Endpoint.text(
            """
            <article article-type="research-article"><front><article-meta>\
            <article-id pub-id-type="doi">10.5555/%s</article-id>\
            <title-group><article-title>Full text %s</article-title></title-group>\
            <pub-date><year>2020</year></pub-date></article-meta></front></article>\
            """
                .formatted(id, id));
  }

  // SRU

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "1.2", "2.0"})
  void anSruCatalogueIsReadPageByPage(String version) {
    try (Endpoint catalogue = new Endpoint((path, query) -> sru(query, false))) {
      HarvestReport report = harvesting.run(sru(catalogue, version, "marcxml", ""));
      assertThat(report.ingest().failure()).isNull();
      assertThat(harvesting.titles()).hasSize(5).containsEntry("test-m3", "MARC title 3");
      assertThat(catalogue.requests()).hasSize(3);
      assertThat(catalogue.requests().getLast()).contains("startRecord=5");
      assertThat(catalogue.requests().getFirst())
          .contains(version.equals("2.0") ? "recordXMLEscaping=xml" : "operation=searchRetrieve");
    }
  }

  @Test
  void recordsThatAreXmlInATextAreUnpacked() {
    try (Endpoint catalogue = new Endpoint((path, query) -> sru(query, true))) {
      harvesting.run(sru(catalogue, "1.1", "marcxml", ""));
      assertThat(harvesting.titles()).hasSize(5).containsEntry("test-m5", "MARC title 5");
    }
  }

  @Test
  void anSruCatalogueThatKnowsDatesIsAskedForWhatIsNew() {
    try (Endpoint catalogue = new Endpoint((path, query) -> sru(query, false))) {
      SourceDeclaration source = sru(catalogue, "1.2", "marcxml", "rec.modified >= \"{date}\"");
      harvesting.run(source);
      harvesting.run(source);
      assertThat(catalogue.requests().getLast())
          .contains("query=(tides) and rec.modified >= \"2026-01-31\"");
    }
  }

  @Test
  void whatAnSruCatalogueComplainsAboutIsTold() {
    String complaint =
        "<searchRetrieveResponse><numberOfRecords>0</numberOfRecords><diagnostics>"
            + "<diagnostic><uri>info:srw/diagnostic/1/66</uri><details>marcxml</details>"
            + "<message>Unknown schema</message></diagnostic></diagnostics>"
            + "</searchRetrieveResponse>";
    try (Endpoint catalogue = new Endpoint((path, query) -> Endpoint.text(complaint))) {
      assertThat(harvesting.run(sru(catalogue, "1.2", "marcxml", "")).ingest().failure())
          .hasMessageContaining("Unknown schema");
    }
  }

  private static SourceDeclaration sru(
      Endpoint catalogue, String version, String schema, String since) {
    return Harvesting.declared(
        new SruOrigin(
            new SruRequest(catalogue.address("/sru"), version, "tides", schema, 2, since)));
  }

  private static byte[] sru(Map<String, String> query, boolean escaped) {
    int start = Integer.parseInt(query.getOrDefault("startRecord", "1"));
    String records =
        IntStream.rangeClosed(start, Math.min(5, start + 1))
            .mapToObj(i -> {
              String marc = marcXml(i);
              String data =
                  escaped ? "&lt;?xml version=\"1.0\"?&gt;" + marc.replace("<", "&lt;") : marc;
              return "<zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordPacking>%s</zs:recordPacking><zs:recordData>%s</zs:recordData><zs:recordPosition>%d</zs:recordPosition></zs:record>"
                  .formatted(escaped ? "string" : "xml", data, i);
            })
            .collect(Collectors.joining());
    String next =
        start + 2 <= 5 ? "<zs:nextRecordPosition>" + (start + 2) + "</zs:nextRecordPosition>" : "";
    return Endpoint.text(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/"><zs:version>1.1</zs:version>\
        <zs:numberOfRecords>5</zs:numberOfRecords><zs:records>%s</zs:records>%s\
        </zs:searchRetrieveResponse>\
        """
            .formatted(records, next));
  }

  private static String marcXml(int number) {
    return """
    <record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam a2200000 a 4500</leader>\
    <controlfield tag="001">m%d</controlfield>\
    <controlfield tag="008">200101s2020    xxu           000 0 eng d</controlfield>\
    <datafield tag="245" ind1="0" ind2="0"><subfield code="a">MARC title %d</subfield></datafield>\
    </record>\
    """
        .formatted(number, number);
  }

  // Solr

  @Test
  void aSolrIsExportedByItsCursorAndItsFullRecordsAreTakenAsTheyAre() {
    try (Endpoint solr = new Endpoint((path, query) -> solr(query))) {
      SourceDeclaration source =
          Harvesting.declared(
              new SolrOrigin(
                  new SolrRequest(
                      solr.address("/solr/biblio"),
                      "*:*",
                      List.of("format:Book"),
                      "id",
                      "last_indexed",
                      2)));
      HarvestReport report = harvesting.run(source);

      assertThat(report.ingest().failure()).isNull();
      assertThat(report.ingest().run().rejected()).isZero();
      assertThat(harvesting.titles())
          .isEqualTo(
              Map.of(
                  "test-m1", "MARC title 1",
                  "test-m2", "ISO title",
                  "test-s3", "Made of <fields> & more"));
      assertThat(solr.requests()).hasSize(3);
      assertThat(solr.requests().getFirst())
          .contains("fq=format:Book")
          .contains("sort=id asc")
          .contains("cursorMark=*");
      harvesting.run(source);
      assertThat(solr.requests().getLast()).contains("last_indexed:[2026-02-01T11:00:");
    }
  }

  private static byte[] solr(Map<String, String> query) {
    String cursor = query.getOrDefault("cursorMark", "");
    String documents =
        switch (cursor) {
          case "*" ->
              "{\"id\":\"x1\",\"record_format\":\"marc\",\"fullrecord\":%s},{\"id\":\"x2\",\"record_format\":\"marc\",\"fullrecord\":%s}"
                  .formatted(quoted(marcXml(1)), quoted(iso2709()));
          case "a" ->
              "{\"id\":\"s3\",\"title\":\"Made of <fields> & more\",\"author\":[\"Invented, Ada\"],\"topic\":[\"Tides\",\"Clocks\"],\"publishDate\":[\"2019\"],\"last_indexed\":\"2026-01-01T00:00:00Z\"}";
          default -> "";
        };
    String next = cursor.equals("*") ? "a" : "b";
    return Endpoint.text(
        "{\"response\":{\"numFound\":3,\"docs\":[%s]},\"nextCursorMark\":\"%s\"}"
            .formatted(documents, next));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char character : text.toCharArray()) {
      if (character < ' ' || character == '"' || character == '\\') {
        json.append("\\u%04x".formatted((int) character));
      } else {
        json.append(character);
      }
    }
    return json.append('"').toString();
  }

  private static String iso2709() {
    String f001 = "m2\u001e";
    String f008 = "200101s2020    xxu           000 0 eng d\u001e";
    String f245 = "00\u001faISO title\u001e";
    String directory =
        "001%04d%05d008%04d%05d245%04d%05d\u001e"
            .formatted(
                f001.length(),
                0,
                f008.length(),
                f001.length(),
                f245.length(),
                f001.length() + f008.length());
    int base = 24 + directory.length();
    int length = base + f001.length() + f008.length() + f245.length() + 1;
    return "%05dnam a22%05d a 4500".formatted(length, base)
        + directory
        + f001
        + f008
        + f245
        + "\u001d";
  }

  // Asked what they are

  @Test
  void endpointsThatAreNoOaiAreRecognised() {
    try (Endpoint solr =
            new Endpoint((path, query) ->
                path.endsWith("/select") ? solr(Map.of("cursorMark", "a")) : Endpoint.nothing());
        Endpoint sru =
            new Endpoint((path, query) ->
                "explain".equals(query.get("operation"))
                    ? Endpoint.text(
                        "<zs:explainResponse xmlns:zs=\"x\"><title>Catalogue of tides</title></zs:explainResponse>")
                    : Endpoint.nothing());
        PoliteClient client =
            new PoliteClient(
                Harvesting.polite().tries(1), harvesting.clock, folder.resolve("asked"))) {
      Probe probe = new Probe(client);
      assertThat(probe.ask(solr.address("/solr/biblio/select?q=tides"), Map.of()).lines("s", "  "))
          .containsExactly("  s:", "    kind: solr", "    url: " + solr.address("/solr/biblio"));
      assertThat(probe.ask(sru.address("/sru"), Map.of("query", "dc.title = x")).lines("s", ""))
          .containsExactly(
              "# Catalogue of tides",
              "s:",
              "  kind: sru",
              "  url: " + sru.address("/sru"),
              "  schema: marcxml",
              "  query: dc.title = x");
      assertThatThrownBy(() -> probe.ask(sru.address("/sru"), Map.of()))
          .hasMessageContaining("say with --query");
    }
  }

  // Files

  @Test
  void watchedFilesAreTakenOnceAndAgainWhenTheyChange() throws IOException {
    Path watched = Files.createDirectories(folder.resolve("watched"));
    file(watched, "a.xml", article(1));
    file(watched, "b.xml", article(2) + article(3));
    SourceDeclaration source = Harvesting.declared(new FilesOrigin(List.of(watched)));
    assertThat(harvesting.run(source).ingest().run().read()).isEqualTo(3);
    assertThat(harvesting.run(source).ingest().run().read()).isZero();

    file(watched, "c.xml", article(4));
    file(watched, "b.xml", article(2).replace("Invented", "Changed") + article(3));
    Files.setLastModifiedTime(watched.resolve("a.xml"), FileTime.fromMillis(1_000));
    HarvestReport third = harvesting.run(source);

    assertThat(third.ingest().run().read()).isEqualTo(3);
    assertThat(third.ingest().run().changed()).isEqualTo(2);
    assertThat(harvesting.titles())
        .hasSize(4)
        .containsEntry("test-2", "Changed article 2")
        .containsEntry("test-4", "Invented article 4");
    assertThat(harvesting.run(source, full()).ingest().run().read()).isEqualTo(4);
    assertThat(harvesting.store.complete("test")).isTrue();
  }

  @Test
  void aFileThatIsStillBeingWrittenIsLeftForLater() throws IOException {
    Path watched = Files.createDirectories(folder.resolve("watched"));
    Path fresh = file(watched, "a.xml", article(1));
    Files.setLastModifiedTime(fresh, FileTime.from(harvesting.clock.instant().minusSeconds(2)));
    SourceDeclaration source = Harvesting.declared(new FilesOrigin(List.of(watched)));
    assertThat(harvesting.run(source).ingest().run().read()).isZero();
    harvesting.clock.jump(Duration.ofMinutes(1));
    assertThat(harvesting.run(source).ingest().run().read()).isEqualTo(1);
  }

  @Test
  void aFolderThatIsGoneIsAFailure() {
    SourceDeclaration source =
        Harvesting.declared(new FilesOrigin(List.of(folder.resolve("nowhere"))));
    assertThat(harvesting.run(source).ingest().failure()).hasMessageContaining("no file or folder");
  }

  // PubMed's files

  @Test
  void baselineAndUpdatesOfPubmedAreTakenInOrderAndTheirDeletionsToo() throws Exception {
    Path baseline = Files.createDirectories(folder.resolve("baseline"));
    Path updates = Files.createDirectories(folder.resolve("a-updates"));
    gzip(updates, "pubmed26n0003.xml.gz", pubmed(article(1).replace("Invented", "Corrected")));
    gzip(
        updates,
        "pubmed26n0004.xml.gz",
        pubmed("<DeleteCitation><PMID Version=\"1\">2</PMID></DeleteCitation>"));
    gzip(baseline, "pubmed26n0001.xml.gz", pubmed(article(1) + article(2)));
    gzip(baseline, "pubmed26n0002.xml.gz", pubmed(article(3)));
    SourceDeclaration source =
        Harvesting.declared(new PubmedFilesOrigin(List.of(updates, baseline), List.of()));

    HarvestReport report = harvesting.run(source);

    assertThat(report.ingest().failure()).isNull();
    assertThat(harvesting.titles())
        .isEqualTo(Map.of("test-1", "Corrected article 1", "test-3", "Invented article 3"));
    assertThat(harvesting.run(source).ingest().run().read()).isZero();
  }

  @Test
  void aFileOfPubmedThatIsNotWholeStopsTheRunUntilItIs() throws Exception {
    Path baseline = Files.createDirectories(folder.resolve("baseline"));
    gzip(baseline, "pubmed26n0001.xml.gz", pubmed(article(1)));
    Path broken = gzip(baseline, "pubmed26n0002.xml.gz", pubmed(article(2)));
    gzip(baseline, "pubmed26n0003.xml.gz", pubmed(article(3)));
    byte[] whole = Files.readAllBytes(broken);
    Files.write(broken, Arrays.copyOf(whole, whole.length / 2));
    SourceDeclaration source =
        Harvesting.declared(new PubmedFilesOrigin(List.of(baseline), List.of()));

    assertThat(harvesting.run(source).ingest().failure())
        .hasMessageContaining("pubmed26n0002")
        .hasMessageContaining("not whole");
    assertThat(harvesting.titles()).hasSize(1);
    Files.write(broken, whole);
    assertThat(harvesting.run(source).ingest().run().read()).isEqualTo(2);
  }

  @Test
  void filesOfPubmedAreFetchedFromTheirListAndCheckedAndTakenOnce() throws Exception {
    Map<String, byte[]> files = new ConcurrentHashMap<>();
    List<Integer> spoiled = new CopyOnWriteArrayList<>(List.of(1));
    for (int i = 1; i <= 3; i++) {
      String name = "pubmed26n000" + i + ".xml.gz";
      byte[] bytes = gzipped(pubmed(article(i)));
      files.put("/baseline/" + name, bytes);
      files.put("/baseline/" + name + ".md5", Endpoint.text("MD5(" + name + ")= " + md5(bytes)));
    }
    String list =
        files.keySet().stream()
            .sorted(Comparator.reverseOrder())
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .map(name -> "<a href=\"%s\">%s</a>".formatted(name, name))
            .collect(Collectors.joining("\n", "<html><body>", "</body></html>"));
    files.put("/baseline/", Endpoint.text(list));
    try (Endpoint server =
        new Endpoint((path, query) -> {
          byte[] body = files.getOrDefault(path, Endpoint.nothing());
          boolean spoil = path.endsWith("2.xml.gz") && !spoiled.isEmpty();
          return spoil && spoiled.removeFirst() > 0 ? new byte[] {1, 2, 3} : body;
        })) {
      SourceDeclaration source =
          Harvesting.declared(
              new PubmedFilesOrigin(List.of(), List.of(server.address("/baseline/"))));

      HarvestReport report = harvesting.run(source);

      assertThat(report.ingest().failure()).isNull();
      assertThat(harvesting.titles()).hasSize(3);
      assertThat(new TreeMap<>(harvesting.records()).keySet())
          .containsExactly("test-1", "test-2", "test-3");
      int before = server.requests().size();
      assertThat(harvesting.run(source).ingest().run().read()).isZero();
      assertThat(server.requests()).hasSize(before + 1);
    }
  }

  private static Order full() {
    return new Order(true, false, null, null, 0, false);
  }

  private static Path file(Path folder, String name, String articles) throws IOException {
    return Files.writeString(folder.resolve(name), pubmed(articles));
  }

  private static Path gzip(Path folder, String name, String text) throws Exception {
    byte[] bytes = gzipped(text);
    Files.writeString(folder.resolve(name + ".md5"), md5(bytes) + "  " + name + "\n");
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String md5(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
  }

  private static String pubmed(String articles) {
    return "<?xml version=\"1.0\"?><PubmedArticleSet>" + articles + "</PubmedArticleSet>";
  }

  private static String article(int pmid) {
    return """
    <PubmedArticle><MedlineCitation><PMID Version="1">%d</PMID><Article>\
    <Journal><Title>Invented journal</Title><JournalIssue><PubDate><Year>2020</Year></PubDate>\
    </JournalIssue></Journal><ArticleTitle>Invented article %d</ArticleTitle></Article>\
    </MedlineCitation></PubmedArticle>\
    """
        .formatted(pmid, pmid);
  }
}
