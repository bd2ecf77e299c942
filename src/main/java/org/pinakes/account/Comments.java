package org.pinakes.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import org.pinakes.account.Comment.State;

/**
 * Comments on records. Whatever a reader does names the reader, and does nothing to comments of
 * others; whatever an editor does is not asked who it is: that is for the door. Records are named
 * by all identifiers that they have or had, since a comment has the one of its day. Thread-safe.
 */
public final class Comments {
  /** Longest comment. */
  public static final int LONGEST = 4000;

  /** Longest reason for not accepting one. */
  public static final int LONGEST_REASON = 1000;

  /** Most links in a comment. */
  public static final int MOST_LINKS = 5;

  /** Most comments of one reader that wait. */
  public static final int MOST_WAITING = 20;

  /** Most identifiers that are asked for at a time. */
  public static final int MOST_NAMES = 500;

  private final AccountBase base;
  private final InstantSource clock;
  private final CommentRule rule;
  private final RateLimit writing;
  private final RateLimit reporting;

  /**
   * @param rule whether readers may write
   */
  public Comments(AccountBase base, InstantSource clock, CommentRule rule) {
    this.base = base;
    this.clock = clock;
    this.rule = rule;
    writing = new RateLimit(5, Duration.ofMinutes(3), clock);
    reporting = new RateLimit(20, Duration.ofMinutes(3), clock);
  }

  /** What becomes of a comment that somebody writes. */
  public enum Written {
    /** Everybody reads it. */
    SHOWN,
    /** It waits for an editor. */
    WAITING,
    /** Nobody may comment here. */
    CLOSED,
    /** There is nothing in it. */
    EMPTY,
    /** It is longer than {@link Comments#LONGEST}. */
    LONG,
    /** It has more links than {@link Comments#MOST_LINKS}. */
    LINKS,
    /** Its writer has no name to show. */
    NAMELESS,
    /** There were too many in a short time, or too many wait. */
    TOO_MANY;

    /** Whether it is kept. */
    public boolean isKept() {
      return this == SHOWN || this == WAITING;
    }
  }

  /** Which comments editors look at. */
  public enum Queue {
    /** Those on which somebody has to decide. */
    OPEN,
    /** Those that nobody has looked at. */
    WAITING,
    /** Those that are shown and were reported. */
    REPORTED,
    /** Those that are shown. */
    SHOWN,
    /** Those that were not accepted. */
    REFUSED;

    /** As addresses say it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with that code. */
    public static Optional<Queue> ofCode(String code) {
      return Arrays.stream(values()).filter(queue -> queue.code().equals(code)).findFirst();
    }
  }

  /** Whether readers may write. */
  public CommentRule rule() {
    return rule;
  }

  /** How many comments on a record everybody reads. */
  public int count(Collection<String> names) {
    return base.read(handle -> new CommentTable(handle).count(names, State.SHOWN));
  }

  /** Comments on a record that everybody reads, the newest first. */
  public List<Comment> shown(Collection<String> names, int offset, int limit) {
    return base.read(handle -> new CommentTable(handle).of(names, State.SHOWN, offset, limit));
  }

  /** Somebody's own comments on a record that others do not read. */
  public List<Comment> unseen(Account account, Collection<String> names) {
    return base.read(handle -> new CommentTable(handle).unseen(account.id(), names));
  }

  /** Which comments on a record somebody has reported. */
  public Set<String> reported(Account account, Collection<String> names) {
    return base.read(handle -> new CommentTable(handle).reported(account.id(), names));
  }

  /** All that somebody has written, the newest first. */
  public List<Comment> of(Account account, int offset, int limit) {
    return base.read(handle -> new CommentTable(handle).of(account.id(), offset, limit));
  }

  /** One of somebody's own. */
  public Optional<Comment> own(Account account, String id) {
    return base.read(handle -> new CommentTable(handle).one(id))
        .filter(comment -> comment.writer().equals(account.id()));
  }

  /** Writes a comment. */
  public Written write(Account account, KeptRecord record, String typed) {
    String text = CommentText.clean(typed, LONGEST);
    Optional<Written> wrong = wrong(account, text);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    State state = rule == CommentRule.OPEN ? State.SHOWN : State.WAITING;
    boolean room =
        base.change(handle -> {
          CommentTable comments = new CommentTable(handle);
          boolean free = comments.waitingBeside(account.id(), "") < MOST_WAITING;
          if (free) {
            comments.add(Tokens.key(), account, record, text, state, clock.millis());
          }
          return free;
        });
    return room ? Written.valueOf(state.name()) : Written.TOO_MANY;
  }

  /** Changes one's own comment as long as nobody else reads it; it waits for an editor then. */
  public Written edit(Account account, String id, String typed) {
    String text = CommentText.clean(typed, LONGEST);
    Optional<Written> wrong = wrong(account, text);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    return base.change(handle -> {
      CommentTable comments = new CommentTable(handle);
      if (comments.waitingBeside(account.id(), id) >= MOST_WAITING) {
        return Written.TOO_MANY;
      }
      int changed = comments.edit(account, id, text, clock.millis());
      return changed == 1 ? Written.WAITING : Written.CLOSED;
    });
  }

  private Optional<Written> wrong(Account account, String text) {
    if (rule == CommentRule.OFF) {
      return Optional.of(Written.CLOSED);
    } else if (text.isEmpty()) {
      return Optional.of(Written.EMPTY);
    } else if (text.length() > LONGEST) {
      return Optional.of(Written.LONG);
    } else if (CommentText.links(text) > MOST_LINKS) {
      return Optional.of(Written.LINKS);
    } else if (account.name().isBlank()) {
      return Optional.of(Written.NAMELESS);
    }
    return writing.take(account.id()) ? Optional.empty() : Optional.of(Written.TOO_MANY);
  }

  /** Deletes one's own comment, whoever reads it. */
  public boolean delete(Account account, String id) {
    return base.change(handle -> new CommentTable(handle).delete(account.id(), id)) == 1;
  }

  /**
   * Says that an editor should look at somebody else's comment, which stays as it is until then. An
   * editor who has looked at it is not asked again by the same reader.
   */
  public void report(Account account, String id) {
    if (reporting.take(account.id())) {
      base.run(handle -> new CommentTable(handle).report(account.id(), id, clock.millis()));
    }
  }

  /** How many comments there are in a queue. */
  public int count(Queue queue) {
    return base.read(handle -> new CommentTable(handle).count(queue));
  }

  /** Comments for editors, the newest first. */
  public List<Comment> queue(Queue queue, int offset, int limit) {
    return base.read(handle -> new CommentTable(handle).queue(queue, offset, limit));
  }

  /** One comment, for editors. */
  public Optional<Comment> one(String id) {
    return base.read(handle -> new CommentTable(handle).one(id));
  }

  /**
   * Lets everybody read these; what was reported of them is settled.
   *
   * @param keys what they are called, or {@link Comment#seen} of them: what its writer has changed
   *     since stays as it is
   * @return how many there were
   */
  public int approve(Collection<String> keys) {
    return each(keys, (comments, seen) -> comments.decide(seen, State.SHOWN, ""));
  }

  /**
   * Does not accept these, or no longer; what was reported of them is settled.
   *
   * @param keys as with {@link #approve}
   * @param reason told to who wrote them; may be empty
   * @return how many there were
   */
  public int refuse(Collection<String> keys, String reason) {
    String cut = KeptRecord.cut(CommentText.clean(reason, LONGEST_REASON), LONGEST_REASON);
    return each(keys, (comments, seen) -> comments.decide(seen, State.REFUSED, cut));
  }

  /**
   * Deletes these for ever.
   *
   * @param keys as with {@link #approve}
   * @return how many there were
   */
  public int remove(Collection<String> keys) {
    return each(keys, CommentTable::remove);
  }

  /**
   * Those of these comments whose writer has changed them since.
   *
   * @param keys {@link Comment#seen} of them, as somebody has read them
   */
  public List<Comment> changedSince(Collection<String> keys) {
    return keys.stream()
        .distinct()
        .filter(key -> SeenComment.of(key).changed() != null)
        .flatMap(key -> one(SeenComment.of(key).id()).stream().filter(is -> !is.seen().equals(key)))
        .toList();
  }

  /** Who decides on comments: everybody with a role for it. */
  public List<Account> editors() {
    return base.read(handle -> new AccountTable(handle).editors());
  }

  private int each(Collection<String> keys, ToIntBiFunction<CommentTable, SeenComment> deed) {
    return base.change(handle -> {
      CommentTable comments = new CommentTable(handle);
      return keys.stream()
          .distinct()
          .mapToInt(key -> deed.applyAsInt(comments, SeenComment.of(key)))
          .sum();
    });
  }
}
