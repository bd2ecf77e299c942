package org.pinakes.elsewhere.cover;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Kinds of pictures that are passed on, told by their first bytes. SVG is none of them: it can hold
 * scripts. A picture that does not say how large it is, or is larger than any cover, is no picture.
 */
enum ImageKind {
  JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}, ""),
  PNG("image/png", new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, ""),
  GIF("image/gif", new int[] {'G', 'I', 'F', '8'}, ""),
  /** A RIFF file that says what it is behind its length. */
  WEBP("image/webp", new int[] {'R', 'I', 'F', 'F'}, "WEBP");

  /** Smaller ones are blanks of a pixel that stand for no cover. */
  private static final int LEAST = 100;

  private static final int TYPE_AT = 8;

  private final String mediaType;
  private final int[] beginning;
  private final String type;

  ImageKind(String mediaType, int[] beginning, String type) {
    this.mediaType = mediaType;
    this.beginning = beginning;
    this.type = type;
  }

  String mediaType() {
    return mediaType;
  }

  /** What these bytes are; empty for anything that is not passed on. */
  static Optional<ImageKind> of(byte[] bytes) {
    return bytes.length < LEAST
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(kind -> kind.begins(bytes))
            .findFirst()
            .filter(kind -> Measures.of(kind, bytes).filter(Measures::canBeShown).isPresent());
  }

  private boolean begins(byte[] bytes) {
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    byte[] said = type.getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(bytes, TYPE_AT, TYPE_AT + said.length, said, 0, said.length);
  }
}
