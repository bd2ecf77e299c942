package org.pinakes.elsewhere.cover;

import java.util.Optional;

/**
 * How large a picture says that it is, read from its header: a file of a few bytes can stand for
 * more pixels than a reader's browser has room for.
 *
 * @param width pixels
 * @param height pixels
 */
record Measures(int width, int height) {
  private static final int MOST = 4000;

  boolean canBeShown() {
    return width > 0 && height > 0 && width <= MOST && height <= MOST;
  }

  /** By the header of the kind; empty when there is none. */
  static Optional<Measures> of(ImageKind kind, byte[] bytes) {
    Header header = new Header(bytes);
    try {
      return switch (kind) {
        case PNG -> Optional.of(new Measures(header.big(16, 4), header.big(20, 4)));
        case GIF -> Optional.of(new Measures(header.little(6, 2), header.little(8, 2)));
        case JPEG -> header.frame();
        case WEBP -> header.webp();
      };
    } catch (IndexOutOfBoundsException cut) {
      return Optional.empty();
    }
  }

  private record Header(byte[] bytes) {
    int at(int place) {
      return bytes[place] & 0xFF;
    }

    int big(int place, int length) {
      int number = 0;
      for (int i = 0; i < length; i++) {
        number = number << 8 | at(place + i);
      }
      return number;
    }

    int little(int place, int length) {
      int number = 0;
      for (int i = length - 1; i >= 0; i--) {
        number = number << 8 | at(place + i);
      }
      return number;
    }

    /** Goes from segment to segment (ITU-T T.81, B.1) to the first header of a frame (B.2.2). */
    Optional<Measures> frame() {
      int place = 2;
      while (at(place) == 0xFF) {
        int marker = at(place + 1);
        boolean fill = marker == 0xFF;
        boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !table) {
          return Optional.of(new Measures(big(place + 7, 2), big(place + 5, 2)));
        }
        place += fill ? 1 : 2 + big(place + 2, 2);
      }
      return Optional.empty();
    }

    /** RFC 9649, sections 2.5 to 2.7; RFC 6386, section 9.1. */
    Optional<Measures> webp() {
      return switch (big(12, 4)) {
        case 0x56503820 -> // «VP8 »
            Optional.of(new Measures(little(26, 2) & 0x3FFF, little(28, 2) & 0x3FFF));
        case 0x5650384C -> // «VP8L»
            Optional.of(
                new Measures(1 + (little(21, 4) & 0x3FFF), 1 + (little(21, 4) >>> 14 & 0x3FFF)));
        case 0x56503858 -> // «VP8X»
            Optional.of(new Measures(1 + little(24, 3), 1 + little(27, 3)));
        default -> Optional.empty();
      };
    }
  }
}
