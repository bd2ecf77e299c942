package org.pinakes.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTemplateTest {
  private static final KnownAs WORK =
      new KnownAs(
          List.of("sea-1"),
          List.of("9780306406157", "9791090636071"),
          List.of("0306406152"),
          List.of("1234-5679"),
          List.of("42"),
          List.of("sn 86-21"),
          List.of("10.5555/a b/c?d#e"),
          "Tides & <moons>",
          "Róbles, A.");

  @ParameterizedTest
  @CsvSource({
    "https://a.example/{isbn}, https://a.example/9780306406157",
    "https://a.example/{isbn10}.jpg, https://a.example/0306406152.jpg",
    "https://a.example/?n={oclc}&s={issn}, https://a.example/?n=42&s=1234-5679",
    "https://a.example/{lccn}, https://a.example/sn%2086-21",
    "https://a.example/{doi}, https://a.example/10.5555/a%20b/c%3Fd%23e",
    "https://a.example/?t={title}, https://a.example/?t=Tides%20%26%20%3Cmoons%3E",
    "'https://a.example/?a={author}', 'https://a.example/?a=R%C3%B3bles%2C%20A.'"
  })
  void whatIsPutInIsEncoded(String template, String address) {
    assertThat(new AddressTemplate(template).of(WORK)).contains(address);
  }

  @Test
  void eachIsbnHasItsAddress() {
    assertThat(new AddressTemplate("https://a.example/{isbn}-{size}").all(WORK, "M"))
        .containsExactly("https://a.example/9780306406157-M", "https://a.example/9791090636071-M");
  }

  @Test
  void aWorkThatLacksSomethingHasNoAddress() {
    KnownAs bare =
        new KnownAs(
            List.of("x"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "Title",
            " ");
    assertThat(new AddressTemplate("https://a.example/{isbn}").of(bare)).isEmpty();
    assertThat(new AddressTemplate("https://a.example/{title}/{author}").of(bare)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1/../../x", "10.1//x", "../x", "10.1/./x", "10.1/"})
  void aDoiCannotClimb(String doi) {
    KnownAs work =
        new KnownAs(
            List.of("x"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(doi),
            "",
            "");
    assertThat(new AddressTemplate("https://a.example/works/{doi}").of(work).orElseThrow())
        .startsWith("https://a.example/works/")
        .doesNotContain("/./", "/../")
        .satisfies(address ->
            assertThat(address.substring("https://a.example/works/".length())).doesNotContain("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://{isbn}.example/",
        "ftp://a.example/{isbn}",
        "javascript:alert({isbn})",
        "https://a.example/",
        "https://a.example/{isbm}",
        "https://a.example/{size}/{isbn}",
        "https://user@a.example/{isbn}",
        "https:///{isbn}",
        "https://a.example/ {isbn}"
      })
  void whatIsNoAddressIsToldAtTheStart(String text) {
    assertThat(AddressTemplate.problem(text, false)).isPresent();
  }

  @Test
  void theSizeIsKnownWherePicturesAreMeant() {
    assertThat(AddressTemplate.problem("https://a.example/{isbn}-{size}.jpg", true)).isEmpty();
    assertThat(AddressTemplate.problem("https://a.example/{isbm}", true).orElseThrow())
        .contains("{isbm}", "{isbn}", "{size}");
  }
}
