package org.pinakes.harvest;

import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.paged.PagedSource;
import org.pinakes.source.solr.SolrExport;
import org.pinakes.source.solr.SolrRequest;
import org.pinakes.yaml.YamlMap;

/** The Solr core of a VuFind or of something else. */
record SolrOrigin(SolrRequest request) implements Origin {
  private static final int PAGE = 200;

  static Origin read(YamlMap yaml, Surroundings surroundings) {
    return new SolrOrigin(
        new SolrRequest(
            Surroundings.address(yaml, "url"),
            yaml.text("query").orElse("*:*"),
            yaml.texts("filter"),
            yaml.text("id-field").orElse("id"),
            yaml.text("changed-field").orElse("last_indexed"),
            yaml.number("page", 1, 10_000).orElse(PAGE)));
  }

  @Override
  public String kind() {
    return "solr";
  }

  @Override
  public String address() {
    return request.base().toString();
  }

  @Override
  public RecordSource open(PoliteClient client, Errand errand) {
    return new PagedSource<>(new SolrExport(request, client), errand);
  }
}
