package org.pinakes.search;

import java.util.ArrayList;
import java.util.List;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.Headings;

/** What a reader may mean who is still typing. Thread-safe. */
public final class Suggestions {
  /** Longest text that is looked at; the rest is cut off. */
  private static final int LONGEST = 200;

  private static final int IN_A_GROUP = 4;

  /** With fewer than these, typing errors are forgiven. */
  private static final int LITTLE = 3;

  private static final List<HeadingKind> KINDS =
      List.of(HeadingKind.TITLE, HeadingKind.AUTHOR, HeadingKind.SUBJECT, HeadingKind.JOURNAL);

  private final Headings headings;

  /**
   * @param headings where to look
   */
  public Suggestions(Headings headings) {
    this.headings = headings;
  }

  /**
   * Headings of one kind.
   *
   * @param kind what they are
   * @param headings the commonest first; at least one
   */
  public record Group(HeadingKind kind, List<Heading> headings) {
    /** Copies the list. */
    public Group {
      headings = List.copyOf(headings);
    }
  }

  /** Headings that what was typed so far may become, in groups; none for nothing. */
  public List<Group> of(String typed) {
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<Group> groups = new ArrayList<>();
    int found = 0;
    for (HeadingKind kind : KINDS) {
      found += add(groups, kind, headings.suggest(kind, text, IN_A_GROUP));
    }
    return found >= LITTLE ? groups : forgiving(text, groups);
  }

  private List<Group> forgiving(String text, List<Group> exact) {
    List<Group> groups = new ArrayList<>();
    for (HeadingKind kind : KINDS) {
      List<Heading> right =
          exact.stream()
              .filter(group -> group.kind() == kind)
              .flatMap(group -> group.headings().stream())
              .toList();
      add(groups, kind, right.isEmpty() ? headings.suggestNear(kind, text, IN_A_GROUP) : right);
    }
    return groups;
  }

  private static int add(List<Group> to, HeadingKind kind, List<Heading> found) {
    if (!found.isEmpty()) {
      to.add(new Group(kind, found));
    }
    return found.size();
  }
}
