package org.pinakes.ingest;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.store.RecordStore;
import org.pinakes.store.StoredRecord;
import org.pinakes.store.matches.MatchBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index's feed with the matches that belong to it. Whether an index has matches is settled when
 * it begins; a changed setting takes effect with the next rebuild.
 */
final class MatchedFeed implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MatchedFeed.class);

  /** Note of the index: which commit of the matches belongs to it. */
  private static final String COMMIT = "matches";

  private final IndexFeed feed;
  private final @Nullable Matches matches;

  private MatchedFeed(IndexFeed feed, @Nullable Matches matches) {
    this.feed = feed;
    this.matches = matches;
  }

  /** What documents are made of again when their groups change. */
  record Sources(
      RecordStore store, Cataloguer cataloguer, Function<String, SourceProfile> profiles) {

    @Nullable IndexDocument document(String id) {
      StoredRecord stored =
          store.find(id).filter(record -> !record.deleted() && record.id().equals(id)).orElse(null);
      return stored == null ? null : cataloguer.document(stored, profiles.apply(stored.source()));
    }
  }

  /** Takes over a feed, and opens the matches beside it; closes the feed when that fails. */
  static MatchedFeed open(IndexFeed feed, MatchRules rules, Sources sources) {
    try {
      return new MatchedFeed(feed, matches(feed, rules, sources));
    } catch (RuntimeException e) {
      feed.close();
      throw e;
    }
  }

  private static @Nullable Matches matches(IndexFeed feed, MatchRules rules, Sources sources) {
    boolean there = MatchBase.isIn(feed.folder());
    boolean begins = feed.sequence() == 0;
    if (!rules.on()) {
      if (there && begins) {
        MatchBase.remove(feed.folder());
      } else if (there) {
        LOG.info("This index has matched records; they go with the next reindex.");
      }
      return there && !begins ? beside(feed, rules, sources) : null;
    }
    if (!sources.cataloguer().notesFacts()) {
      throw new IllegalStateException("Matching needs a cataloguer that notes facts");
    }
    if (!there && !begins) {
      LOG.info("This index was begun without matching; reindex finds what is the same.");
      return null;
    }
    return beside(feed, rules, sources);
  }

  private static @Nullable Matches beside(IndexFeed feed, MatchRules rules, Sources sources) {
    Matches matches = Matches.open(feed.folder(), rules, sources::document);
    if (matches.sequence() < feed.sequence() || !matches.isReadable()) {
      matches.close();
      LOG.warn(
          "The matches are behind their index, or of another Pinakes, and stay as they are;"
              + " run the reindex command.");
      return null;
    }
    return matches;
  }

  IndexFeed feed() {
    return feed;
  }

  /** Whether facts are needed. */
  boolean matches() {
    return matches != null;
  }

  /** What the index lost in a crash besides the changes of records. */
  List<Change> unfinished() {
    return matches == null ? List.of() : matches.unfinished(feed.sequence(), noted());
  }

  private long noted() {
    return Long.parseLong(feed.notes().getOrDefault(COMMIT, "0"));
  }

  /** What the index has to do for a batch. */
  List<Change> changes(Collection<Move> batch) {
    return matches == null ? batch.stream().map(Move::change).toList() : matches.changes(batch);
  }

  /** Makes index and matches lasting. */
  void commit(long sequence) {
    if (matches != null) {
      feed.note(COMMIT, Long.toString(matches.beforeCommit(sequence)));
    }
    feed.commit(sequence);
    if (matches != null) {
      matches.afterCommit();
    }
  }

  @Override
  public void close() {
    try (feed) {
      if (matches != null) {
        matches.close();
      }
    }
  }
}
