package org.pinakes.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pinakes.index.CitedFields;
import org.pinakes.index.IndexDocument;
import org.pinakes.record.Identifier;
import org.pinakes.record.Identifier.Type;
import org.pinakes.record.text.Inline;
import org.pinakes.record.text.Reference;
import org.pinakes.search.Citations;

/** The works that a record cites, each led to where it is: in this catalogue, or in the world. */
final class ReferenceList {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Citations citations;

  ReferenceList(Citations citations) {
    this.citations = citations;
  }

  /** The list of a text, with one search for all of them. */
  List<ReferenceView> of(Visit visit, List<Reference> references) {
    List<String> named =
        references.stream()
            .flatMap(reference -> reference.identifiers().stream())
            .map(Identifier::value)
            .distinct()
            .toList();
    Map<String, String> here = named.isEmpty() ? Map.of() : citations.records(named);
    return references.stream().map(reference -> view(visit, reference, here)).toList();
  }

  /** As many as the index knows by their identifiers, of a record whose list is not at hand. */
  List<ReferenceView> named(Visit visit, IndexDocument document) {
    List<Reference> references =
        document.all(CitedFields.CITES).stream().map(ReferenceList::reference).toList();
    Map<String, String> titles =
        citations.cited(document).stream()
            .collect(
                Collectors.toMap(
                    IndexDocument::id,
                    other -> RecordPage.title(visit, other),
                    (one, other) -> one));
    return of(visit, references).stream()
        .map(view -> {
          String title = view.record() == null ? null : titles.get(idOf(visit, view, titles));
          return title == null
              ? view
              : new ReferenceView(view.anchor(), view.label(), title, view.record(), view.links());
        })
        .toList();
  }

  private static String idOf(Visit visit, ReferenceView view, Map<String, String> titles) {
    return titles.keySet().stream()
        .filter(id -> Objects.equals(view.record(), visit.links().record(id)))
        .findFirst()
        .orElse("");
  }

  private static Reference reference(String value) {
    Type type =
        value.startsWith("10.")
            ? Type.DOI
            : value.startsWith("PMC")
                ? Type.PMCID
                : DIGITS.matcher(value).matches() ? Type.PMID : Type.ARXIV;
    return new Reference(
        "", "", List.of(new Inline.Words(value)), List.of(new Identifier(type, value)));
  }

  private static ReferenceView view(Visit visit, Reference reference, Map<String, String> here) {
    @Nullable String id =
        reference.identifiers().stream()
            .map(identifier -> here.get(identifier.value()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new ReferenceView(
        reference.anchor().isEmpty() ? null : reference.anchor(),
        reference.label(),
        text(reference.citation()),
        id == null ? null : visit.links().record(id),
        reference.identifiers().stream().map(identifier -> link(visit, identifier)).toList());
  }

  private static RecordView.Item link(Visit visit, Identifier identifier) {
    String type = identifier.type().name().toLowerCase(Locale.ROOT);
    String href = Registries.address(type, identifier.value());
    String name = visit.messages().value("register", type);
    return new RecordView.Item(
        name + " " + identifier.value(), href.isEmpty() ? null : href, true, "");
  }

  private static String text(List<Inline> citation) {
    return citation.stream()
        .map(part -> part instanceof Inline.Words words ? words.text() : "")
        .collect(Collectors.joining());
  }
}
