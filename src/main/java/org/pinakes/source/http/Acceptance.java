package org.pinakes.source.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Looks at a response that came with a good status, whether it is what was asked for. */
@FunctionalInterface
public interface Acceptance {

  /**
   * What is wrong with it, so that it is asked for again; null when nothing is.
   *
   * @throws IOException when it cannot be read, which counts as wrong
   */
  @Nullable String objection(Fetched response) throws IOException;

  /** Takes everything. */
  static Acceptance any() {
    return response -> null;
  }
}
