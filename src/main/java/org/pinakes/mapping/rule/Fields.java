package org.pinakes.mapping.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of a document while rules change them. A field that is written has no empty value and
 * none twice; a field without values is not there. Not thread-safe.
 */
public final class Fields {
  private final Map<String, List<String>> values;
  private final Set<String> written = new LinkedHashSet<>();

  /** Starts from a document's fields; the map is copied. */
  public Fields(Map<String, List<String>> values) {
    this.values = new LinkedHashMap<>(values);
  }

  /** Fields and their values as they stand. */
  public Map<String, List<String>> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Fields that a rule has written, those it took away among them. */
  public Set<String> written() {
    return Collections.unmodifiableSet(written);
  }

  /** Values of a field, or none. */
  List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  boolean has(String field) {
    return values.containsKey(field);
  }

  /** Gives a field these values and no others. */
  void put(String field, Collection<String> given) {
    Set<String> once = new LinkedHashSet<>(given);
    once.remove("");
    written.add(field);
    if (once.isEmpty()) {
      values.remove(field);
    } else {
      values.put(field, List.copyOf(once));
    }
  }

  /** Gives a field more values; those it has already are not repeated. */
  void add(String field, Collection<String> more) {
    List<String> all = new ArrayList<>(all(field));
    all.addAll(more);
    if (!more.isEmpty()) {
      put(field, all);
    }
  }

  /** Puts what becomes of each value in its place; a field that stays the same is not written. */
  void edit(String field, Function<String, List<String>> becomes) {
    List<String> before = all(field);
    List<String> after = before.stream().flatMap(value -> becomes.apply(value).stream()).toList();
    if (!after.equals(before)) {
      put(field, after);
    }
  }
}
