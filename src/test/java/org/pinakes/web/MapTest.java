package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;

/** Where on the earth works belong: on a record's page, and as a way to search. */
class MapTest {
  private static TestSite site;
  private static TestSite unmapped;

  @BeforeAll
  static void open(@TempDir Path folder, @TempDir Path other) {
    site =
        TestSite.with(
            folder,
            List.of(
                map("iberia", "ENVELOPE(-10,5,44,36)"),
                map("fiji", "ENVELOPE(176,-173,-12,-22)"),
                map("peak", "ENVELOPE(37.3,37.3,-0.15,-0.15)"),
                map("world", "ENVELOPE(-180,180,90,-90)", "ENVELOPE(0,10,10,0)"),
                map("nowhere"),
                map("odd", "<script>", "ENVELOPE(200,1,2,3)")));
    unmapped = TestSite.with(other, List.of(map("nowhere")));
  }

  @AfterAll
  static void close() {
    site.close();
    unmapped.close();
  }

  private static IndexDocument map(String id, String... areas) {
    return IndexDocument.builder()
        .add("id", id)
        .add("title", "Chart of " + id)
        .add("format", id.equals("world") ? "Atlas" : "Map")
        .addAll("long_lat", List.of(areas))
        .build();
  }

  private static Answer get(String path) {
    return Answer.get(site.at(path));
  }

  @Test
  void aRecordWithCoordinatesHasAMapThatSaysThemInWords() {
    Answer page = get("/record/iberia");

    assertThat(page.text()).contains("On the map", "10° W to 5° E, 36° N to 44° N");
    assertThat(page.body())
        .contains(
            "aria-label=\"10° W to 5° E, 36° N to 44° N\"",
            "<rect x=\"-100\" y=\"-440\" width=\"150\" height=\"80\"/>",
            "href=\"/search?area=-10%2C36%2C5%2C44\"");
    assertThat(get("/record/iberia?lng=es").text()).contains("de 10° O a 5° E, de 36° N a 44° N");
  }

  @Test
  void severalPlacesStandSideBySideAsTheLanguageWritesThem() {
    assertThat(get("/record/world").body())
        .containsPattern("aria-label=\"[^\";]*; 0° to 10° E, 0° to 10° N\"");
    assertThat(get("/record/world?lng=ar").body())
        .containsPattern("aria-label=\"[^\";]*؛ [^\";]*\"");
  }

  @Test
  void theCoastsAreAFileThatBrowsersKeep() {
    Matcher land =
        Pattern.compile("href=\"(/assets/land\\.[0-9a-f]+\\.svg)#land\"")
            .matcher(get("/record/iberia").body());
    assertThat(land.find()).isTrue();
    Answer file = get(land.group(1));

    assertThat(file.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(file.body()).contains("id=\"land\"").hasSizeLessThan(60_000);
  }

  @Test
  void aPointIsMarkedAndWhatReachesOverTheDateLineStandsInOnePiece() {
    assertThat(get("/record/peak").body()).contains("<circle ", "0.15° S, 37.3° E");
    assertThat(get("/record/fiji").body())
        .contains("176° E to 173° W, 22° S to 12° S", "<rect x=\"1760\" y=\"120\" width=\"110\"");
  }

  @Test
  void aMapOfTheWorldNeedsNoOverview() {
    assertThat(get("/record/iberia").body()).contains("map overview");
    assertThat(get("/record/world").body())
        .contains("viewBox=\"-1800 -900 3600 1800\"")
        .doesNotContain("map overview");
  }

  @Test
  void aRecordWithoutReadableCoordinatesHasNone() {
    assertThat(get("/record/nowhere").body()).doesNotContain("class=\"map");
    assertThat(get("/record/odd").body()).doesNotContain("class=\"map", "<script>\"");
  }

  @Test
  void anAreaInTheAddressNarrowsResultsAndCanBeTakenAway() {
    Answer found = get("/search?area=0,40,30,70");

    assertThat(found.text()).contains("Chart of iberia", "Chart of world", "2 results");
    assertThat(found.text()).doesNotContain("Chart of fiji");
    assertThat(found.body())
        .contains("0° to 30° E, 40° N to 70° N", "noindex")
        .contains("name=\"area\" value=\"0,40,30,70\"");
    assertThat(get("/search?area=everywhere").text())
        .contains("6 results", "These four numbers are no area");
    assertThat(get("/search?q=fiji&area=0,40,30,70").text()).doesNotContain("2 results");
  }

  @Test
  void aMapIsOfferedOnlyWhereSomethingIsOnIt() {
    assertThat(get("/search").body()).contains("href=\"/search/area\"");
    assertThat(get("/").body()).contains("href=\"/search/area\"");
    assertThat(Answer.get(unmapped.at("/search")).body()).doesNotContain("/search/area");
    assertThat(Answer.get(unmapped.at("/")).body()).doesNotContain("/search/area");
  }

  @Test
  void theMapOfResultsCountsThemByCellsThatNarrow() {
    Answer page = get("/search/area");

    assertThat(page.text())
        .contains("6 results", "4 of them have a place on the map.", "Where the results are");
    assertThat(page.body())
        .contains("href=\"/search/area?area=0%2C30%2C30%2C60\"")
        .containsPattern("150° E to 180°, 30° S to 0°</a></th><td>2</td>");
    assertThat(get("/search/area?area=0,30,30,60").text()).contains("2 results", "Whole world");
  }

  @Test
  void fourNumbersMakeAnAreaWithoutAScript() {
    Answer made =
        get("/search/area?q=chart&area.west=-10,5&area.south=36&area.east=5&area.north=44");
    assertThat(made.status()).isEqualTo(303);
    assertThat(made.headers().firstValue("Location"))
        .contains("/search/area?q=chart&area=-10.5%2C36%2C5%2C44");

    Answer wrong = get("/search/area?area.west=0&area.south=50&area.east=5&area.north=44");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.text()).contains("These four numbers are no area");
    assertThat(wrong.body())
        .contains(
            "name=\"area.south\" min=\"-90\" max=\"90\" step=\"any\" aria-invalid=\"true\" value=\"50\"");
  }
}
