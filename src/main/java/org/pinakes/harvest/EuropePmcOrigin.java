package org.pinakes.harvest;

import java.net.URI;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.europepmc.EuropePmcRequest;
import org.pinakes.source.europepmc.EuropePmcTexts;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.paged.PagedSource;
import org.pinakes.yaml.YamlMap;

/** Open access full texts of Europe PMC. */
record EuropePmcOrigin(EuropePmcRequest request) implements Origin {

  static Origin read(YamlMap yaml, Surroundings surroundings) {
    URI base =
        yaml.keys().contains("url") ? Surroundings.address(yaml, "url") : EuropePmcRequest.REST;
    return new EuropePmcOrigin(new EuropePmcRequest(base, Surroundings.required(yaml, "query")));
  }

  @Override
  public String kind() {
    return "europepmc";
  }

  @Override
  public String address() {
    return request.query();
  }

  @Override
  public double usualRate() {
    return 5;
  }

  @Override
  public double highestRate() {
    return 10;
  }

  @Override
  public RecordSource open(PoliteClient client, Errand errand) {
    return new PagedSource<>(new EuropePmcTexts(request, client), errand);
  }
}
