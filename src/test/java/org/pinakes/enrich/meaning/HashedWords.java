package org.pinakes.enrich.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A model that anyone can follow: each word points in one of 384 directions, and words of one
 * meaning, which it is told, in the same. Counts what it computes.
 */
public final class HashedWords implements MeaningModel {
  private static final int DIMENSIONS = 384;

  private final Map<String, String> meanings;
  private final List<String> computed = new ArrayList<>();

  /**
   * @param meanings word to the word that means the same
   */
  public HashedWords(Map<String, String> meanings) {
    this.meanings = Map.copyOf(meanings);
  }

  /** Texts of records computed so far. */
  public List<String> computed() {
    return List.copyOf(computed);
  }

  @Override
  public String name() {
    return "hashed words";
  }

  @Override
  public List<byte[]> texts(List<String> texts) {
    computed.addAll(texts);
    return texts.stream().map(this::query).toList();
  }

  @Override
  public byte[] query(String query) {
    float[] vector = new float[DIMENSIONS];
    for (String word : query.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      String meant = meanings.getOrDefault(word, word);
      vector[Math.floorMod(meant.hashCode(), DIMENSIONS)] += word.isEmpty() ? 0 : 1;
    }
    return Bytes.of(vector);
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
