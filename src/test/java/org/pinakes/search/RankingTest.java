package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexField.Type;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Nearness;
import org.pinakes.index.Scope;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.yaml.Problems;

class RankingTest {
  private final Ranking ranking = Ranking.catalogue();
  private final IndexSchema schema = IndexSchema.catalogue();

  @Test
  void everythingThatHasWordsIsSearchedByDefault() {
    Set<String> searched =
        weights(type(ranking, "all")).map(Weight::field).collect(Collectors.toSet());
    Set<String> wordy =
        schema.fields().stream()
            .filter(field -> Set.of(Type.TEXT, Type.NAME, Type.ISN).contains(field.type()))
            .map(IndexField::name)
            .collect(Collectors.toSet());

    assertThat(searched).containsAll(wordy);
  }

  @Test
  void everyFieldStandsOnceInASearchType() {
    ranking
        .scopes()
        .forEach((type, scope) ->
            assertThat(weights(scope)).as(type).extracting(Weight::field).doesNotHaveDuplicates());
  }

  private static Scope type(Ranking ranking, String name) {
    return Optional.ofNullable(ranking.scopes().get(name)).orElseThrow();
  }

  private static Stream<Weight> weights(Scope scope) {
    return Stream.concat(scope.fields().stream(), scope.aside().stream());
  }

  @Test
  void aSearchTypeInTheSitesFileTakesThePlaceOfOurs() {
    Ranking changed = with("types:\n  title:\n    fields: {title: 7}\n    whole-title: 2.5\n");

    assertThat(type(changed, "title").fields()).containsExactly(new Weight("title", 7));
    assertThat(type(changed, "title").boosts().whole()).isEqualTo(2.5f);
    assertThat(changed.scopes().get("all")).isEqualTo(ranking.scopes().get("all"));
  }

  @Test
  void whatIsWrongInTheSitesFileIsToldWithItsLine() {
    assertThatThrownBy(() ->
            with(
                "types:\n  title:\n    fields: {titel: 1, title: heavy}\n    exakt: 1\n  none: {}\n"))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("ranking.yaml:3")
        .hasMessageContaining("«types.title.fields.titel» is not a field of the index")
        .hasMessageContaining("«types.title.fields.title» must be a number")
        .hasMessageContaining("ranking.yaml:4")
        .hasMessageContaining("exakt")
        .hasMessageContaining("«types.none» needs fields with weights");
  }

  @Test
  void whatMeaningCountsIsSaidForEachSearchType() {
    Problems problems = new Problems();
    String own = "meaning:\n  title: {found: 0.5}\n  nonsense: {near: 2}\n";
    Ranking ranking = Ranking.catalogue().with("ranking.yaml", own, problems);
    assertThat(ranking.meaning())
        .containsEntry("title", new Nearness.Shares(0.5f, 0))
        .containsEntry("all", Ranking.catalogue().meaning().get("all"));
    assertThatThrownBy(problems::throwIfAny)
        .hasMessageContaining("nonsense")
        .hasMessageContaining("ranking.yaml:3")
        .hasMessageContaining("from 0.0 to 1.0");
  }

  @Test
  void theSitesFileIsReadAgainWhenItChangesAndNotWhileItIsWrong(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("ranking.yaml");
    AtomicLong now = new AtomicLong();
    LiveRanking live = new LiveRanking(file, () -> now.addAndGet(2_000_000_000L));
    assertThat(live.get()).isEqualTo(ranking);

    Files.writeString(file, "types: {title: {fields: {title: 7}}}");
    assertThat(type(live.get(), "title").fields()).containsExactly(new Weight("title", 7));

    Files.writeString(file, "types: {title: {fields: {titel: 7}}}");
    assertThat(type(live.get(), "title").fields()).containsExactly(new Weight("title", 7));

    Files.delete(file);
    assertThat(live.get()).isEqualTo(ranking);
  }

  private Ranking with(String text) {
    Problems problems = new Problems();
    Ranking changed = ranking.with("ranking.yaml", text, problems);
    problems.throwIfAny();
    return changed;
  }

  @Test
  void everyTypeOnTheFormIsRanked() {
    assertThat(ranking.scopes())
        .containsKeys(SearchForm.catalogue().types().toArray(String[]::new));
    assertThat(SearchForm.catalogue().types()).startsWith(SearchState.ALL);
  }

  @Test
  void everyFacetIsOneOfTheSchemaWithAParameterOfItsOwn() {
    List<FacetField> facets = SearchForm.catalogue().facets();

    assertThat(facets).extracting(FacetField::parameter).doesNotHaveDuplicates();
    assertThat(facets)
        .extracting(FacetField::parameter)
        .doesNotContain("q", "type", "sort", "page", "only");
    assertThat(facets)
        .allMatch(facet -> schema.find(facet.field()).filter(IndexField::facet).isPresent());
  }
}
