package org.pinakes.harvest;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.files.LocalPlace;
import org.pinakes.source.files.RemotePlace;
import org.pinakes.source.files.WatchedFiles;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.yaml.YamlMap;

/**
 * PubMed's baseline and update files.
 *
 * @param folders of this machine; empty when they are fetched
 * @param addresses of files, or of pages that link to them
 */
record PubmedFilesOrigin(List<Path> folders, List<URI> addresses) implements Origin {
  PubmedFilesOrigin {
    folders = List.copyOf(folders);
    addresses = List.copyOf(addresses);
  }

  static Origin read(YamlMap yaml, Surroundings surroundings) {
    if (yaml.keys().contains("url")) {
      List<URI> addresses =
          yaml.texts("url").stream().flatMap(text -> Surroundings.address(text).stream()).toList();
      if (addresses.size() < yaml.texts("url").size()) {
        yaml.wrong("url", "must be addresses that begin with http:// or https://");
      }
      return new PubmedFilesOrigin(List.of(), addresses);
    }
    return new PubmedFilesOrigin(FilesOrigin.paths(yaml, surroundings, "path"), List.of());
  }

  @Override
  public String kind() {
    return "pubmed-files";
  }

  @Override
  public String address() {
    return Stream.concat(folders.stream(), addresses.stream())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  @Override
  public RecordSource open(PoliteClient client, Errand errand) {
    return new WatchedFiles(
        addresses.isEmpty()
            ? LocalPlace.pubmed(folders, client.patience())
            : new RemotePlace(addresses, client),
        errand);
  }
}
