package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Light, dark and large, on a site without accounts. */
class LookTest {
  private static TestSite site;

  private Visitor reader;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, Shelf.documents());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @BeforeEach
  void come() {
    reader = new Visitor(site);
  }

  @Test
  void pagesLookAsTheReaderHasChosenFromTheNextOneOn() {
    assertThat(reader.get("/search?q=whales").body())
        .contains("content=\"light dark\"", "/display?next=%2Fsearch%3Fq%3Dwhales")
        .doesNotContain("data-scheme", "data-size");
    Answer chosen =
        reader.postAndGo(
            "/display", "scheme", "dark", "size", "larger", "next", "/search?q=whales");
    assertThat(chosen.text()).contains("This is how pages look from now on.");
    assertThat(chosen.body()).contains("href=\"/search?q=whales\"");
    assertThat(reader.get("/").body())
        .contains(
            "data-scheme=\"dark\" data-size=\"larger\"", "name=\"color-scheme\" content=\"dark\"");
    assertThat(reader.get("/nowhere").body()).contains("data-scheme=\"dark\"");
    reader.post("/display", "scheme", "auto", "size", "normal");
    assertThat(reader.get("/").body()).doesNotContain("data-scheme", "data-size");
  }

  @Test
  void whatIsKeptForOneLookIsNotShownInAnother() {
    Answer light = reader.get("/");
    String tag = light.header("ETag");
    assertThat(light.header("Vary")).contains("Cookie");
    reader.cookies().put("look", "dark.largest");
    assertThat(reader.get("/").header("ETag")).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({"dark.larger,dark,larger", "light,light,", "x.largest,,largest", "<b>,,", "'',,"})
  void aCookieThatSaysSomethingElseSaysNothing(String cookie, String scheme, String size) {
    Look look = Look.of(cookie);
    assertThat(look.scheme().chosen()).isEqualTo(scheme);
    assertThat(look.size().chosen()).isEqualTo(size);
  }

  @Test
  void nobodyIsLedToAnotherSiteAndNoOtherSiteChooses() {
    for (String next : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
      assertThat(reader.get("/display?done=1&next=" + AccountPaths.encoded(next)).body())
          .doesNotContain("evil.example\"");
    }
    Visitor elsewhere = new Visitor(site).with("Sec-Fetch-Site", "cross-site");
    assertThat(elsewhere.post("/display", "scheme", "dark").status()).isEqualTo(403);
  }

  @Test
  void behindAProxyThatSpeaksHttpsEveryCookieIsForHttpsAlone(@TempDir Path folder) {
    SiteSettings settings = new SiteSettings("https://sea.example", code -> code);
    try (TestSite behind =
        TestSite.with(folder, List.of(), org.pinakes.thesaurus.Thesaurus.none(), settings)) {
      Visitor somebody = new Visitor(behind);
      Answer chosen = somebody.get("/?lng=es&view=grid");
      Answer dark = somebody.post("/display", "scheme", "dark", "size", "larger");
      assertThat(chosen.headers().allValues("Set-Cookie"))
          .hasSize(2)
          .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
      assertThat(dark.headers().allValues("Set-Cookie"))
          .singleElement()
          .satisfies(cookie -> assertThat(cookie).startsWith("look=").contains("; Secure"));
      assertThat(somebody.get("/").body()).contains("<html lang=\"es\"", "data-scheme=\"dark\"");
    }
  }
}
