package org.pinakes.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pinakes.account.openid.Provider;
import org.pinakes.harvest.Surroundings;
import org.pinakes.yaml.YamlMap;

/** Reads what the settings say of providers: the list below {@code sign-in:}. */
final class ProviderDeclarations {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern SECURE = Pattern.compile("https://[^\\s/?#@]+(?:/[^\\s?#]*)?");

  /** Without encryption only where nobody else can listen. */
  private static final Pattern HERE =
      Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?(?:/[^\\s?#]*)?");

  private static final String OPENID = "openid";
  private static final List<String> USUAL = List.of(OPENID, "email");

  private ProviderDeclarations() {}

  /** All of them, in the order of the file; what is wrong is noted as a problem of it. */
  static List<Provider> read(List<YamlMap> entries, Surroundings surroundings) {
    List<Provider> providers = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap entry : entries) {
      String name = entry.text("name").orElse("").strip();
      if (!NAME.matcher(name).matches()) {
        entry.wrong("name", "must be a short name in small letters, digits and -");
      } else if (!names.add(name)) {
        entry.wrong("name", "stands twice");
      }
      providers.add(provider(name, entry, surroundings));
      entry.finish();
    }
    return List.copyOf(providers);
  }

  private static Provider provider(String name, YamlMap entry, Surroundings surroundings) {
    String client = entry.text("client-id").orElse("").strip();
    if (client.isEmpty()) {
      entry.wrong("client-id", "must be there; the provider says it");
    }
    return new Provider(
        name,
        entry.text("label").orElse(name),
        issuer(entry),
        client,
        surroundings.secret(entry, "client-secret"),
        scopes(entry));
  }

  private static URI issuer(YamlMap entry) {
    String issuer = entry.text("issuer").orElse("").strip();
    if (SECURE.matcher(issuer).matches() || HERE.matcher(issuer).matches()) {
      try {
        return URI.create(issuer);
      } catch (IllegalArgumentException malformed) {
        // Said below, in the same words as an address of another kind.
      }
    }
    entry.wrong(
        "issuer",
        "must be an address that begins with https:// (or http:// on this machine), without ? and"
            + " #");
    return URI.create("https://invalid");
  }

  private static List<String> scopes(YamlMap entry) {
    List<String> given = entry.texts("scopes");
    if (given.isEmpty()) {
      return USUAL;
    }
    return Stream.concat(Stream.of(OPENID), given.stream()).distinct().toList();
  }
}
