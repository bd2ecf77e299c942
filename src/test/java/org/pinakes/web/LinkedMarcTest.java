package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.mapping.SourceProfile;

/** Records of a library that name one another, from the native record to the page. */
class LinkedMarcTest {
  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    NativeShelf shelf = new NativeShelf(SourceProfile.named("test").as("library"));
    shelf.add("marc", book("set-1", "=245  00$aLamps of all coasts."));
    shelf.add(
        "marc",
        book(
            "vol-1",
            """
            =035  \\\\$a(OCoLC)ocm00012345
            =245  00$aLamps of all coasts.$nVolume 1.
            =773  0\\$tLamps of all coasts$gVol. 1$w(XY-1)set-1
            =787  0\\$aKeeper, Ada.$tThe lamp that "went" out.
            """));
    shelf.add(
        "marc",
        book(
            "film",
            """
            =245  00$aLamps of all coasts on film.
            =776  08$iBook:$tLamps of all coasts. 1$w(OCoLC)12345
            =780  00$tGazette of lamps$x2049-3630
            """));
    shelf.add(
        "marc",
        """
        =LDR  00000cas a2200000 a 4500
        =001  gazette
        =008  850101c19859999xx\\ar\\p\\\\\\\\\\\\\\0\\\\\\0eng\\d
        =022  \\\\$a2049-3630
        =245  00$aGazette of lamps.
        """);
    shelf.add(
        "marc",
        book("gone", "=245  00$aTides that never were.\n=655  \\2$aRetracted Publication."));
    shelf.add("marc", book("song", "=245  00$aThe song of the lamp."));
    shelf.add(
        "marc",
        book(
            "album",
            """
            =245  00$aSongs of lamps.
            =774  0\\\\$tThe song of the lamp$wsong
            =775  08$tThe song alone$w(XY-1)song
            """));
    site = TestSite.with(folder, shelf.documents(), shelf, RecordSettings.standard());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String book(String number, String fields) {
    return """
    =LDR  00000cam a2200000 a 4500
    =001  %s
    =003  XY-1
    =008  850101s1911\\\\\\\\xxu\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\\eng\\d
    """
            .formatted(number)
        + fields.strip()
        + "\n";
  }

  private static String page(String path) {
    return Answer.get(site.at(path)).body();
  }

  @Test
  void aWholeOfTheSameRegisterIsFoundByItsNumber() {
    assertThat(page("/record/test-vol-1"))
        .contains("id=\"wholes\"")
        .containsPattern(
            "<td>.*href=\"/record/test-set-1\"[^>]*><bdi>Part of: Lamps of all coasts");
    assertThat(page("/record/test-set-1/parts")).contains("href=\"/record/test-vol-1\"");
  }

  @Test
  void numbersOfOtherRecordsMakeTheIdentifiersThatTheProfileMakes() {
    assertThat(page("/record/test-album/parts")).contains("href=\"/record/test-song\"");
    assertThat(page("/record/test-album"))
        .containsPattern("href=\"/record/test-song\"[^>]*><bdi>[^<]*The song alone");
  }

  @Test
  void otherFormsAndEarlierTitlesAreFoundByOclcNumberAndIssn() {
    assertThat(page("/record/test-film"))
        .containsPattern("href=\"/record/test-vol-1\"[^>]*><bdi>[^<]*Lamps of all coasts. 1")
        .containsPattern("href=\"/record/test-gazette\"[^>]*><bdi>[^<]*Gazette of lamps");
  }

  @Test
  void aWorkThatIsNotHereIsLookedForByItsTitle() {
    assertThat(page("/record/test-vol-1"))
        .contains("href=\"/search?q=%22The+lamp+that++went++out%22&amp;type=title\"");
  }

  @Test
  void aPublicationTypeInCodeWarnsAsThatOfPubmedDoes() {
    assertThat(page("/record/test-gone")).contains("class=\"alert grave\"");
  }
}
