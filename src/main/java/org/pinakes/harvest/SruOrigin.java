package org.pinakes.harvest;

import java.util.List;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.paged.PagedSource;
import org.pinakes.source.sru.SruRequest;
import org.pinakes.source.sru.SruSearch;
import org.pinakes.yaml.YamlMap;

/** A catalogue that speaks SRU. */
record SruOrigin(SruRequest request) implements Origin {
  private static final List<String> VERSIONS = List.of("1.1", "1.2", "2.0");
  private static final int PAGE = 50;

  static Origin read(YamlMap yaml, Surroundings surroundings) {
    String version = yaml.text("version").orElse("1.2");
    if (!VERSIONS.contains(version)) {
      yaml.wrong("version", "must be one of " + String.join(", ", VERSIONS));
    }
    return new SruOrigin(
        new SruRequest(
            Surroundings.address(yaml, "url"),
            version,
            Surroundings.required(yaml, "query"),
            yaml.text("schema").orElse("marcxml"),
            yaml.number("page", 1, 1000).orElse(PAGE),
            yaml.text("since").orElse("")));
  }

  @Override
  public String kind() {
    return "sru";
  }

  @Override
  public String address() {
    return request.base().toString();
  }

  @Override
  public RecordSource open(PoliteClient client, Errand errand) {
    return new PagedSource<>(new SruSearch(request, client), errand);
  }
}
