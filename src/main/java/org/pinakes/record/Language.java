package org.pinakes.record;

/**
 * A language of the described work.
 *
 * @param code shortest BCP 47 code ({@code en}, {@code grc}); empty when the source's value is not
 *     a language known to {@link Languages}
 * @param name English name as indexed ({@code English}), or the source's own value when unknown
 */
public record Language(String code, String name) {

  /** A value that no code list knows: kept as the source wrote it. */
  public static Language unknown(String value) {
    return new Language("", value);
  }

  /** Whether the code list has it. */
  public boolean known() {
    return !code.isEmpty();
  }
}
