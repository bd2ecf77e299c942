package org.pinakes.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexField.Type;
import org.pinakes.index.IndexRequest.Weight;
import org.pinakes.index.IndexSchema;

class RankingTest {
  private final Ranking ranking = Ranking.catalogue();
  private final IndexSchema schema = IndexSchema.catalogue();

  @Test
  void everythingThatHasWordsIsSearchedByDefault() {
    Set<String> searched =
        ranking.scopes().getOrDefault("all", List.of()).stream()
            .map(Weight::field)
            .collect(Collectors.toSet());
    Set<String> wordy =
        schema.fields().stream()
            .filter(field -> Set.of(Type.TEXT, Type.NAME, Type.ISN).contains(field.type()))
            .map(IndexField::name)
            .collect(Collectors.toSet());

    assertThat(searched).containsAll(wordy);
  }

  @Test
  void everyFieldIsInTheSchemaOnceAndWeighsSomething() {
    ranking
        .scopes()
        .forEach((type, weights) -> {
          assertThat(weights).as(type).extracting(Weight::field).doesNotHaveDuplicates();
          assertThat(weights).allMatch(weight -> weight.weight() > 0);
          assertThat(weights).allMatch(weight -> schema.find(weight.field()).isPresent());
        });
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
        .doesNotContain("q", "type", "sort", "page");
    assertThat(facets)
        .allMatch(facet -> schema.find(facet.field()).filter(IndexField::facet).isPresent());
  }
}
