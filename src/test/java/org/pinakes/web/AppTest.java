package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds, shared addresses, and what makes the site an app, as they are answered. */
class AppTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static TestSite site;

  @BeforeAll
  static void open(@TempDir Path folder) {
    site = TestSite.with(folder, Shelf.documents());
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static Answer get(String path, String... headers) {
    return Answer.get(site.at(path), headers);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  @Test
  void everySearchHasAFeedOfWhatItFinds() throws Exception {
    Answer page = get("/search?q=seaweed&language=German&lng=es");
    String address =
        page.all("<link rel=\"alternate\" type=\"application/atom\\+xml\"[^>]* href=\"([^\"]+)\"")
            .getFirst()
            .replace("&amp;", "&");
    assertThat(address).isEqualTo("/feed?q=seaweed&language=German&lng=es");
    Answer feed = get(address);
    assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
    Element root = xml(feed.body()).getDocumentElement();
    assertThat(root.getAttribute("xml:lang")).isEqualTo("es");
    assertThat(text(root, "id")).startsWith(site.at("/search?q=seaweed&"));
    NodeList entries = root.getElementsByTagNameNS(ATOM, "entry");
    assertThat(entries.getLength()).isEqualTo(20);
    Element entry = (Element) entries.item(0);
    assertThat(text(entry, "id")).startsWith(site.at("/record/filler-"));
    assertThat(text(entry, "title")).contains("seaweed");
    assertThat(text(entry, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
  }

  @Test
  void aFeedIsSoundWhateverRecordsHold() throws Exception {
    Element root = xml(get("/feed?q=hostile+OR+harm").body()).getDocumentElement();
    assertThat(root.getLocalName()).isEqualTo("feed");
    assertThat(text(xml(get("/feed?q=absent").body()).getDocumentElement(), "updated"))
        .isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void aFeedIsNotSentAgainWhileNothingIsNew() throws Exception {
    assertThat(text(xml(get("/feed?language=German").body()).getDocumentElement(), "title"))
        .contains("German")
        .doesNotContain("Everything");
    String tag = get("/feed?q=seaweed").header("ETag");
    assertThat(get("/feed?q=seaweed", "If-None-Match", tag).status()).isEqualTo(304);
  }

  @Test
  void whatWasAddedLastStandsFirstFromPageToPage() {
    Answer first = get("/search?q=seaweed&sort=added");
    assertThat(first.body()).contains("aria-current=\"true\">Recently added");
    String next = first.all("href=\"([^\"]+)\" rel=\"next nofollow\"").getFirst();
    List<String> titles = first.all("<h3[^>]*><a href=\"(/record/[^?\"]+)");
    assertThat(get(next.replace("&amp;", "&")).all("<h3[^>]*><a href=\"(/record/[^?\"]+)"))
        .hasSize(20)
        .doesNotContainAnyElementsOf(titles);
  }

  @Test
  void aRecordIsHandedOnByItsAddress() {
    Answer page = get("/record/peer-1?q=harm&lng=es");
    assertThat(page.body())
        .contains("value=\"" + site.at("/record/peer-1") + "\" readonly")
        .containsPattern(
            "href=\"mailto:\\?subject=Support%20for%20peer[^\"]*&amp;body=http%3A%2F%2F")
        .contains("src=\"/qr?path=%2Frecord%2Fpeer-1\"");
  }

  @Test
  void aCodeIsAPictureOfAnAddressOnThisSite() throws Exception {
    Answer code = get("/qr?path=%2Frecord%2Fpeer-1");
    assertThat(code.header("Content-Type")).isEqualTo("image/svg+xml");
    assertThat(xml(code.body()).getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(get("/qr?path=%2Frecord%2Fpeer-2").body()).isNotEqualTo(code.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/qr", "/qr?path=x", "/qr?path=//example.org/", "/qr?path=https://x.org"})
  void thereIsNoCodeOfOtherSites(String path) {
    assertThat(get(path).status()).isEqualTo(404);
  }

  @Test
  void theManifestSaysWhatIsInstalled() {
    Answer answer = get("/manifest.webmanifest?lng=es");
    assertThat(answer.header("Content-Type")).isEqualTo("application/manifest+json");
    JsonNode manifest = JsonMapper.shared().readTree(answer.body());
    assertThat(manifest.get("start_url").asString()).isEqualTo("/?lng=es");
    assertThat(manifest.get("lang").asString()).isEqualTo("es");
    assertThat(manifest.get("icons")).hasSize(3);
    for (JsonNode icon : manifest.get("icons")) {
      assertThat(get(icon.get("src").asString()).header("Content-Type"))
          .isEqualTo(icon.get("type").asString());
    }
    assertThat(get("/").header("Content-Security-Policy")).contains("manifest-src 'self'");
  }

  @Test
  void theWorkerIsAskedForAnewEachTime() {
    Answer worker = get("/sw.js");
    assertThat(worker.header("Cache-Control")).isEqualTo("private, max-age=0");
    assertThat(worker.header("Content-Type")).startsWith("text/javascript");
    assertThat(get("/offline?lng=es").text()).contains("Ahora mismo no hay conexión");
  }
}
