package org.pinakes.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record in an index, in the order in which they were put. Values of a field keep
 * their order. Immutable.
 *
 * @param fields field name to values; never an empty list
 */
public record IndexDocument(Map<String, List<String>> fields) {

  /** Copies the map and keeps its order. */
  public IndexDocument {
    Map<String, List<String>> copy = LinkedHashMap.newLinkedHashMap(fields.size());
    fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    fields = Collections.unmodifiableMap(copy);
  }

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Public identifier. */
  public String id() {
    return first("id");
  }

  /** First value of a field, or the empty text. */
  public String first(String field) {
    List<String> values = fields.get(field);
    return values == null ? "" : values.getFirst();
  }

  /** Values of a field, or none. */
  public List<String> all(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /** Whether the field has a value. */
  public boolean has(String field) {
    return fields.containsKey(field);
  }

  /** The same fields in the order of their names. */
  public Map<String, List<String>> sorted() {
    return new TreeMap<>(fields);
  }

  /** Collects fields. Not thread-safe. */
  public static final class Builder {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a value; null and empty ones are left out. */
    public Builder add(String field, @Nullable String value) {
      if (value != null && !value.isEmpty()) {
        List<String> values = fields.get(field);
        if (values == null) {
          values = new ArrayList<>(2);
          fields.put(field, values);
        }
        values.add(value);
      }
      return this;
    }

    /** Adds a value unless the field has it already; null and empty ones are left out. */
    public Builder addOnce(String field, @Nullable String value) {
      List<String> values = fields.get(field);
      return value != null && values != null && values.contains(value) ? this : add(field, value);
    }

    /** Adds values in their order; empty ones are left out. */
    public Builder addAll(String field, Iterable<String> values) {
      values.forEach(value -> add(field, value));
      return this;
    }

    /** Adds values in their order, each once; empty ones are left out. */
    Builder addAllOnce(String field, Iterable<String> values) {
      values.forEach(value -> addOnce(field, value));
      return this;
    }

    /** Values of a field so far, or none. */
    List<String> all(String field) {
      return fields.getOrDefault(field, List.of());
    }

    /** Shows every field so far with its values. */
    void forEach(BiConsumer<String, List<String>> reader) {
      fields.forEach(reader);
    }

    /** The document as it stands. */
    public IndexDocument build() {
      return new IndexDocument(fields);
    }
  }
}
