package org.pinakes.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.StoreUnavailableException;

/**
 * Passwords, kept as Argon2id (RFC 9106) in PHC form, with the parameters that OWASP's «Password
 * Storage Cheat Sheet» names first. Few are computed at a time, so that many who knock at once do
 * not take the machine's memory. Thread-safe.
 */
public final class Passwords {
  /** Fewest characters. */
  public static final int SHORTEST = 10;

  /** Most characters. */
  public static final int LONGEST = 200;

  private static final int MEMORY = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 20;
  private static final int SALT = 16;
  private static final int LENGTH = 32;
  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
  private static final Set<String> COMMON = common();

  private final SecureRandom random = new SecureRandom();
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final int memory;
  private final int passes;
  private final String nobody;

  private Passwords(int memory, int passes) {
    this.memory = memory;
    this.passes = passes;
    nobody = hash(Tokens.secret());
  }

  /** With 19 MiB and two passes. */
  public static Passwords standard() {
    return new Passwords(MEMORY, PASSES);
  }

  /**
   * With other costs.
   *
   * @param memory kibibytes, at least 8
   * @param passes at least 1
   */
  static Passwords costing(int memory, int passes) {
    return new Passwords(memory, passes);
  }

  /** With hardly any cost, for tests of what is around them. */
  public static Passwords cheap() {
    return costing(Byte.SIZE, 1);
  }

  /** Why a password is not good enough. */
  public enum Weakness {
    /** Fewer characters than {@link #SHORTEST}. */
    SHORT,
    /** More characters than {@link #LONGEST}. */
    LONG,
    /** The address itself, or one that everybody tries first. */
    COMMON;

    /** Its name in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is wrong with a password that somebody with this address wants; empty when nothing is. */
  public static Optional<Weakness> weakness(String password, String email) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Weakness.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Weakness.LONG);
    }
    String low = password.toLowerCase(Locale.ROOT);
    boolean common = COMMON.contains(low) || low.chars().distinct().count() < 3;
    boolean ownAddress = !email.isEmpty() && low.equals(email.strip().toLowerCase(Locale.ROOT));
    return common || ownAddress ? Optional.of(Weakness.COMMON) : Optional.empty();
  }

  /** What is kept of a password. */
  String hash(String password) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    byte[] hash = argon2(password, salt, memory, passes, 1, LENGTH);
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(memory, passes, text.encodeToString(salt), text.encodeToString(hash));
  }

  /**
   * Whether a password is the one that was kept.
   *
   * @param kept null when there is nobody; it then takes as long, and is never right
   */
  boolean matches(String password, @Nullable String kept) {
    Matcher parts = PHC.matcher(kept == null || kept.isEmpty() ? nobody : kept);
    if (!parts.matches()) {
      return false;
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] found =
        argon2(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            expected.length);
    return MessageDigest.isEqual(expected, found) && kept != null && !kept.isEmpty();
  }

  /** Whether what is kept was made with other costs than those of now. */
  boolean isOutdated(String kept) {
    return !kept.startsWith("$argon2id$v=19$m=%d,t=%d,p=1$".formatted(memory, passes));
  }

  private byte[] argon2(
      String password, byte[] salt, int kibibytes, int rounds, int lanes, int length) {
    takeTurn();
    try {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(kibibytes)
              .withIterations(rounds)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[length];
      generator.generateBytes(bytes(password), hash);
      return hash;
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new StoreUnavailableException("Too many passwords are computed just now.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException("The computing of a password was stopped.", interrupted);
    }
  }

  /** The same letters typed on another keyboard are the same password. */
  private static byte[] bytes(String password) {
    String cut = password.substring(0, Math.min(password.length(), 2 * LONGEST));
    return Normalizer.normalize(cut, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> common() {
    try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
      String all =
          new String(
              Objects.requireNonNull(in, "common-passwords.txt").readAllBytes(),
              StandardCharsets.UTF_8);
      return all.lines().collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("common-passwords.txt is part of the program", unreadable);
    }
  }
}
