package org.pinakes.harvest;

import java.net.URI;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.paged.PagedSource;
import org.pinakes.source.pubmed.PubmedRequest;
import org.pinakes.source.pubmed.PubmedSearch;
import org.pinakes.yaml.YamlMap;

/** PubMed by query. */
record PubmedOrigin(PubmedRequest request) implements Origin {

  static Origin read(YamlMap yaml, Surroundings surroundings) {
    URI base =
        yaml.keys().contains("url") ? Surroundings.address(yaml, "url") : PubmedRequest.EUTILS;
    return new PubmedOrigin(
        new PubmedRequest(
            base,
            Surroundings.required(yaml, "query"),
            yaml.text("email").orElse(surroundings.contact()),
            surroundings.secret(yaml, "api-key")));
  }

  @Override
  public String kind() {
    return "pubmed";
  }

  @Override
  public String address() {
    return request.query();
  }

  @Override
  public double usualRate() {
    return request.rate();
  }

  @Override
  public double highestRate() {
    return request.rate();
  }

  @Override
  public RecordSource open(PoliteClient client, Errand errand) {
    return new PagedSource<>(new PubmedSearch(request, client), errand);
  }
}
