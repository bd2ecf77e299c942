package org.pinakes.web;

import org.jspecify.annotations.Nullable;

/**
 * Who reads, as far as a page shows it. It is the same for all who are not signed in and look at
 * pages alike.
 *
 * @param accounts whether the site has accounts
 * @param reader who is signed in; null for nobody
 * @param look how the reader wants pages to look
 */
public record You(boolean accounts, @Nullable Reader reader, Look look) {

  /** What forms carry; empty when nobody is signed in. */
  public String form() {
    return reader == null ? "" : reader.form();
  }
}
