package org.pinakes.mapping;

import java.util.List;
import java.util.Map;

/**
 * What a source is: names, constants and small rules that a site declares in {@code
 * profiles/NAME.yaml}.
 *
 * @param name the source's name in this catalogue ({@code pmc})
 * @param label the source's name for readers
 * @param ids how public identifiers are made
 * @param recordFormat constant for {@code record_format}; empty for the native format's own name
 * @param institutions constants for {@code institution}
 * @param collections constants for {@code collection}
 * @param formats fixed values in front of the formats that the record itself names
 * @param linkBase put in front of identifiers that start with {@code /}; empty to leave them out
 * @param defaultLanguage code for records that name no language, or empty
 * @param values per index field, source value to catalogue value; values not listed pass through
 * @param drop index fields that are left out
 * @param copy index field to the fields that receive a copy of it
 */
public record SourceProfile(
    String name,
    String label,
    IdRule ids,
    String recordFormat,
    List<String> institutions,
    List<String> collections,
    List<String> formats,
    String linkBase,
    String defaultLanguage,
    Map<String, Map<String, String>> values,
    List<String> drop,
    Map<String, List<String>> copy) {

  /** Copies what could change. */
  public SourceProfile {
    institutions = List.copyOf(institutions);
    collections = List.copyOf(collections);
    formats = List.copyOf(formats);
    values = Map.copyOf(values);
    drop = List.copyOf(drop);
    copy = Map.copyOf(copy);
  }

  /** The profile of a source that declares nothing: its name is prefix, label and collection. */
  public static SourceProfile named(String name) {
    return new SourceProfile(
        name,
        name,
        new IdRule(name + "-", List.of(), List.of()),
        "",
        List.of(),
        List.of(name),
        List.of(),
        "",
        "",
        Map.of(),
        List.of(),
        Map.of());
  }
}
