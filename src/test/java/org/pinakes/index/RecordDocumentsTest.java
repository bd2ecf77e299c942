package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pinakes.record.Abstract;
import org.pinakes.record.Classification;
import org.pinakes.record.Container;
import org.pinakes.record.Contributor;
import org.pinakes.record.Identifier;
import org.pinakes.record.Link;
import org.pinakes.record.Note;
import org.pinakes.record.OtherTitle;
import org.pinakes.record.PartialDate;
import org.pinakes.record.Provenance;
import org.pinakes.record.Publication;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.RecordDate;
import org.pinakes.record.Series;
import org.pinakes.record.Subject;
import org.pinakes.record.Title;

class RecordDocumentsTest {

  @Test
  void namesGoWhereTheirPartInTheWorkPutsThem() {
    IndexDocument document =
        RecordDocuments.of(
            record()
                .contributors(
                    List.of(
                        Contributor.author("Main, M."),
                        Contributor.named(
                            "Helper, H.", Contributor.Kind.PERSON, false, List.of("translator")),
                        Contributor.named(
                            "A Society", Contributor.Kind.CORPORATE, true, List.of())))
                .build());
    assertThat(document.all("author")).containsExactly("Main, M.");
    assertThat(document.all("author2")).containsExactly("Helper, H.");
    assertThat(document.all("author2_role")).containsExactly("Helper, H. | translator");
    assertThat(document.all("author_corporate")).containsExactly("A Society");
    assertThat(document.first("author_sort")).isEqualTo("Main, M.");
    assertThat(IndexSchema.catalogue().withCopies(document).all("author_facet"))
        .containsExactly("Main, M.", "Helper, H.", "A Society");
  }

  @Test
  void whatIsToldOfANameStandsBehindIt() {
    Contributor told =
        new Contributor(
            "Tolstoy, Leo",
            Contributor.Kind.PERSON,
            true,
            List.of(),
            "1828-1910",
            List.of(),
            "0000-0002-1825-0097",
            "Толстой, Лев");
    IndexDocument document =
        RecordDocuments.of(
            record().contributors(List.of(told, Contributor.author("Nobody, N."))).build());
    assertThat(document.all("author_see_str_mv"))
        .containsExactly("Tolstoy, Leo, 1828-1910 | Толстой, Лев");
    assertThat(document.all("author_orcid_str_mv"))
        .containsExactly("Tolstoy, Leo, 1828-1910 | 0000-0002-1825-0097");
  }

  @Test
  void datesOfLifeAreInTheHeadingSoThatNamesakesAreToldApart() {
    Contributor dated =
        new Contributor(
            "Cervantes Saavedra, Miguel de",
            Contributor.Kind.PERSON,
            true,
            List.of("author"),
            "1547-1616",
            List.of(),
            "",
            "");
    IndexDocument document =
        RecordDocuments.of(
            record().title(Title.of("Don Quijote")).contributors(List.of(dated)).build());
    String heading = "Cervantes Saavedra, Miguel de, 1547-1616";
    assertThat(document.all("author")).containsExactly(heading);
    assertThat(document.all("author_role")).containsExactly(heading + " | author");
    assertThat(document.first("author_sort")).isEqualTo(heading);
    assertThat(document.all("work_keys_str_mv"))
        .containsExactly("AT cervantessaavedramiguelde donquijote");
  }

  @Test
  void subjectsAreReadWholeAndChosenByTheirFirstPart() {
    IndexDocument document =
        RecordDocuments.of(
            record()
                .subjects(
                    List.of(
                        topic("Whales", "Fiction"),
                        topic("Whales", "Hunting"),
                        Subject.of(Subject.Kind.GENRE, "Sea stories"),
                        Subject.of(Subject.Kind.GEOGRAPHIC, "Nantucket"),
                        Subject.of(Subject.Kind.ERA, "19th century")))
                .build());
    assertThat(document.all("topic")).containsExactly("Whales -- Fiction", "Whales -- Hunting");
    assertThat(document.all("topic_facet")).containsExactly("Whales");
    assertThat(document.all("genre")).containsExactly("Sea stories");
    assertThat(document.all("geographic_facet")).containsExactly("Nantucket");
    assertThat(document.all("era")).containsExactly("19th century");
  }

  @Test
  void theMostTellingDateIsTheYearOfPublication() {
    IndexDocument document =
        RecordDocuments.of(
            record()
                .publication(
                    new Publication(
                        List.of("Press"),
                        List.of("Here"),
                        "",
                        List.of(
                            date(RecordDate.Kind.RECEIVED, new PartialDate(2018, 1, 2)),
                            date(RecordDate.Kind.ELECTRONIC, new PartialDate(2019, 3, 4)))))
                .build());
    assertThat(document.first("publishDate")).isEqualTo("2019");
    assertThat(document.first("published_str")).isEqualTo("2019-03-04");
  }

  @Test
  void aReprintHasItsOwnYearAndIsFoundByThatOfItsOriginal() {
    IndexDocument document =
        RecordDocuments.of(
            record()
                .publication(
                    new Publication(
                        List.of(),
                        List.of(),
                        "",
                        List.of(
                            date(RecordDate.Kind.PUBLISHED, PartialDate.ofYear(1972)),
                            date(RecordDate.Kind.ORIGINAL, PartialDate.ofYear(1851)))))
                .build());
    assertThat(document.all("publishDate")).containsExactly("1972");
    assertThat(document.all("original_date_str")).containsExactly("1851");
    assertThat(document.all("allfields")).containsExactly("1851");
  }

  @Test
  void partsAndDatesFollowATitleWithoutDoubledStops() {
    assertThat(new Title("Who is who?", "", "Part 1", 0, "").full())
        .isEqualTo("Who is who? Part 1");
    assertThat(new Title("Roe papers", "letters", "Series 2", "1810-1930", 0, "").full())
        .isEqualTo("Roe papers: letters. Series 2, 1810-1930");
  }

  @Test
  void identifiersLinksAndClassesHaveFieldsOfTheirOwn() {
    IndexDocument document =
        RecordDocuments.of(
            record()
                .identifier(new Identifier(Identifier.Type.DOI, "10.5555/x"))
                .identifier(new Identifier(Identifier.Type.OCLC, "123"))
                .links(
                    List.of(
                        Link.to("https://example.org/a"),
                        new Link(Link.Kind.RELATED, "https://example.org/b", "Contents")))
                .classifications(
                    List.of(
                        new Classification("lcc", "PS2384", ".M6 1851"),
                        new Classification("ddc", "813.3", "")))
                .series(List.of(new Series("A series", "3", true)))
                .container(Container.titled("A journal"))
                .build());
    assertThat(document.first("doi_str_mv")).isEqualTo("10.5555/x");
    assertThat(document.first("oclc_num")).isEqualTo("123");
    assertThat(document.all("url")).containsExactly("https://example.org/a");
    assertThat(document.all("related_url_str_mv")).containsExactly("https://example.org/b");
    assertThat(document.first("callnumber-first")).isEqualTo("P");
    assertThat(document.first("callnumber-subject")).isEqualTo("PS");
    assertThat(document.first("callnumber-raw")).isEqualTo("PS2384 .M6 1851");
    assertThat(document.first("dewey-hundreds")).isEqualTo("800");
    assertThat(document.first("dewey-ones")).isEqualTo("813");
    assertThat(document.all("dewey_tree_str_mv"))
        .containsExactly("0/800/", "1/800/810/", "2/800/810/813/");
    assertThat(document.all("lcc_tree_str_mv"))
        .containsExactly("0/P/", "1/P/PS/", "2/P/PS/PS2384/");
    assertThat(document.first("series")).isEqualTo("A series ; 3");
    assertThat(document.first("container_title")).isEqualTo("A journal");
  }

  @Test
  void titlesBesideTheMainOneAreFoundByTheirKind() {
    IndexDocument document =
        RecordDocuments.of(
            record()
                .title(new Title("Main", "sub", "Part 1", 0, ""))
                .otherTitle(new OtherTitle(OtherTitle.Kind.FORMER, Title.of("Before")))
                .otherTitle(new OtherTitle(OtherTitle.Kind.UNIFORM, Title.of("Uniform")))
                .build());
    assertThat(document.first("title")).isEqualTo("Main: sub. Part 1");
    assertThat(document.first("title_short")).isEqualTo("Main");
    assertThat(document.first("title_sub")).isEqualTo("sub");
    assertThat(document.all("title_old")).containsExactly("Before");
    assertThat(document.all("title_alt")).containsExactly("Uniform");
  }

  @Test
  void everyWordIsSearchedOnceAndTheSmallPrintAsItStands() {
    IndexDocument document =
        RecordDocuments.of(
            record()
                .title(Title.of("A title"))
                .note(new Note("general", "Comment: 12 pages"))
                .allText("x-1 A title Comment: 12 pages application/pdf")
                .build());
    assertThat(document.all("allfields"))
        .containsExactly("Comment: 12 pages", "x-1 application/pdf");
  }

  @Test
  void aLongAbstractTellsItsWordsWhereverItStandsAndOnlyWhole() {
    String told = "whales sing below the ice ".repeat(12).strip();
    assertThat(untold(told, "x-1 " + told + " 1851")).containsExactly("x-1 1851");
    assertThat(untold(told, told)).isEmpty();
    assertThat(untold(told, told + " 1851")).containsExactly("1851");
    assertThat(untold(told, "x-1 " + told)).containsExactly("x-1");
    assertThat(untold(told, "x-1 in" + told + "d")).containsExactly("x-1 inwhales iced");
  }

  private static List<String> untold(String told, String all) {
    Record record = record().abstracts(List.of(Abstract.of(told))).allText(all).build();
    return RecordDocuments.of(record).all("allfields");
  }

  private static Subject topic(String... parts) {
    return new Subject(Subject.Kind.TOPIC, "lcsh", List.of(parts), "", false);
  }

  private static RecordDate date(RecordDate.Kind kind, PartialDate date) {
    return new RecordDate(kind, date);
  }

  private static RecordBuilder record() {
    return Record.builder("x-1", new Provenance("x", "1", "", List.of(), List.of(), "", List.of()));
  }
}
