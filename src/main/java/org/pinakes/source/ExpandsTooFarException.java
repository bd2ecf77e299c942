package org.pinakes.source;

import java.io.IOException;

/** A compressed stream holds far more than an honest one would. */
final class ExpandsTooFarException extends IOException {
  private static final long serialVersionUID = 1;

  ExpandsTooFarException(int ratio) {
    super(
        "it expands to more than %d times its size, which no honest file does; unpack it yourself if you trust it"
            .formatted(ratio));
  }
}
