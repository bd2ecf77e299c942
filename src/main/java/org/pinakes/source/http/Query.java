package org.pinakes.source.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds the address of a request. Not thread-safe. */
public final class Query {
  private final StringBuilder text;
  private boolean first;

  private Query(String base) {
    text = new StringBuilder(base);
    first = !base.contains("?");
  }

  /** Begins with an address, which may have parameters already. */
  public static Query at(URI base) {
    return new Query(base.toString());
  }

  /** Begins with an address and a path below it. */
  public static Query at(URI base, String path) {
    return new Query(base.toString().replaceAll("/+$", "") + "/" + path);
  }

  /** Adds a parameter; one without a value is left out. */
  public Query with(String name, String value) {
    if (!value.isEmpty()) {
      text.append(first ? '?' : '&')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      first = false;
    }
    return this;
  }

  /** The address. */
  public URI uri() {
    return URI.create(text.toString());
  }
}
