package org.pinakes.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.DocumentForm;
import org.pinakes.index.FacetPage;
import org.pinakes.index.FacetRequest;
import org.pinakes.index.Headings;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexFeed;
import org.pinakes.index.IndexHealth;
import org.pinakes.index.IndexRequest;
import org.pinakes.index.IndexResponse;
import org.pinakes.index.NearRequest;
import org.pinakes.index.Nearness;
import org.pinakes.index.Neighbours;
import org.pinakes.index.Portion;
import org.pinakes.index.Reasons;
import org.pinakes.index.Scope;
import org.pinakes.index.ValueCount;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.query.Query;

/**
 * An index that notes in which form its documents are made when it is begun, and with which profile
 * it was given the first records of each source. Records that come later, perhaps under a changed
 * profile, leave the note as it is: it stands for the oldest mapping in the index, until the source
 * is mapped again. Thread-safe.
 */
public final class StampedIndex implements CatalogIndex {
  private final CatalogIndex index;
  private final Function<String, SourceProfile> profiles;

  /**
   * @param index what keeps documents and notes; closed with this one
   * @param profiles the profile of a source by its name, as it is at the time
   */
  public StampedIndex(CatalogIndex index, Function<String, SourceProfile> profiles) {
    this.index = index;
    this.profiles = profiles;
  }

  @Override
  public IndexFeed openFeed() {
    return new StampedFeed(index.openFeed());
  }

  @Override
  public IndexFeed openRebuild() {
    return new StampedFeed(index.openRebuild());
  }

  @Override
  public IndexResponse search(IndexRequest request) {
    return index.search(request);
  }

  @Override
  public List<IndexResponse.Hit> near(NearRequest request) {
    return index.near(request);
  }

  @Override
  public FacetPage values(FacetRequest request) {
    return index.values(request);
  }

  @Override
  public IndexResponse search(IndexRequest request, Nearness nearness) {
    return index.search(request, nearness);
  }

  @Override
  public List<IndexResponse.Hit> near(NearRequest request, Nearness nearness) {
    return index.near(request, nearness);
  }

  @Override
  public Optional<Reasons> reasons(Query query, Map<String, Scope> scopes, String id) {
    return index.reasons(query, scopes, id);
  }

  @Override
  public Neighbours around(IndexRequest request, Nearness nearness, String id) {
    return index.around(request, nearness, id);
  }

  @Override
  public List<IndexDocument> similar(String id, List<String> candidates, int limit) {
    return index.similar(id, candidates, limit);
  }

  @Override
  public Portion portion(String mark, int limit) {
    return index.portion(mark, limit);
  }

  @Override
  public Optional<IndexDocument> fetch(String id) {
    return index.fetch(id);
  }

  @Override
  public List<IndexDocument> fetch(List<String> ids) {
    return index.fetch(ids);
  }

  @Override
  public long frequency(String word, List<String> fields) {
    return index.frequency(word, fields);
  }

  @Override
  public List<ValueCount> spellings(String word, List<String> fields, int limit) {
    return index.spellings(word, fields, limit);
  }

  @Override
  public Headings headings() {
    return index.headings();
  }

  @Override
  public long sequence() {
    return index.sequence();
  }

  @Override
  public Map<String, String> notes() {
    return index.notes();
  }

  @Override
  public long documents() {
    return index.documents();
  }

  @Override
  public long bytes() {
    return index.bytes();
  }

  @Override
  public IndexHealth health() {
    return index.health();
  }

  @Override
  public boolean refresh() {
    return index.refresh();
  }

  @Override
  public List<String> check() {
    return index.check();
  }

  @Override
  public void close() {
    index.close();
  }

  /** Notes at each commit the sources that were put and have no note yet. */
  private final class StampedFeed implements IndexFeed {
    /** Says that every source in the index has its note; older indexes lack it. */
    private static final String COMPLETE = "profiles";

    private final IndexFeed feed;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final boolean begun;
    private final boolean complete;

    StampedFeed(IndexFeed feed) {
      this.feed = feed;
      this.begun = feed.sequence() == 0;
      this.complete = begun || feed.notes().containsKey(COMPLETE);
    }

    @Override
    public void put(IndexDocument document, boolean fresh) {
      met.addAll(document.all("source_str"));
      feed.put(document, fresh);
    }

    @Override
    public void commit(long sequence) {
      if (begun) {
        DocumentForm.note(feed);
      }
      if (complete) {
        feed.note(COMPLETE, "noted");
        met.stream().sorted().forEach(this::stamp);
      }
      feed.commit(sequence);
    }

    private void stamp(String source) {
      SourceProfile profile = profiles.apply(source);
      if (ProfileStamps.state(feed.notes(), profile) == ProfileStamps.State.UNKNOWN) {
        ProfileStamps.stamp(feed, profile);
      }
    }

    @Override
    public Path folder() {
      return feed.folder();
    }

    @Override
    public long sequence() {
      return feed.sequence();
    }

    @Override
    public Map<String, String> notes() {
      return feed.notes();
    }

    @Override
    public void note(String key, String value) {
      feed.note(key, value);
    }

    @Override
    public void remove(String id) {
      feed.remove(id);
    }

    @Override
    public void promote() {
      feed.promote();
    }

    @Override
    public boolean current() {
      return feed.current();
    }

    @Override
    public void close() {
      feed.close();
    }
  }
}
