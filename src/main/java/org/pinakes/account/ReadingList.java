package org.pinakes.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A list of records that somebody keeps.
 *
 * @param id random key
 * @param name never empty
 * @param description may be empty
 * @param sharing who may see it
 * @param address last part of the address for others; empty when it is private
 * @param size number of records
 * @param owner the name its owner shows; may be empty
 * @param changed when it was last changed
 */
public record ReadingList(
    String id,
    String name,
    String description,
    Sharing sharing,
    String address,
    int size,
    String owner,
    Instant changed) {

  /** Who may see a list. */
  public enum Sharing {
    /** Its owner. */
    PRIVATE,
    /** Whoever has its address, which nobody can guess. */
    LINK,
    /** Everybody. */
    PUBLIC;

    /** As it is kept. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that code. */
    public static Optional<Sharing> ofCode(String code) {
      return Arrays.stream(values()).filter(sharing -> sharing.code().equals(code)).findFirst();
    }
  }

  /**
   * A record in a list.
   *
   * @param record what is kept of it
   * @param note the owner's words; may be empty
   */
  public record Item(KeptRecord record, String note) {}
}
