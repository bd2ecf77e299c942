package org.pinakes.harvest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.pinakes.source.http.Politeness;
import org.pinakes.yaml.YamlMap;

/** Reads what the settings say of sources: below {@code sources:} one mapping for each name. */
public final class Declarations {
  /** What a source may be called. */
  public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private static final double SLOWEST = 0.001;
  private static final double FASTEST = 100;
  private static final Map<String, BiFunction<YamlMap, Surroundings, Origin>> KINDS =
      Map.of(
          "oai", OaiOrigin::read,
          "pubmed", PubmedOrigin::read,
          "pubmed-files", PubmedFilesOrigin::read,
          "europepmc", EuropePmcOrigin::read,
          "sru", SruOrigin::read,
          "solr", SolrOrigin::read,
          "files", FilesOrigin::read);

  private Declarations() {}

  /**
   * Reads all sources; what is wrong is noted as a problem of the file.
   *
   * @param sources the mapping below {@code sources:}
   */
  public static List<SourceDeclaration> read(YamlMap sources, Surroundings surroundings) {
    List<SourceDeclaration> all = new ArrayList<>();
    for (String name : sources.keys()) {
      if (!NAME.matcher(name).matches()) {
        sources.wrong(name, "must be a short name in small letters, digits, - and _");
      }
      read(name, sources.map(name), surroundings).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static Optional<SourceDeclaration> read(
      String name, YamlMap yaml, Surroundings surroundings) {
    String kind = yaml.text("kind").orElse("");
    BiFunction<YamlMap, Surroundings, Origin> reader = KINDS.get(kind);
    if (reader == null) {
      yaml.wrong("kind", "must be one of " + String.join(", ", new TreeSet<>(KINDS.keySet())));
      return Optional.empty();
    }
    Origin origin = reader.apply(yaml, surroundings);
    SourceDeclaration declaration =
        new SourceDeclaration(
            name,
            yaml.text("profile").orElse(name),
            origin,
            parsed(
                yaml,
                "schedule",
                Schedule::of,
                new Schedule.Manual(),
                "must be manual, hourly, every 6h, daily 03:00, weekly sun 04:00 or monthly 1 04:00"),
            parsed(yaml, "hours", Hours::of, Hours.always(), "must be hours such as 20:00-06:00"),
            politeness(yaml, origin, Politeness.standard(surroundings.contact())));
    yaml.finish();
    return Optional.of(declaration);
  }

  private static Politeness politeness(YamlMap yaml, Origin origin, Politeness normal) {
    double rate =
        parsed(
            yaml,
            "requests-a-second",
            Declarations::rate,
            origin.usualRate(),
            "must be a number from 0.001 to 100; 0.2 is one request in five seconds");
    long most =
        yaml.number("max-response-mb", 1, 1_000_000).stream()
            .mapToLong(megabytes -> (long) megabytes << 20)
            .findAny()
            .orElse(normal.most());
    Duration connect = Span.read(yaml, "connect-timeout", normal.connect());
    Duration firstByte = Span.read(yaml, "answer-timeout", normal.firstByte());
    Duration stall = Span.read(yaml, "stall-timeout", normal.stall());
    return normal
        .requestsPerSecond(Math.min(rate, origin.highestRate()))
        .timeouts(connect, firstByte, stall)
        .most(most)
        .privateAllowed(yaml.flag("private").orElse(false));
  }

  private static Optional<Double> rate(String text) {
    try {
      double rate = Double.parseDouble(text);
      return rate >= SLOWEST && rate <= FASTEST ? Optional.of(rate) : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static <T> T parsed(
      YamlMap yaml, String key, Function<String, Optional<T>> parser, T normal, String right) {
    Optional<String> text = yaml.text(key);
    Optional<T> value = text.flatMap(parser);
    if (text.isPresent() && value.isEmpty()) {
      yaml.wrong(key, right);
    }
    return value.orElse(normal);
  }
}
