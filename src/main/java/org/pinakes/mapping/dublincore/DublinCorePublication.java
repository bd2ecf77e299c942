package org.pinakes.mapping.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.format.dublincore.DublinCore;
import org.pinakes.mapping.CodeTable;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.problem.Warning;
import org.pinakes.record.Language;
import org.pinakes.record.Languages;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Publication;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.RecordDate;

/**
 * What sort of thing a Dublin Core description describes, in which language, and when it appeared.
 */
final class DublinCorePublication {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?!\\d)");

  private final DublinCore dc;
  private final SourceProfile profile;
  private final CodeTable types;

  DublinCorePublication(DublinCore dc, SourceProfile profile, CodeTable types) {
    this.dc = dc;
    this.profile = profile;
    this.types = types;
  }

  void into(RecordBuilder record, List<Warning> warnings) {
    record.formats(formats()).languages(languages(warnings)).physical(dc.values("extent"));
    Optional<String> statement =
        Stream.of("issued", "date", "created", "available")
            .flatMap(name -> dc.values(name).stream())
            .findFirst();
    List<RecordDate> dates = statement.flatMap(this::published).stream().toList();
    if (statement.isPresent() && dates.isEmpty()) {
      warnings.add(
          new Warning(
              "date-not-understood", "dc:date", "no year is found in «" + statement.get() + "»"));
    }
    record.publication(
        new Publication(dc.values("publisher"), List.of(), statement.orElse(""), dates));
  }

  private List<String> formats() {
    Stream<String> own =
        dc.values("type").stream().map(this::format).filter(format -> !format.isEmpty());
    return Stream.concat(profile.formats().stream(), own).distinct().toList();
  }

  /** The format a type stands for; the type itself when the list does not have it. */
  private String format(String type) {
    return types.find(type).map(row -> row.getOrDefault("format", "")).orElse(type);
  }

  private List<Language> languages(List<Warning> warnings) {
    List<String> codes = dc.values("language");
    if (codes.isEmpty() && !profile.defaultLanguage().isEmpty()) {
      codes = List.of(profile.defaultLanguage());
    }
    List<Language> languages = new ArrayList<>();
    for (String code : codes) {
      Language language = Languages.list().findOrKeep(code);
      languages.add(language);
      if (!language.known()) {
        warnings.add(
            new Warning("unknown-language", "dc:language", "«" + code + "» is no known language"));
      }
    }
    return languages;
  }

  private Optional<RecordDate> published(String statement) {
    return PartialDate.parse(statement)
        .or(() -> yearIn(statement))
        .map(date -> new RecordDate(RecordDate.Kind.PUBLISHED, date));
  }

  private static Optional<PartialDate> yearIn(String statement) {
    Matcher matcher = YEAR.matcher(statement);
    return matcher.find()
        ? PartialDate.of(Integer.parseInt(matcher.group(1)), 0, 0)
        : Optional.empty();
  }
}
