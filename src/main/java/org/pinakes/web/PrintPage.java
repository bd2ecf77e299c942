package org.pinakes.web;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.cite.Name;
import org.pinakes.cite.Reference;
import org.pinakes.cite.References;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.SearchState;

/** Records on a plain page to be printed. */
final class PrintPage {
  private static final int NAMES = 20;

  private final Framer framer;
  private final String script;

  PrintPage(Framer framer, String script) {
    this.framer = framer;
    this.script = script;
  }

  PrintView show(Visit visit, Taken taken) {
    References references = Citing.references(visit);
    return new PrintView(
        framer.unlisted(visit, taken.what(), SearchState.start(), taken.path()),
        taken.what(),
        taken.notes(),
        () -> entries(visit, references, taken.records()),
        script);
  }

  private static Iterator<PrintView.Entry> entries(
      Visit visit, References references, Iterator<IndexDocument> records) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public PrintView.Entry next() {
        return entry(visit, references.of(records.next()));
      }
    };
  }

  private static PrintView.Entry entry(Visit visit, Reference reference) {
    List<String> texts = reference.texts().abstracts();
    return new PrintView.Entry(
        visit.words().title(reference.title()),
        names(visit, reference),
        source(visit, reference),
        numbers(visit, reference),
        texts.isEmpty() ? "" : RecordPage.summary(texts.getFirst()),
        reference.address());
  }

  private static String names(Visit visit, Reference reference) {
    String names =
        visit.messages().semicolons(reference.names().stream().limit(NAMES).map(Name::inverted));
    return reference.names().size() > NAMES ? names + " …" : names;
  }

  private static String source(Visit visit, Reference reference) {
    Reference.Host host = reference.host();
    String volume = host.volume() + (host.issue().isEmpty() ? "" : "(" + host.issue() + ")");
    String pages = host.pages().written();
    String where = host.title().isEmpty() ? reference.imprint().publisher() : host.title();
    return joined(
        visit.messages().comma(),
        joined(" ", where, volume),
        pages,
        host.title().isEmpty() ? reference.imprint().place() : "",
        reference.imprint().year());
  }

  private static String numbers(Visit visit, Reference reference) {
    Reference.Numbers numbers = reference.numbers();
    return joined(
        " · ",
        numbers.doi().isEmpty() ? "" : "DOI " + numbers.doi(),
        numbers.pmid().isEmpty() ? "" : "PMID " + numbers.pmid(),
        numbers.isbns().isEmpty()
            ? ""
            : "ISBN " + visit.messages().commas(numbers.isbns().stream()),
        numbers.issns().isEmpty()
            ? ""
            : "ISSN " + visit.messages().commas(numbers.issns().stream()));
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
  }
}
