package org.pinakes.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody says about a record, in plain text.
 *
 * @param id random key
 * @param writer key of the account of who wrote it
 * @param name the name that its writer had when he wrote it; may be empty
 * @param standing what its writer may do
 * @param record the record as it was called at the time
 * @param text paragraphs with empty lines between
 * @param state who may read it
 * @param reason why it was refused; empty for no reason
 * @param written when it was written
 * @param changed when its writer last changed it
 * @param reports how many readers find that an editor should look at it, since one last did
 */
public record Comment(
    String id,
    String writer,
    String name,
    Role standing,
    KeptRecord record,
    String text,
    State state,
    String reason,
    Instant written,
    Instant changed,
    int reports) {

  /** Who may read a comment. */
  public enum State {
    /** Its writer and editors: it has not been looked at yet. */
    WAITING,
    /** Everybody. */
    SHOWN,
    /** Its writer and editors: it was not accepted. */
    REFUSED;

    /** As it is kept. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that code. */
    public static Optional<State> ofCode(String code) {
      return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
  }

  /** Key of it with this text, and with no other. */
  public String seen() {
    return SeenComment.key(id, changed);
  }

  /** Whether its writer may still change it. */
  public boolean isOpen() {
    return state != State.SHOWN;
  }
}
