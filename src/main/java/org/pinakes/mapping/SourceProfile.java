package org.pinakes.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.pinakes.mapping.rule.Rules;

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
 * @param rules what is changed in the index document of each record
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
    Rules rules) {
  private static final int FINGERPRINT_BYTES = 8;

  /** Copies what could change. */
  public SourceProfile {
    institutions = List.copyOf(institutions);
    collections = List.copyOf(collections);
    formats = List.copyOf(formats);
  }

  /** The same for a source of another name. */
  public SourceProfile as(String source) {
    return new SourceProfile(
        source,
        label,
        ids,
        recordFormat,
        institutions,
        collections,
        formats,
        linkBase,
        defaultLanguage,
        rules);
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
        Rules.none());
  }

  /**
   * A short text that is another as soon as a record would be mapped differently, and the same when
   * only comments, order of keys or the label changed. How public identifiers are made is not in
   * it: a record keeps the one it was received under.
   */
  public String fingerprint() {
    String all =
        String.join(
            "\n",
            recordFormat,
            institutions.toString(),
            collections.toString(),
            formats.toString(),
            linkBase,
            defaultLanguage,
            rules.meaning());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
