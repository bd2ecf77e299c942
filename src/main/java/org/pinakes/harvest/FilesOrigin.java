package org.pinakes.harvest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.files.LocalPlace;
import org.pinakes.source.files.WatchedFiles;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.yaml.YamlMap;

/** Files and folders of this machine. */
record FilesOrigin(List<Path> paths) implements Origin {
  FilesOrigin {
    paths = List.copyOf(paths);
  }

  static Origin read(YamlMap yaml, Surroundings surroundings) {
    return new FilesOrigin(paths(yaml, surroundings, "path"));
  }

  /** Paths that must be there; none is a problem. */
  static List<Path> paths(YamlMap yaml, Surroundings surroundings, String key) {
    List<String> texts = yaml.texts(key);
    if (texts.isEmpty()
        || texts.stream().anyMatch(text -> text.isBlank() || text.indexOf(0) >= 0)) {
      yaml.wrong(key, "must name files or folders");
      return List.of();
    }
    return texts.stream().map(surroundings.here()::resolve).toList();
  }

  @Override
  public String kind() {
    return "files";
  }

  @Override
  public String address() {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  @Override
  public RecordSource open(PoliteClient client, Errand errand) {
    return new WatchedFiles(LocalPlace.all(paths, client.patience()), errand);
  }
}
