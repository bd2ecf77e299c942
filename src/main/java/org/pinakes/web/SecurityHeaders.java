package org.pinakes.web;

import io.javalin.http.Context;

/** What browsers are told to refuse on our pages: all but the site's own files. */
final class SecurityHeaders {
  private static final String CSP = "Content-Security-Policy";
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; script-src 'self'; connect-src 'self'; manifest-src 'self'";

  private SecurityHeaders() {}

  static void add(Context context) {
    context.header(CSP, CONTENT);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "strict-origin-when-cross-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }
}
