package org.pinakes.harvest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.pinakes.yaml.YamlMap;

/**
 * What settings refer to outside of themselves.
 *
 * @param here folder from which relative paths start
 * @param environment environment variables
 * @param contact e-mail address that sources are told, or empty
 */
public record Surroundings(Path here, Map<String, String> environment, String contact) {

  /** Copies the map. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * A secret, which never stands in the settings: {@code KEY-file} names a file with it, {@code
   * KEY-env} an environment variable. Empty when neither is given; what cannot be read is a
   * problem.
   */
  public String secret(YamlMap yaml, String key) {
    Optional<String> file = yaml.text(key + "-file");
    Optional<String> variable = yaml.text(key + "-env");
    if (file.isPresent()) {
      try {
        return Files.readString(here.resolve(file.get())).strip();
      } catch (IOException unreadable) {
        yaml.wrong(key + "-file", "names a file that cannot be read: " + unreadable.getMessage());
        return "";
      }
    }
    if (variable.isPresent()) {
      String value = environment.getOrDefault(variable.get(), "").strip();
      if (value.isEmpty()) {
        yaml.wrong(key + "-env", "names an environment variable that is not set");
      }
      return value;
    }
    return "";
  }

  /** A text that must be there; a missing one is a problem. */
  static String required(YamlMap yaml, String key) {
    String text = yaml.text(key).orElse("").strip();
    if (text.isEmpty()) {
      yaml.wrong(key, "must be there");
    }
    return text;
  }

  /** An address that must be there; a missing or wrong one is a problem. */
  static URI address(YamlMap yaml, String key) {
    Optional<URI> address = yaml.text(key).flatMap(Surroundings::address);
    if (address.isEmpty()) {
      yaml.wrong(key, "must be an address that begins with http:// or https://");
    }
    return address.orElse(URI.create("http://invalid/"));
  }

  /** An address that can be asked; empty when the text is none. */
  static Optional<URI> address(String text) {
    try {
      URI address = URI.create(text.strip());
      boolean http = String.valueOf(address.getScheme()).matches("https?");
      return address.getHost() != null && http ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
