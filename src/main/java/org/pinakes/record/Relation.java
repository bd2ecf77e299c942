package org.pinakes.record;

import org.jspecify.annotations.Nullable;

/**
 * Another work that this one corrects, is corrected by, comments on, contains or is part of.
 *
 * @param kind in kebab-case, from this work's point of view ({@code retraction-in}, {@code
 *     erratum-for}, {@code comment-on}, {@code update-of}, {@code other-edition}); the list is in
 *     {@code relations.csv}
 * @param citation the other work in words
 * @param identifier its identifier, or null when the source gives none
 * @param title its title alone, where the source tells it apart from the rest, or empty
 */
public record Relation(
    String kind, String citation, @Nullable Identifier identifier, String title) {

  /** A work of which only the whole citation is known. */
  public Relation(String kind, String citation, @Nullable Identifier identifier) {
    this(kind, citation, identifier, "");
  }
}
