package org.pinakes.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.pinakes.index.Nearness.Shares;
import org.pinakes.index.Scope;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

/**
 * What each search type looks at, and how much a hit in each field counts: {@code ranking.yaml}.
 * Immutable.
 *
 * @param scopes search type to how it looks for words
 * @param meaning search type to what meaning counts in it, where vectors are on
 */
public record Ranking(Map<String, Scope> scopes, Map<String, Shares> meaning) {
  private static final String FILE = "ranking.yaml";
  private static final Ranking CATALOGUE = standard();

  /** Copies the maps. */
  public Ranking {
    scopes = Map.copyOf(scopes);
    meaning = Map.copyOf(meaning);
  }

  /** Words alone. */
  public Ranking(Map<String, Scope> scopes) {
    this(scopes, Map.of());
  }

  /** The catalogue's own. */
  public static Ranking catalogue() {
    return CATALOGUE;
  }

  /**
   * This one, with the types that a site's file has in the place of ours.
   *
   * @param file name for messages
   * @param text its content
   * @param problems receives what is wrong with it
   */
  public Ranking with(String file, String text, Problems problems) {
    Map<String, Scope> all = new HashMap<>(scopes);
    YamlMap yaml = YamlMap.read(file, text, problems);
    YamlMap types = yaml.map("types");
    for (String type : types.keys()) {
      all.put(type, new ScopeForm(types.map(type)).read());
    }
    Map<String, Shares> shares = shares(yaml.map("meaning"), all);
    yaml.finish();
    return new Ranking(all, shares);
  }

  private Map<String, Shares> shares(YamlMap yaml, Map<String, Scope> types) {
    Map<String, Shares> shares = new HashMap<>(meaning);
    for (String type : yaml.keys()) {
      if (!types.containsKey(type)) {
        yaml.wrong(type, "is not a search type");
      }
      YamlMap given = yaml.map(type);
      shares.put(type, new Shares(share(given, "found"), share(given, "near")));
      given.finish();
    }
    return shares;
  }

  private static float share(YamlMap yaml, String key) {
    return (float) yaml.decimal(key, 0, 1).orElse(0);
  }

  private static Ranking standard() {
    try (InputStream in = Ranking.class.getResourceAsStream(FILE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Problems problems = new Problems();
      Ranking ranking = new Ranking(Map.of()).with(FILE, text, problems);
      problems.throwIfAny();
      return ranking;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " is part of the program", unreadable);
    }
  }
}
