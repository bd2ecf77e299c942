package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.search.FacetField.Kind;
import org.pinakes.search.FacetField.Opening;
import org.pinakes.search.FacetField.Order;
import org.pinakes.yaml.Problems;
import org.pinakes.yaml.YamlMap;

class FacetDeclarationsTest {
  private final Problems problems = new Problems();

  private SearchForm read(String yaml) {
    YamlMap file = YamlMap.read("pinakes.yaml", yaml, problems);
    SearchForm form = FacetDeclarations.read(file.map("facets"), key -> key.startsWith("facet."));
    file.finish();
    return form;
  }

  @Test
  void withoutSettingsTheCataloguesOwnFacetsAreShown() {
    assertThat(read("")).isEqualTo(SearchForm.catalogue());
    assertThat(SearchForm.catalogue().facets())
        .extracting(FacetField::parameter)
        .contains("format", "language", "year", "author", "topic", "genre", "region", "era")
        .contains("journal", "collection", "institution", "licence", "dewey", "lcc", "source");
    assertThat(SearchForm.catalogue().switches())
        .extracting(NamedFilter::name)
        .containsExactly("open-access", "full-text", "recent", "reviews");
  }

  @Test
  void theExampleOfTheGuideIsRead() throws IOException {
    String page = Files.readString(Path.of("docs/facets.md"));
    SearchForm form = read(page.split("```yaml\n", -1)[1].split("```", -1)[0]);

    assertThat(problems.found()).isEmpty();
    assertThat(form.facets())
        .extracting(FacetField::parameter)
        .containsExactly("format", "year", "author", "topic", "shelf", "collection");
    FacetField shelf = form.facet("shelf").orElseThrow();
    assertThat(shelf.field()).isEqualTo("shelf_facet");
    assertThat(shelf.kind()).isEqualTo(Kind.LIST);
    assertThat(shelf.order()).isEqualTo(Order.NAME);
    assertThat(shelf.label().in("es")).isEqualTo("Estante");
    assertThat(shelf.label().in("fr")).isEqualTo("Shelf");
    FacetField topic = form.facet("topic").orElseThrow();
    assertThat(topic.every()).isTrue();
    assertThat(topic.size()).isEqualTo(20);
    assertThat(topic.field()).isEqualTo("topic_facet");
    assertThat(form.facet("collection").orElseThrow().opening()).isEqualTo(Opening.HIDDEN);
    assertThat(form.named("recent").orElseThrow().lastYears()).isEqualTo(3);
    assertThat(form.named("open-access").orElseThrow().where())
        .isEqualTo(Map.of("open_access_boolean", List.of("true")));
    assertThat(form.named("course-books").orElseThrow().where()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'Shelf: {field: format}' | pinakes.yaml:2: «facets.Shelf» cannot be the name of a facet",
        "'only: {field: format}' | pinakes.yaml:2: «facets.only» cannot be the name of a facet",
        "'format: {feild: format}' | pinakes.yaml:2: «facets.format.feild» is not a key here; known are:",
        "'x: {label: facet.x}' | pinakes.yaml:2: «facets.x» needs «field»",
        "'x: {label: facet.x, field: url}' | «facets.x.field» names url, whose values are not counted",
        "'x: {field: building, label: Building}' | «facets.x.label» must be the key of a message",
        "'author: {size: 0}' | «facets.author.size» must be a whole number from 1 to 100",
        "'year: {size: 500}' | «facets.year.size» must be a whole number from 10 to 200",
        "'author: {order: random}' | «facets.author.order» must be one of count, name, newest",
        "'author: {kind: pie}' | «facets.author.kind» must be one of list, tree, histogram, switch",
        "'author: {show: never}' | «facets.author.show» must be one of open, collapsed, hidden",
        "'author: {match: some}' | «facets.author.match» must be any or all",
        "'author: {words: colours}' | «facets.author.words» must be one of audience, dewey",
        "'x: {kind: switch, label: facet.x}' | «facets.x» needs «where» (fields and values) or «last-years»",
        "'x: {kind: switch, label: facet.x, where: {url: y}}' | «facets.x.where.url» names url",
        "'x: {field: author_facet, label: facet.x}, author: {}' | of which there is a facet already"
      })
  void whatIsWrongIsSaidWithItsPlaceAndWhatWouldBeRight(String facets, String problem) {
    read("facets:\n  {" + facets + "}\n");
    assertThat(String.join("\n", problems.found())).contains(problem);
  }
}
