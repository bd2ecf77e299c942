package org.pinakes.mapping.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Payload;
import org.pinakes.format.dublincore.DublinCore;
import org.pinakes.format.oai.OaiEnvelope;
import org.pinakes.format.oai.OaiHeader;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.mapping.CodeTable;
import org.pinakes.mapping.Coordinates;
import org.pinakes.mapping.Crosswalk;
import org.pinakes.mapping.Licences;
import org.pinakes.mapping.Mapped;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;
import org.pinakes.record.Abstract;
import org.pinakes.record.Area;
import org.pinakes.record.Container;
import org.pinakes.record.Contributor;
import org.pinakes.record.Note;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.Provenance;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.Subject;
import org.pinakes.record.Title;

/**
 * OAI-DC to our record. Dublin Core says little and says it loosely; what an element can mean is
 * decided here once, and what a source means by it in its profile.
 */
public final class DublinCoreCrosswalk implements Crosswalk {
  private final XmlReader reader;
  private final CodeTable types;

  /**
   * @param reader for the payloads
   */
  public DublinCoreCrosswalk(XmlReader reader) {
    this.reader = reader;
    this.types = CodeTable.read("dc-types.csv", "dc:type");
  }

  @Override
  public Mapped map(Payload payload, SourceProfile profile) {
    List<Warning> warnings = new ArrayList<>();
    OaiEnvelope envelope = OaiEnvelope.open(reader.read(payload, warnings));
    OaiHeader header = envelope.header();
    if (header != null && (envelope.deleted() || envelope.content() == null)) {
      return deleted(header, envelope, profile);
    }
    DublinCore dc =
        envelope.content() == null ? new DublinCore(List.of()) : DublinCore.of(envelope.content());
    String nativeId = nativeId(header, dc);
    return new Mapped.Kept(nativeId, record(nativeId, header, dc, profile, warnings));
  }

  private static Mapped deleted(OaiHeader header, OaiEnvelope envelope, SourceProfile profile) {
    if (header.identifier().isEmpty()) {
      throw noIdentifier();
    }
    if (!envelope.deleted()) {
      throw new BadRecordException(
          "no-metadata", "the record " + header.identifier() + " has a header but no metadata");
    }
    String id = profile.ids().publicId(header.identifier());
    return new Mapped.Deleted(id, header.identifier(), header.datestamp());
  }

  private static String nativeId(@Nullable OaiHeader header, DublinCore dc) {
    Optional<String> id =
        header == null ? dc.first("identifier") : Optional.of(header.identifier());
    return id.filter(text -> !text.isEmpty()).orElseThrow(DublinCoreCrosswalk::noIdentifier);
  }

  private static BadRecordException noIdentifier() {
    return new BadRecordException(
        "no-identifier", "the record has neither a header with an identifier nor a dc:identifier");
  }

  private Record record(
      String nativeId,
      @Nullable OaiHeader header,
      DublinCore dc,
      SourceProfile profile,
      List<Warning> warnings) {
    DublinCoreIdentifiers identifiers = DublinCoreIdentifiers.of(dc, profile.linkBase());
    String id = profile.ids().publicId(nativeId, identifiers.identifiers());
    RecordBuilder record = Record.builder(id, provenance(nativeId, header, profile));
    titles(dc, record, warnings);
    names(dc, record);
    texts(dc, record);
    subjects(dc, record);
    areas(dc, record, warnings);
    record.partOf(DublinCoreWholes.of(dc, profile.ids()));
    identifiers.into(record);
    new DublinCorePublication(dc, profile, types).into(record, warnings);
    return record
        .rights(Licences.of(dc.values("rights")))
        .allText(allText(id, header, dc))
        .warnings(warnings)
        .build();
  }

  private static Provenance provenance(
      String nativeId, @Nullable OaiHeader header, SourceProfile profile) {
    return new Provenance(
        profile.name(),
        nativeId,
        profile.recordFormat().isEmpty() ? "oai_dc" : profile.recordFormat(),
        profile.institutions(),
        profile.collections(),
        header == null ? "" : header.datestamp(),
        header == null ? List.of() : header.sets());
  }

  private static void titles(DublinCore dc, RecordBuilder record, List<Warning> warnings) {
    List<DublinCore.Statement> titles = dc.all("title");
    if (titles.isEmpty()) {
      warnings.add(new Warning("no-title", "dc:title", "the record has no title"));
      return;
    }
    DublinCore.Statement main = titles.getFirst();
    record.title(title(main));
    for (DublinCore.Statement other : titles.subList(1, titles.size())) {
      boolean translated = !other.language().equals(main.language());
      OtherTitle.Kind kind = translated ? OtherTitle.Kind.TRANSLATED : OtherTitle.Kind.VARIANT;
      record.otherTitle(new OtherTitle(kind, title(other)));
    }
    dc.values("alternative").stream()
        .map(text -> new OtherTitle(OtherTitle.Kind.VARIANT, Title.of(text)))
        .forEach(record::otherTitle);
  }

  private static Title title(DublinCore.Statement statement) {
    return new Title(statement.value(), "", "", 0, statement.language());
  }

  private static void names(DublinCore dc, RecordBuilder record) {
    Stream<Contributor> others =
        dc.values("contributor").stream()
            .map(name -> Contributor.named(name, Contributor.Kind.PERSON, false, List.of()));
    record
        .contributors(dc.values("creator").stream().map(Contributor::author).toList())
        .contributors(others.toList());
  }

  /** The first description is the abstract; so are those in other languages. The rest are notes. */
  private static void texts(DublinCore dc, RecordBuilder record) {
    List<DublinCore.Statement> descriptions = new ArrayList<>(dc.all("abstract"));
    descriptions.addAll(dc.all("description"));
    List<String> languages = new ArrayList<>();
    for (DublinCore.Statement description : descriptions) {
      if (languages.isEmpty() || !languages.contains(description.language())) {
        languages.add(description.language());
        List<Abstract.Section> whole = List.of(new Abstract.Section("", description.value()));
        record.abstracts(List.of(new Abstract(whole, description.language(), "")));
      } else {
        record.note(new Note("general", description.value()));
      }
    }
    record.contents(dc.values("tableOfContents"));
    dc.values("source").stream().findFirst().ifPresent(source -> source(source, record));
  }

  /** {@code Journal; Vol. 3 (2010); 1-5}: the journal stands in front of the first semicolon. */
  private static void source(String source, RecordBuilder record) {
    if (source.startsWith("http://") || source.startsWith("https://")) {
      return;
    }
    int semicolon = source.indexOf(';');
    String title = semicolon < 0 ? source : source.substring(0, semicolon).strip();
    String reference = semicolon < 0 ? "" : source;
    record.container(new Container(title, "", "", "", "", "", List.of(), List.of(), reference));
  }

  private static void subjects(DublinCore dc, RecordBuilder record) {
    Stream<Subject> topics =
        dc.values("subject").stream().map(heading -> Subject.of(Subject.Kind.TOPIC, heading));
    Stream<Subject> coverage =
        Stream.concat(
            dc.values("coverage").stream().flatMap(text -> coverage(text).stream()),
            dc.values("spatial").stream().flatMap(text -> place(text).stream()));
    record.subjects(Stream.concat(topics, coverage).toList());
  }

  private static Optional<Subject> coverage(String text) {
    boolean time = text.chars().filter(Character::isDigit).count() >= 3;
    return time && Coordinates.coverage(text).isEmpty()
        ? Optional.of(Subject.of(Subject.Kind.ERA, text))
        : place(text);
  }

  /** A place by its name; coordinates are no subject. */
  private static Optional<Subject> place(String text) {
    String name = Coordinates.coverage(text).map(Coordinates.Coverage::name).orElse(text);
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(Subject.of(Subject.Kind.GEOGRAPHIC, name));
  }

  /** Coverage by DCMI Point or DCMI Box. */
  private static void areas(DublinCore dc, RecordBuilder record, List<Warning> warnings) {
    for (String element : List.of("coverage", "spatial")) {
      for (String text : dc.values(element)) {
        Optional<Coordinates.Coverage> coverage = Coordinates.coverage(text);
        Optional<Area> area = coverage.flatMap(Coordinates.Coverage::area);
        area.ifPresent(found -> record.areas(List.of(found)));
        if (coverage.isPresent() && area.isEmpty()) {
          warnings.add(new Warning("coordinates", "dc:" + element, "not on the globe: " + text));
        }
      }
    }
  }

  /**
   * Every word of the record as VuFind sees it, in whose harvests the public identifier and the
   * datestamp stand in front without a space between.
   */
  private static String allText(String id, @Nullable OaiHeader header, DublinCore dc) {
    String start = header == null ? id : id + header.datestamp();
    return start + " " + dc.text();
  }
}
