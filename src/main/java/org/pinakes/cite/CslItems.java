package org.pinakes.cite;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.record.PartialDate;

/** References as items of the Citation Style Language. */
final class CslItems {
  private static final Pattern EDITION =
      Pattern.compile(
          "(\\d{1,3}(?:st|nd|rd|th|a|ª|º|e|er|ème)?)\\.? ?(?:ed|éd|auf|изд)\\p{L}*\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** {@code Miguel de}: what stands before the family name when the name is said. */
  private static final Pattern PARTICLES =
      Pattern.compile("(.*?\\S) ((?:\\p{Ll}[\\p{Ll}’']*)(?: \\p{Ll}+)*)");

  private static final String BOUND = "\u00a0";

  private CslItems() {}

  /** Everything that the language has a place for. */
  static CSLItemData of(Reference reference) {
    CSLItemDataBuilder item = item(reference, CslItems::divided);
    put(item::abstrct, String.join(" ", reference.texts().abstracts()));
    put(item::keyword, String.join(", ", reference.subjects().topics()));
    return item.build();
  }

  /** The same without abstract and keywords, which some styles print that nobody expects to. */
  static CSLItemData cited(Reference reference) {
    return item(reference, CslItems::undivided).build();
  }

  private static CSLItemDataBuilder item(Reference reference, Function<Name, CSLName> form) {
    CSLItemDataBuilder item = new CSLItemDataBuilder();
    item.id(reference.id());
    item.type(CSLType.fromString(reference.type().name("csl")));
    put(item::title, reference.title());
    put(item::language, reference.languageCode());
    names(item, new NameVariables(reference.names(), form));
    host(item, reference);
    imprint(item, reference);
    numbers(item, reference);
    return item;
  }

  private static void names(CSLItemDataBuilder item, NameVariables variables) {
    variables.put("author", item::author);
    variables.put("composer", item::composer);
    variables.put("editor", item::editor);
    variables.put("editorial-director", item::editorialDirector);
    variables.put("translator", item::translator);
    variables.put("illustrator", item::illustrator);
    variables.put("director", item::director);
    variables.put("producer", item::producer);
    variables.put("performer", item::performer);
    variables.put("narrator", item::narrator);
    variables.put("interviewer", item::interviewer);
    variables.put("curator", item::curator);
    variables.put("host", item::host);
    variables.put("organizer", item::organizer);
    variables.put("script-writer", item::scriptWriter);
    variables.put("recipient", item::recipient);
  }

  /** Names by the variable they belong to. */
  private record NameVariables(List<Name> names, Function<Name, CSLName> form) {

    void put(String variable, Consumer<CSLName[]> into) {
      CSLName[] found =
          names.stream()
              .filter(name -> variable(name).equals(variable))
              .map(form)
              .toArray(CSLName[]::new);
      if (found.length > 0) {
        into.accept(found);
      }
    }

    private static String variable(Name name) {
      return name.role().isEmpty() && name.part() == Name.Part.AUTHOR
          ? "author"
          : Roles.variable(name.role());
    }
  }

  /** {@code Miguel de} as a name and a particle, as programs want it. */
  private static CSLName divided(Name name) {
    Matcher particles = PARTICLES.matcher(name.given());
    return particles.matches() && !name.body()
        ? personal(name).given(particles.group(1)).droppingParticle(particles.group(2)).build()
        : name(name, name.given());
  }

  /**
   * The same in one, since the processor puts particles before the family name; bound together, so
   * that no style makes an initial of a particle.
   */
  private static CSLName undivided(Name name) {
    Matcher particles = PARTICLES.matcher(name.given());
    return particles.matches()
        ? name(name, particles.group(1) + BOUND + particles.group(2).replace(" ", BOUND))
        : name(name, name.given());
  }

  private static CSLName name(Name name, String given) {
    return name.body() || given.isEmpty()
        ? new CSLNameBuilder().literal(name.inverted()).build()
        : personal(name).given(given).build();
  }

  private static CSLNameBuilder personal(Name name) {
    CSLNameBuilder built = new CSLNameBuilder().family(name.family());
    put(built::suffix, name.suffix());
    return built;
  }

  private static void host(CSLItemDataBuilder item, Reference reference) {
    Reference.Host host = reference.host();
    put(item::containerTitle, host.title());
    put(item::containerTitleShort, host.abbreviation());
    put(item::volume, host.volume());
    put(item::issue, host.issue());
    put(item::page, host.pages().written());
  }

  private static void imprint(CSLItemDataBuilder item, Reference reference) {
    Reference.Imprint imprint = reference.imprint();
    CSLDate issued = date(imprint.date());
    if (issued != null) {
      item.issued(issued);
    }
    CSLDate original = date(PartialDate.parse(imprint.original()).orElse(null));
    if (original != null) {
      item.originalDate(original);
    }
    put(item::publisher, imprint.publisher());
    put(item::publisherPlace, imprint.place());
    put(item::edition, edition(imprint.edition()));
    if (!imprint.series().isEmpty()) {
      series(item, imprint.series().getFirst());
    }
  }

  private static void series(CSLItemDataBuilder item, String series) {
    String[] parts = series.split(" ; ", 2);
    put(item::collectionTitle, parts[0]);
    put(item::collectionNumber, parts.length > 1 ? parts[1] : "");
  }

  /** Styles say "edition" themselves: of {@code 2nd ed.} they want {@code 2nd}. */
  private static String edition(String edition) {
    Matcher numbered = EDITION.matcher(edition);
    return numbered.matches() ? numbered.group(1) : edition;
  }

  private static @Nullable CSLDate date(@Nullable PartialDate date) {
    if (date == null) {
      return null;
    }
    CSLDateBuilder built = new CSLDateBuilder();
    if (date.month() == 0) {
      return built.dateParts(date.year()).build();
    }
    return date.day() == 0
        ? built.dateParts(date.year(), date.month()).build()
        : built.dateParts(date.year(), date.month(), date.day()).build();
  }

  private static void numbers(CSLItemDataBuilder item, Reference reference) {
    Reference.Numbers numbers = reference.numbers();
    put(item::DOI, numbers.doi());
    put(item::PMID, numbers.pmid());
    put(item::PMCID, numbers.pmcid());
    put(item::ISBN, String.join(" ", numbers.isbns()));
    put(item::ISSN, String.join(" ", numbers.issns()));
    put(item::URL, reference.links().isEmpty() ? "" : reference.links().getFirst());
  }

  private static void put(Consumer<String> into, String value) {
    if (!value.isEmpty()) {
      into.accept(value);
    }
  }
}
