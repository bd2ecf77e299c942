package org.pinakes.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pinakes.cite.NativeMarc;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.Payload;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.lucene.FoldedWords;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.problem.StoreUnavailableException;
import org.pinakes.query.QueryParser;
import org.pinakes.record.Record;
import org.pinakes.record.text.WorkText;
import org.pinakes.search.Meaning;
import org.pinakes.search.Ranking;
import org.pinakes.search.SearchForm;
import org.pinakes.search.SearchService;
import org.pinakes.search.Widening;
import org.pinakes.thesaurus.Thesaurus;

/** A site with a real engine and a real server on a free port of this machine. */
final class TestSite implements AutoCloseable {
  static final String MARC =
      "00099nam a2200061 a 4500001000600000245002200006\u001Efill1\u001E10\u001FaWhales :\u001Fbtales\u001E\u001D";
  static final String XML =
      "<record><title>Peer <i>workers</i></title><empty/><a><b>1</b></a></record>";

  /** Fewer than the records of a shelf, so that the limit can be seen. */
  static final int EXPORT_LIMIT = 65;

  private final Path folder;
  private final CatalogIndex index;
  private final Site site;
  private final TestDesk desk = new TestDesk();
  private final WebServer server;

  private static final SiteSettings SETTINGS =
      new SiteSettings("", code -> code.equals("sea") ? "Library of the Sea" : code)
          .withExportLimit(EXPORT_LIMIT);

  private TestSite(
      Path folder,
      CatalogIndex index,
      Thesaurus thesaurus,
      ReceivedRecords received,
      SiteSettings settings,
      UnaryOperator<Desks> more) {
    this.folder = folder;
    this.index = index;
    SearchForm form = SearchForm.catalogue();
    SearchService search =
        new SearchService(
            index,
            Ranking::catalogue,
            thesaurus.isEmpty() ? form : form.showing("headings"),
            new QueryParser(),
            new Widening(() -> thesaurus, new FoldedWords()),
            InstantSource.system(),
            Meaning.none());
    site = new Site(search, index, received, () -> 77, more.apply(desks()), settings);
    this.server = WebServer.start(site, "127.0.0.1", 0);
  }

  /** A site that shows these documents. */
  static TestSite with(Path folder, List<IndexDocument> documents) {
    return with(folder, documents, Thesaurus.none());
  }

  /** A site that shows these documents and knows some headings. */
  static TestSite with(Path folder, List<IndexDocument> documents, Thesaurus thesaurus) {
    return with(folder, documents, thesaurus, SETTINGS);
  }

  /** A site that shows these documents and has accounts. */
  static TestSite with(Path folder, List<IndexDocument> documents, ReaderAccounts readers) {
    return with(folder, documents, Thesaurus.none(), SETTINGS.with(readers));
  }

  /** A site that shows these documents, has accounts and a form for feedback. */
  static TestSite with(
      Path folder, List<IndexDocument> documents, ReaderAccounts readers, FeedbackForm form) {
    return with(folder, documents, Thesaurus.none(), SETTINGS.with(readers).with(form));
  }

  /** A site that shows these documents, and makes some of itself its own. */
  static TestSite with(
      Path folder, List<IndexDocument> documents, Thesaurus thesaurus, SiteSettings settings) {
    return new TestSite(
        folder, filled(folder, documents), thesaurus, new Kept(), settings, desks -> desks);
  }

  /** A site that shows these documents and has native records behind them. */
  static TestSite with(
      Path folder,
      List<IndexDocument> documents,
      ReceivedRecords received,
      RecordSettings records) {
    CatalogIndex index = filled(folder, documents);
    return new TestSite(
        folder, index, Thesaurus.none(), received, SETTINGS.with(records), desks -> desks);
  }

  /** A site whose administrators have more to look at. */
  static TestSite with(
      Path folder,
      List<IndexDocument> documents,
      @Nullable ReaderAccounts readers,
      @Nullable FeedbackForm form,
      UnaryOperator<Desks> more) {
    return new TestSite(
        folder,
        filled(folder, documents),
        Thesaurus.none(),
        new Kept(),
        SETTINGS.with(readers).with(form),
        more);
  }

  /** Sources, and an invented state; nothing is counted and no links are looked at. */
  private Desks desks() {
    return new Desks(desk, desk, null, null, this::state, TestSite::settings);
  }

  private CatalogueState state() {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    return new CatalogueState(
        List.of(
            new CatalogueState.Source("sea", "Library of the Sea", 70, 3, 2, noon, "", true),
            new CatalogueState.Source("moon", "Moon", 7, 0, 0, noon, "It answered <502>.", false)),
        80,
        12_345_678,
        new CatalogueState.Index(77, index.documents(), 4_500_000, index.health(), List.of()),
        new CatalogueState.Meaning(66, 1_200_000),
        List.of("desc2026.xml"),
        new CatalogueState.Memory(250_000_000, 4_000_000_000L));
  }

  private static List<SettingLine> settings() {
    return List.of(
        new SettingLine("port", "8080", SettingLine.Origin.DEFAULT, "", "PINAKES_PORT"),
        new SettingLine(
            "contact",
            "a@sea.invalid",
            SettingLine.Origin.FILE,
            "pinakes.yaml:3",
            "PINAKES_CONTACT"),
        new SettingLine(
            "host", "0.0.0.0", SettingLine.Origin.ENVIRONMENT, "PINAKES_HOST", "PINAKES_HOST"),
        new SettingLine("data", "/srv/<sea>", SettingLine.Origin.OPTION, "--data", "PINAKES_DATA"));
  }

  private static CatalogIndex filled(Path folder, List<IndexDocument> documents) {
    CatalogIndex index = LuceneCatalogIndex.open(folder);
    try (IndexFeed feed = index.openFeed()) {
      documents.forEach(document -> feed.put(document, true));
      feed.commit(77);
    }
    index.refresh();
    index.headings().prepare();
    return index;
  }

  /** Address of a page. */
  String at(String path) {
    return server.url().replaceFirst("/$", "") + path;
  }

  TestDesk desk() {
    return desk;
  }

  CatalogIndex index() {
    return index;
  }

  Path folder() {
    return folder;
  }

  WebServer serveAt(int port) {
    return WebServer.start(site, "127.0.0.1", port);
  }

  int port() {
    return server.port();
  }

  /** A store of a few records, some of them gone. */
  private static final class Kept implements ReceivedRecords {
    @Override
    public Optional<Received> find(String id) {
      return switch (id) {
        case "filler-1" -> Optional.of(record(id, "marc21", "application/marc", MARC, false));
        case "peer-1" -> Optional.of(record(id, "jats", "text/xml", XML, false));
        case "peer-by-its-old-name" ->
            Optional.of(record("peer-1", "jats", "text/xml", XML, false));
        case "withdrawn", "withdrawn-peer", "never-seen" ->
            Optional.of(record(id, "jats", "text/xml", "", true));
        case "broken" -> throw new IllegalStateException("a defect made for a test");
        case "unreachable" -> throw new StoreUnavailableException("The store is away for a test");
        default -> Optional.empty();
      };
    }

    @Override
    public Optional<NativeMarc.Given> marc(String id) {
      byte[] bytes = MARC.getBytes(StandardCharsets.UTF_8);
      NativeMarc.Given given = new NativeMarc.Given(NativeFormat.MARC21, Payload.utf8(bytes));
      return id.equals("filler-1") ? Optional.of(given) : Optional.empty();
    }

    @Override
    public Optional<IndexDocument> document(String id) {
      return switch (id) {
        case "withdrawn" -> Optional.of(gone(id, "Tides that <were>", "10.5555/gone"));
        case "withdrawn-peer" -> Optional.of(gone(id, "Peer workers, draft", "10.5555/peer.1"));
        default -> Optional.empty();
      };
    }

    @Override
    public Map<String, String> otherNames(Collection<String> ids) {
      return ids.contains("peer-1") ? Map.of("peer-by-its-old-name", "peer-1") : Map.of();
    }

    @Override
    public Optional<Record> record(String id) {
      return Optional.empty();
    }

    @Override
    public Optional<WorkText> text(String id) {
      return Optional.empty();
    }

    private static IndexDocument gone(String id, String title, String doi) {
      return IndexDocument.builder()
          .add("id", id)
          .add("title", title)
          .add("doi_str_mv", doi)
          .build();
    }

    private static ReceivedRecords.Received record(
        String id, String format, String mediaType, String text, boolean deleted) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new ReceivedRecords.Received(id, format, mediaType, bytes, text, deleted);
    }
  }

  @Override
  public void close() {
    server.close();
    index.close();
  }
}
