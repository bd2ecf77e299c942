package org.pinakes.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Tells whether a record arrived unchanged. Not thread-safe. */
final class Fingerprint {
  /** Bytes kept of the digest: enough that no two states of a record ever look alike. */
  static final int LENGTH = 16;

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** A digest over everything that the source said. */
  byte[] of(String source, Entry.Arrived arrived) {
    add(source);
    add(arrived.nativeId());
    add(arrived.datestamp());
    add(arrived.format().code());
    add(arrived.payload().charset().name());
    add(arrived.payload().namespaces());
    digest.update(arrived.payload().bytes());
    return Arrays.copyOf(digest.digest(), LENGTH);
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
