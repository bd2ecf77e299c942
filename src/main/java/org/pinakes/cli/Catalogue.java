package org.pinakes.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.harvest.Harvester;
import org.pinakes.i18n.Translations;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.lucene.LuceneCatalogIndex;
import org.pinakes.ingest.Cataloguer;
import org.pinakes.ingest.CommitRhythm;
import org.pinakes.ingest.MatchRules;
import org.pinakes.ingest.ProfileStamps;
import org.pinakes.ingest.Receiver;
import org.pinakes.ingest.RemapRequests;
import org.pinakes.ingest.Remapper;
import org.pinakes.ingest.SchemaFields;
import org.pinakes.ingest.StampedIndex;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.LiveProfiles;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.mapping.jats.JatsCrosswalk;
import org.pinakes.mapping.marc.MarcCrosswalk;
import org.pinakes.mapping.pubmed.PubmedCrosswalk;
import org.pinakes.mapping.rule.KnownFields;
import org.pinakes.problem.BadRequestException;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.query.QueryParser;
import org.pinakes.record.Languages;
import org.pinakes.search.LiveRanking;
import org.pinakes.search.Meaning;
import org.pinakes.search.SearchService;
import org.pinakes.source.http.Patience;
import org.pinakes.store.RecordStore;
import org.pinakes.store.SourceStatus;
import org.pinakes.store.SqlRecordStore;
import org.pinakes.web.IndexAge;
import org.pinakes.web.RecordSettings;

/**
 * The catalogue in a data folder, wired together: the composition root. What a command does not ask
 * for is not opened. Not thread-safe; what it hands out is.
 */
final class Catalogue implements AutoCloseable {
  /** How long a reader waits for what a query means; it is found by words meanwhile. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Settings settings;
  private final SiteThesaurus thesaurus;
  private @Nullable RecordStore store;
  private @Nullable CatalogIndex index;
  private @Nullable LiveProfiles profiles;
  private @Nullable MatchRules matchRules;
  private @Nullable SiteMeaning meaning;

  private Catalogue(Settings settings) {
    this.settings = settings;
    thesaurus = new SiteThesaurus(settings.thesaurus());
  }

  /** The catalogue in the data folder, which may be empty still. */
  static Catalogue in(Settings settings) {
    return new Catalogue(settings);
  }

  /**
   * The catalogue in the data folder.
   *
   * @throws BadSettingsException when there is none
   */
  static Catalogue existing(Settings settings) {
    if (!Files.isDirectory(settings.folder().store())) {
      throw new BadSettingsException(
          "There is no catalogue in "
              + settings.data().toAbsolutePath().normalize()
              + ". Load records into it first (pinakes load --data DIR FILE), or name another"
              + " folder with --data.");
    }
    return new Catalogue(settings);
  }

  Settings settings() {
    return settings;
  }

  RecordStore store() {
    RecordStore open = store;
    if (open == null) {
      open =
          SqlRecordStore.open(
              settings.folder().store(), InstantSource.system(), settings.keepRejections());
      store = open;
    }
    return open;
  }

  CatalogIndex index() {
    CatalogIndex open = index;
    if (open == null) {
      open =
          new StampedIndex(
              LuceneCatalogIndex.open(settings.folder().index()), source -> profiles().of(source));
      index = open;
    }
    return open;
  }

  /** Sources of the settings that are read with the profile of another name. */
  private Map<String, String> sharedProfiles() {
    Map<String, String> shared = new HashMap<>();
    settings.sources().forEach(source -> shared.put(source.name(), source.profile()));
    return shared;
  }

  LiveProfiles profiles() {
    LiveProfiles loaded = profiles;
    if (loaded == null) {
      loaded = new LiveProfiles(settings.profiles(), knownFields(), sharedProfiles());
      profiles = loaded;
    }
    return loaded;
  }

  /** A source's name for readers: its profile's label. */
  String sourceLabel(String code) {
    return profiles().of(code).label();
  }

  /** How the records of a source in the index stand to its profile as it is now. */
  ProfileStamps.State profileState(String source) {
    index().refresh();
    return ProfileStamps.state(index().notes(), profiles().of(source));
  }

  /** That the index was made by an earlier program, a line in English; empty when it was not. */
  String older() {
    String remark = new IndexAge(index()).remark(Translations.load().standard());
    return remark.isEmpty() ? "" : remark + "\n";
  }

  /** Wishes for the process that follows the store. */
  RemapRequests remapRequests() {
    return new RemapRequests(settings.data().resolve("remap"));
  }

  /**
   * Makes sure that the store knows a source.
   *
   * @throws BadRequestException when it does not
   */
  void requireSource(String source) {
    List<String> names = store().sources().stream().map(SourceStatus::source).toList();
    if (!names.contains(source)) {
      throw new BadRequestException(
          "There is no source «" + source + "» here. There are: " + String.join(", ", names));
    }
  }

  /** Runs sources, and keeps what comes. */
  Harvester harvester() {
    Receiver.Rhythm rhythm = new Receiver.Rhythm(1000, CommitRhythm.live());
    return new Harvester(
        store(),
        new Receiver(store(), index(), cataloguer(), profiles()::of, rhythm, matchRules()),
        profiles()::of,
        settings.folder().responses(),
        Patience.real(),
        ZoneId.systemDefault());
  }

  /** Answers searches, as the site does. */
  SearchService search() {
    return search(PATIENCE);
  }

  /**
   * Answers searches.
   *
   * @param patience how long one waits for what its query means, where that counts
   */
  SearchService search(Duration patience) {
    QueryParser parser = new QueryParser(new TypedValues(Translations.load(), Languages.list()));
    return new SearchService(
        index(),
        new LiveRanking(settings.ranking(), System::nanoTime),
        settings.form(),
        parser,
        thesaurus.widening(),
        InstantSource.system(),
        meaning(patience).map(SiteMeaning::search).orElseGet(Meaning::none));
  }

  /** Searching by meaning, if the settings say so. */
  Optional<SiteMeaning> meaning() {
    return meaning(PATIENCE);
  }

  private Optional<SiteMeaning> meaning(Duration patience) {
    if (settings.byMeaning() && meaning == null) {
      meaning = new SiteMeaning(settings.folder().meaning(), patience, 1);
    }
    return Optional.ofNullable(meaning);
  }

  /** What the rules of profiles may do with which field. */
  static KnownFields knownFields() {
    return new SchemaFields(IndexSchema.catalogue());
  }

  Cataloguer cataloguer() {
    return new Cataloguer(crosswalks(), thesaurus.documents(), matchRules().on());
  }

  /** What the settings say of record pages. */
  RecordSettings recordPages() {
    String refworks = String.join("", settings.sourced(Setting.REFWORKS).value());
    return new RecordSettings(settings.resolver(), thesaurus.trees(), refworks);
  }

  /** Maps the records of one source again. */
  Remapper remapper() {
    return new Remapper(store(), index(), cataloguer(), profiles()::of, matchRules());
  }

  /** What is the same as what. */
  MatchRules matchRules() {
    MatchRules read = matchRules;
    if (read == null) {
      read = MatchingRules.of(settings);
      matchRules = read;
    }
    return read;
  }

  static Map<NativeFormat, Crosswalk> crosswalks() {
    XmlReader xml = new XmlReader();
    return Map.of(
        NativeFormat.OAI_DC, new DublinCoreCrosswalk(xml),
        NativeFormat.PUBMED, new PubmedCrosswalk(),
        NativeFormat.JATS, new JatsCrosswalk(),
        NativeFormat.MARC21, MarcCrosswalk.iso2709(),
        NativeFormat.MARCXML, MarcCrosswalk.marcXml());
  }

  @Override
  public void close() {
    if (meaning != null) {
      meaning.close();
    }
    if (index != null) {
      index.close();
    }
    if (store != null) {
      store.close();
    }
  }
}
