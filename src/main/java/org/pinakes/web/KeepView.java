package org.pinakes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records to keep in a list, or only to look at.
 *
 * @param frame what is around it
 * @param heading what it is about
 * @param records the records
 * @param ids their identifiers, as they were asked for
 * @param gone how many there are no more, in words; empty for none
 * @param lists the reader's lists; null for who is not signed in
 * @param signIn where to sign in first
 * @param signUp where to get an account; empty when nobody can
 * @param export address of their export
 * @param mail opens the reader's own program for e-mail with them; empty for nothing
 */
public record KeepView(
    Frame frame,
    String heading,
    List<Result> records,
    List<String> ids,
    String gone,
    @Nullable List<ListsView.Line> lists,
    String signIn,
    String signUp,
    String export,
    String mail) {

  /** Copies the lists. */
  public KeepView {
    records = List.copyOf(records);
    ids = List.copyOf(ids);
    lists = lists == null ? null : List.copyOf(lists);
  }
}
