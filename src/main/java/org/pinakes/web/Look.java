package org.pinakes.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a reader wants pages to look. It is kept in the browser and not with an account, since a
 * telephone at night and a screen at a desk are not read alike.
 *
 * @param scheme light or dark
 * @param size how large text is
 */
public record Look(Scheme scheme, Size size) {
  /** As the device says, in the size that the browser says. */
  static final Look STANDARD = new Look(Scheme.AUTO, Size.NORMAL);

  /** The cookie that keeps it: {@code dark.larger}. */
  static final String COOKIE = "look";

  /** Light or dark. */
  public enum Scheme {
    /** As the device is. */
    AUTO,
    /** Always light. */
    LIGHT,
    /** Always dark. */
    DARK;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The code; null for what nobody has chosen. */
    public @Nullable String chosen() {
      return this == AUTO ? null : code();
    }

    /** For the element {@code meta} of the name {@code color-scheme}. */
    public String grounds() {
      return this == AUTO ? "light dark" : code();
    }
  }

  /** How large text is. */
  public enum Size {
    /** As the browser says. */
    NORMAL,
    /** Larger by a fifth. */
    LARGER,
    /** Larger by two fifths. */
    LARGEST;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The code; null for what nobody has chosen. */
    public @Nullable String chosen() {
      return this == NORMAL ? null : code();
    }
  }

  /** That of a cookie; what it does not say, or says wrongly, is as usual. */
  static Look of(@Nullable String cookie) {
    List<String> said = List.of(Objects.requireNonNullElse(cookie, "").split("\\.", 3));
    return of(said.getFirst(), said.size() > 1 ? said.get(1) : "");
  }

  static Look of(String scheme, String size) {
    return new Look(
        one(Scheme.values(), scheme, STANDARD.scheme), one(Size.values(), size, STANDARD.size));
  }

  private static <E extends Enum<E>> E one(E[] all, String code, E otherwise) {
    return Arrays.stream(all)
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElse(otherwise);
  }

  /** As the cookie keeps it. */
  String kept() {
    return scheme.code() + "." + size.code();
  }
}
