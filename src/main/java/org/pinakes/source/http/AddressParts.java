package org.pinakes.source.http;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What addresses are made of (RFC 3986, 2 and 3). */
final class AddressParts {
  static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  static final Pattern ADDRESS =
      Pattern.compile("(https?)://([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:.*@)?(\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]*)(?::([0-9]{0,5}))?", Pattern.DOTALL);
  private static final Pattern NO_HOST = Pattern.compile("[\\s\\p{Cntrl}<>^|\\\\\"{}`]");
  private static final String MAY_STAND = "-._~:/?#@!$&'()*+,;=%";
  private static final int LAST_PORT = 65_535;
  private static final IDNA NAMES =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.USE_STD3_RULES);

  private AddressParts() {}

  static boolean canBe(String host, @Nullable String port) {
    boolean numbered = port == null || port.isEmpty() || Integer.parseInt(port) <= LAST_PORT;
    return numbered && !host.isEmpty() && !NO_HOST.matcher(host).find();
  }

  /** The host in ASCII; one of which that cannot be made stays, and will not be taken. */
  static String host(String host) {
    if (host.chars().allMatch(c -> c < 128)) {
      return host;
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = NAMES.nameToASCII(host, new StringBuilder(), info);
    return info.hasErrors() ? "_" : ascii.toString();
  }

  /** A second number sign and a percent sign without its two digits are meant as themselves. */
  static String encoded(String rest) {
    StringBuilder text = new StringBuilder();
    int fragment = rest.indexOf('#');
    for (int i = 0; i < rest.length(); i += Character.charCount(rest.codePointAt(i))) {
      int c = rest.codePointAt(i);
      boolean letter = c < 128 && Character.isLetterOrDigit(c);
      boolean itself = c == '%' && !isEncoded(rest, i) || c == '#' && i != fragment;
      if (letter || c < 128 && MAY_STAND.indexOf(c) >= 0 && !itself) {
        text.appendCodePoint(c);
      } else {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          text.append("%%%02X".formatted(octet & 0xFF));
        }
      }
    }
    return text.toString();
  }

  private static boolean isEncoded(String text, int percent) {
    return percent + 2 < text.length()
        && Character.digit(text.charAt(percent + 1), 16) >= 0
        && Character.digit(text.charAt(percent + 2), 16) >= 0;
  }
}
