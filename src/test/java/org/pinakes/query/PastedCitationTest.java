package org.pinakes.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedCitationTest {
  private static final QueryParser PARSER = new QueryParser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Smith J, Jones P. Tides of invented seas. J Foo. 2010;12(3):45-67.",
        "Smith, J., & Jones, P. (2010). Tides of invented seas. Journal of Foo, 12(3), 45–67.",
        "Smith, John, and Paul Jones. \"Tides of Invented Seas.\" Journal of Foo 12, no. 3 (2010): 45-67.",
        "SMITH, J. TIDES AND STORMS OF INVENTED SEAS. JOURNAL OF FOO, v. 12, n. 3, p. 45-67, 2010.",
        "Smith J, et al. Mareas de los mares inventados. Rev Foo 2010; 12: 45-67"
      })
  void aReferenceInAnyStyleAsksForMostOfItsWords(String pasted) {
    assertThat(PastedCitation.read(pasted))
        .hasValueSatisfying(query -> {
          assertThat(query).isInstanceOf(Query.Most.class);
          assertThat(TreeText.of(query).toLowerCase(Locale.ROOT)).contains("smith", "invent");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harm reduction",
        "a history of the world in the year 1492 and what came after it",
        "heart failure treatment outcomes in trials 2010-2015",
        "cats AND dogs in the journal of foo 2010;12(3):45-67",
        "smith j[au] AND tides[ti] AND 2010:2012[dp] in invented seas",
        "cardiovascular* 2010;12(3):45-67 and many other words",
        "1984"
      })
  void whatIsNoReferenceIsLeftAlone(String typed) {
    assertThat(PastedCitation.read(typed)).isEmpty();
  }

  @Test
  void anIdentifierInAReferenceIsTheSurestWay() {
    String pasted =
        "Smith J. Tides. J Foo. 2010;12(3):45-67. doi:10.5555/Tides.1. PMID: 12345678; PMCID: PMC765432.";

    assertThat(PastedCitation.identifier(pasted).map(TreeText::of))
        .contains("OR(doi_str_mv=10.5555/tides.1, pmid_str=12345678, pmcid_str=PMC765432)");
    assertThat(PARSER.ways(pasted, "all", "en"))
        .extracting(way -> way.remarks().isEmpty() ? null : way.remarks().getFirst().kind())
        .containsExactly(Remark.Kind.IDENTIFIER, Remark.Kind.CITATION, null);
    assertThat(PARSER.ways("\\" + pasted, "all", "en")).hasSize(1);
    assertThat(PastedCitation.identifier("doi:10.5555/tides.1 OR cats")).isEmpty();
  }

  @Test
  void ofVeryManyAuthorsTheTitleIsNotLost() {
    String authors = names(70);
    String pasted = authors + ". Tides of invented seas. J Foo. 2010;12(3):45-67.";

    assertThat(PastedCitation.read(pasted).map(TreeText::of).orElse(""))
        .contains("Tides", "invented", "seas");
  }

  private static String names(int number) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < number; i++) {
      names
          .append("Name")
          .append((char) ('a' + i % 26))
          .append((char) ('a' + i / 26))
          .append(" X, ");
    }
    return names.append("Last L").toString();
  }
}
