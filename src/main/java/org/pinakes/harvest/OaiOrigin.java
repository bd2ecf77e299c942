package org.pinakes.harvest;

import java.time.Duration;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.oai.OaiHarvest;
import org.pinakes.source.oai.OaiRequest;
import org.pinakes.yaml.YamlMap;

/** An OAI-PMH repository. */
record OaiOrigin(OaiRequest request) implements Origin {

  static Origin read(YamlMap yaml, Surroundings surroundings) {
    return new OaiOrigin(
        new OaiRequest(
            Surroundings.address(yaml, "url"),
            yaml.text("prefix").orElse("oai_dc"),
            yaml.texts("set"),
            Span.read(yaml, "overlap", OaiRequest.OVERLAP),
            yaml.flag("full-deletes").orElse(false),
            Span.read(yaml, "full-every", Duration.ZERO)));
  }

  @Override
  public String kind() {
    return "oai";
  }

  @Override
  public String address() {
    return request.base().toString();
  }

  @Override
  public RecordSource open(PoliteClient client, Errand errand) {
    return new OaiHarvest(request, client, errand);
  }
}
