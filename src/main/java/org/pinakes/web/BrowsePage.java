package org.pinakes.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.HeadingPage;
import org.pinakes.index.Headings;
import org.pinakes.search.SearchState;

/** Lists of headings, in the order of the reader's language. */
final class BrowsePage {
  /** Parameter with any text to begin at. */
  static final String FROM = "from";

  /** Parameter with the last heading of the page before. */
  static final String AFTER = "after";

  /** Parameter with the first heading of the page behind. */
  static final String BEFORE = "before";

  private static final int SHOWN = 25;
  private static final int LONGEST = 300;

  private final Headings headings;
  private final Framer framer;

  BrowsePage(Headings headings, Framer framer) {
    this.headings = headings;
    this.framer = framer;
  }

  BrowseView show(Visit visit, HeadingKind kind) {
    HeadingPage page = page(visit, kind);
    List<Heading> shown = page.headings();
    String title = visit.text("browse." + kind.code());
    Links links = visit.links();
    return new BrowseView(
        frame(visit, kind, title),
        title,
        kinds(visit, kind),
        Paths.browse(kind),
        given(visit, FROM),
        letters(visit, kind),
        shown.stream().map(heading -> line(visit, heading)).toList(),
        page.earlier() && !shown.isEmpty()
            ? links.browse(kind, BEFORE, shown.getFirst().filing())
            : null,
        page.later() && !shown.isEmpty()
            ? links.browse(kind, AFTER, shown.getLast().filing())
            : null);
  }

  private HeadingPage page(Visit visit, HeadingKind kind) {
    String language = visit.messages().tag();
    if (visit.parameters().containsKey(AFTER)) {
      return headings.after(kind, language, given(visit, AFTER), SHOWN);
    }
    return visit.parameters().containsKey(BEFORE)
        ? headings.before(kind, language, given(visit, BEFORE), SHOWN)
        : headings.from(kind, language, given(visit, FROM), SHOWN);
  }

  /** Only the first page of a list is for search engines: the others have no end. */
  private Frame frame(Visit visit, HeadingKind kind, String title) {
    for (String parameter : List.of(FROM, AFTER, BEFORE)) {
      if (visit.parameters().containsKey(parameter)) {
        String path = Paths.browse(kind, parameter, given(visit, parameter));
        return framer.unlisted(visit, title, SearchState.start(), path);
      }
    }
    return framer.listed(visit, title, SearchState.start(), Paths.browse(kind));
  }

  private static BrowseView.Line line(Visit visit, Heading heading) {
    String count = visit.messages().number(heading.count());
    return new BrowseView.Line(
        heading.text(), HeadingLinks.of(visit.links(), heading), count, heading.see());
  }

  private static List<Anchor> kinds(Visit visit, HeadingKind current) {
    return Arrays.stream(HeadingKind.values())
        .map(kind ->
            new Anchor(
                visit.text("browse." + kind.code()), visit.links().browse(kind), kind == current))
        .toList();
  }

  private static List<Anchor> letters(Visit visit, HeadingKind kind) {
    List<Anchor> letters = new ArrayList<>();
    if (kind != HeadingKind.CALL_NUMBER) {
      for (String letter : visit.text("browse.letters").split(" ", -1)) {
        letters.add(Anchor.to(letter, visit.links().browse(kind, FROM, letter)));
      }
    }
    return letters;
  }

  private static String given(Visit visit, String parameter) {
    List<String> values = visit.parameters().getOrDefault(parameter, List.of());
    String text = values.isEmpty() ? "" : values.getFirst();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
