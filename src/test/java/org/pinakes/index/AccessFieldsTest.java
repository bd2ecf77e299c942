package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.record.Identifier;
import org.pinakes.record.Link;
import org.pinakes.record.Provenance;
import org.pinakes.record.Record;
import org.pinakes.record.RecordBuilder;
import org.pinakes.record.Rights;

class AccessFieldsTest {
  private static RecordBuilder record() {
    return Record.builder("x", new Provenance("s", "1", "", List.of(), List.of(), "", List.of()));
  }

  private static IndexDocument of(RecordBuilder record) {
    return RecordDocuments.of(record.build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"CC BY 4.0", "CC BY-NC-ND 3.0", "CC0 1.0", "Public Domain Mark 1.0"})
  void anOpenLicenceIsOpenAccess(String licence) {
    IndexDocument document = of(record().rights(new Rights(List.of(), "", licence)));
    assertThat(document.all("open_access_boolean")).containsExactly("true");
  }

  @ParameterizedTest
  @CsvSource({
    "info:eu-repo/semantics/openAccess, true",
    "Open-Access article, true",
    "Acceso abierto, true",
    "info:eu-repo/semantics/closedAccess, false",
    "This is not open access, false",
    "All rights reserved, false"
  })
  void aSourceMaySaySoInItsStatement(String statement, boolean open) {
    IndexDocument document = of(record().rights(new Rights(List.of(statement), "", "")));
    assertThat(document.has("open_access_boolean")).isEqualTo(open);
  }

  @Test
  void aClosedStatementOutweighsAnOpenOne() {
    List<String> both = List.of("open access after two years", "Embargoed access");
    assertThat(of(record().rights(new Rights(both, "", ""))).has("open_access_boolean")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "RESOURCE, https://example.org/a/1.PDF?x=1, '', true",
    "RESOURCE, https://example.org/a/1, Full-text, true",
    "VERSION, https://example.org/a/1, Texto completo, true",
    "RELATED, https://example.org/contents.pdf, '', false",
    "RESOURCE, https://example.org/a/1, '', false"
  })
  void aLinkToTheTextIsFullText(Link.Kind kind, String url, String label, boolean text) {
    IndexDocument document = of(record().links(List.of(new Link(kind, url, label))));
    assertThat(document.has("fulltext_boolean")).isEqualTo(text);
  }

  @Test
  void theTextItselfOrAPlaceInPubMedCentralIsFullText() {
    Identifier pmc = new Identifier(Identifier.Type.PMCID, "PMC9000001");
    assertThat(of(record().fullText("Once")).has("fulltext_boolean")).isTrue();
    assertThat(of(record().identifiers(List.of(pmc))).has("fulltext_boolean")).isTrue();
    assertThat(of(record()).has("fulltext_boolean")).isFalse();
  }
}
