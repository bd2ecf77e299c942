package org.pinakes.format.oai;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OaiPageTest {
  @TempDir private Path folder;

  @Test
  void aPageSaysHowTheListGoesOn() throws IOException {
    OaiPage page =
        page(
            """
            <oai:OAI-PMH xmlns:oai="http://www.openarchives.org/OAI/2.0/">
            <oai:responseDate> 2026-02-01T10:00:00Z </oai:responseDate>
            <oai:ListRecords>
            <oai:record><oai:header><oai:identifier>a</oai:identifier>
            <oai:datestamp>2026-01-01</oai:datestamp></oai:header>
            <oai:metadata><x><identifier>not this</identifier><datestamp>nor this</datestamp>
            <error code="nor">this</error></x></oai:metadata></oai:record>
            <oai:record><oai:header status="deleted"><oai:identifier>b&amp;c</oai:identifier>
            <oai:datestamp>2026-01-02</oai:datestamp></oai:header></oai:record>
            <oai:resumptionToken completeListSize='12' cursor="0">x&amp;y|<![CDATA[<z>]]></oai:resumptionToken>
            </oai:ListRecords></oai:OAI-PMH>
            """);
    assertThat(page.isOai()).isTrue();
    assertThat(page.closed()).isTrue();
    assertThat(page.responseDate()).isEqualTo("2026-02-01T10:00:00Z");
    assertThat(page.identifiers()).containsExactly("a", "b&c");
    assertThat(page.datestamps()).containsExactly("2026-01-01", "2026-01-02");
    assertThat(page.token()).isEqualTo("x&y|<z>");
    assertThat(page.listSize()).isEqualTo(12);
    assertThat(page.errors()).isEmpty();
  }

  @Test
  void anEmptyTokenEndsTheListAndNoneSaysNothing() throws IOException {
    assertThat(page("<OAI-PMH><ListRecords><resumptionToken/></ListRecords></OAI-PMH>").token())
        .isEmpty();
    assertThat(page("<OAI-PMH><ListRecords></ListRecords></OAI-PMH>").token()).isNull();
  }

  @Test
  void errorsAreReadWithTheirCodes() throws IOException {
    OaiPage.Fault fault =
        page("<OAI-PMH><error code=\"badResumptionToken\">Too old</error></OAI-PMH>").fault();
    assertThat(fault).isEqualTo(new OaiPage.Fault("badResumptionToken", "Too old"));
  }

  @Test
  void aTokenIsFoundBehindACommentThatNeverEnds() throws IOException {
    OaiPage page =
        page(
            "<OAI-PMH><ListRecords><record><header><identifier>a</identifier></header><metadata><!--"
                + " oh</metadata></record><resumptionToken>t&amp;1</resumptionToken></ListRecords></OAI-PMH>\n");
    assertThat(page.closed()).isTrue();
    assertThat(page.token()).isEqualTo("t&1");
  }

  @Test
  void aPageThatIsCutOffIsNotClosed() throws IOException {
    OaiPage page = page("<OAI-PMH><ListRecords><record><header><identifier>a");
    assertThat(page.closed()).isFalse();
    assertThat(page.token()).isNull();
  }

  @Test
  void otherThingsAreNoOai() throws IOException {
    OaiPage html = page("<!DOCTYPE html><html><head><title>Sign in</title></head></html>");
    assertThat(html.isOai()).isFalse();
    assertThat(html.root()).isEqualTo("html");
    assertThat(html.text("title")).isEqualTo("Sign in");
    assertThat(page("no markup at all").root()).isEmpty();
    assertThat(page("").root()).isEmpty();
  }

  @Test
  void wideEncodingsAreRead() throws IOException {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><OAI-PMH><responseDate>2026</responseDate></OAI-PMH>";
    assertThat(page(text, UTF_16BE).responseDate()).isEqualTo("2026");
  }

  private OaiPage page(String text) throws IOException {
    return page(text, UTF_8);
  }

  private OaiPage page(String text, Charset charset) throws IOException {
    return OaiPage.of(Files.write(folder.resolve("page.xml"), text.getBytes(charset)));
  }
}
