package org.pinakes.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a list of results is arranged. */
public enum Arrangement {
  /** Several lines for each record. */
  LIST,
  /** A line or two for each record. */
  COMPACT,
  /** Covers side by side. */
  GRID;

  /** The parameter, and the cookie, that says how the reader wants lists. */
  static final String PARAMETER = "view";

  /** Its name in addresses and in settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its name; empty for what is none. */
  static Optional<Arrangement> ofCode(@Nullable String code) {
    return Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst();
  }
}
