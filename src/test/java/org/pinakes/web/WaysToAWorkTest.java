package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexDocument;

/** The block that says where a work can be read. */
class WaysToAWorkTest {
  @TempDir Path folder;

  private static IndexDocument.Builder article() {
    return IndexDocument.builder()
        .add("id", "one")
        .add("title", "Lamps & oil")
        .add("author", "Keeper, Ada")
        .add("format", "Article")
        .add("container_title", "J Lamps")
        .add("container_volume", "7")
        .add("publishDate", "2021");
  }

  private Answer page(IndexDocument document, String resolver) {
    RecordSettings settings = new RecordSettings(resolver, heading -> List.of());
    try (TestSite site = TestSite.with(folder, List.of(document), new NativeShelf(), settings)) {
      return Answer.get(site.at("/record/one"));
    }
  }

  private static List<String> ways(Answer page) {
    String block = page.body().substring(page.body().indexOf("class=\"access\""));
    String list = block.substring(0, block.indexOf("</section>"));
    return Pattern.compile("href=\"([^\"]+)\"")
        .matcher(list)
        .results()
        .map(link -> link.group(1).replace("&amp;", "&"))
        .toList();
  }

  @Test
  void openTextsComeFirstThenTheDoiThenOthersAndEachPlaceOnce() {
    IndexDocument document =
        article()
            .add("url", "https://publisher.example.org/lamps")
            .add("url", "http://dx.doi.org/10.5555/lamps.1")
            .add("url", "https://files.example.org/lamps.pdf?download=1")
            .add("url", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9900001/")
            .add("url", "javascript:alert(1)")
            .add("doi_str_mv", "10.5555/lamps.1")
            .add("pmcid_str", "PMC9900001")
            .add("pmid_str", "99000001")
            .build();
    Answer page = page(document, "");

    assertThat(ways(page))
        .containsExactly(
            "https://pmc.ncbi.nlm.nih.gov/articles/PMC9900001/",
            "https://files.example.org/lamps.pdf?download=1",
            "https://doi.org/10.5555/lamps.1",
            "https://publisher.example.org/lamps",
            "https://pubmed.ncbi.nlm.nih.gov/99000001/");
    assertThat(page.text())
        .contains(
            "pmc.ncbi.nlm.nih.gov · open to all", "files.example.org · PDF · access not known");
  }

  @Test
  void theLinkResolverIsToldWhatIsLookedFor() {
    IndexDocument document =
        article().add("doi_str_mv", "10.5555/lamps.1").add("issn", "2000-0006").build();
    List<String> ways = ways(page(document, "https://resolver.example.org/find?site=1"));

    String url = URLDecoder.decode(ways.getLast(), StandardCharsets.UTF_8);
    assertThat(url)
        .startsWith("https://resolver.example.org/find?site=1&url_ver=Z39.88-2004&")
        .contains(
            "&rft_id=info:doi/10.5555/lamps.1&",
            "&rft_val_fmt=info:ofi/fmt:kev:mtx:journal&",
            "&rft.atitle=Lamps & oil&",
            "&rft.jtitle=J Lamps&rft.volume=7&",
            "&rft.issn=2000-0006&",
            "&rft.au=Keeper, Ada");
  }

  @Test
  void aRecordWithoutAnyWayHasNoSuchBlock() {
    assertThat(page(article().build(), "").body()).doesNotContain("class=\"access\"");
  }
}
