package org.pinakes.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.index.MeaningIndex;
import org.pinakes.index.Nearness;
import org.pinakes.index.Nearness.Shares;
import org.pinakes.query.Query;

/** Searching by meaning with vectors. Thread-safe. */
public final class VectorMeaning implements Meaning {
  private final MeaningIndex index;
  private final QueryVectorCache vectors;

  /**
   * @param index vectors of records
   * @param vectors gives those of queries
   */
  public VectorMeaning(MeaningIndex index, QueryVectorCache vectors) {
    this.index = index;
    this.vectors = vectors;
  }

  @Override
  public Nearness nearness(Query query, Map<String, Shares> shares) {
    RunningText text = RunningText.of(query, shares);
    if (text.shares().equals(Shares.NONE) || index.size() == 0) {
      return Nearness.none();
    }
    Optional<byte[]> vector = vectors.of(text.text());
    return vector.<Nearness>map(found -> new Near(found, text.shares())).orElseGet(Nearness::none);
  }

  @Override
  public List<String> like(String id, int limit) {
    return index.vector(id).map(vector -> index.nearest(vector, limit)).orElse(List.of());
  }

  private final class Near implements Nearness {
    private final byte[] vector;
    private final Shares shares;

    Near(byte[] vector, Shares shares) {
      this.vector = vector;
      this.shares = shares;
    }

    @Override
    public Shares shares() {
      return shares;
    }

    @Override
    public float[] to(List<String> ids) {
      return index.cosines(vector, ids);
    }

    @Override
    public List<String> nearest(int limit) {
      return index.nearest(vector, limit);
    }
  }
}
