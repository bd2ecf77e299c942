package org.pinakes.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.BadRequestException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection with judged queries in the layout of BEIR (Thakur et al. 2021): {@code
 * corpus.jsonl}, {@code queries.jsonl}, {@code qrels/SPLIT.tsv}.
 */
final class Judged {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;

  Judged(Path folder) {
    this.folder = folder;
  }

  /** Folders of collections: the folder itself, or those below it. */
  static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      List<Path> found =
          all.filter(file -> file.endsWith("corpus.jsonl")).map(Path::getParent).sorted().toList();
      if (found.isEmpty()) {
        throw new BadRequestException(
            root + " has no corpus.jsonl in it or below; name a folder in BEIR's layout.");
      }
      return found;
    }
  }

  /** Hands over each document: title, and text as description. */
  void documents(Consumer<IndexDocument> sink) throws IOException {
    lines(
        "corpus.jsonl",
        node ->
            sink.accept(
                IndexDocument.builder()
                    .add("id", text(node, "_id"))
                    .add("title", text(node, "title"))
                    .add("description", text(node, "text"))
                    .build()));
  }

  /** Texts of the queries by their identifiers. */
  Map<String, String> queries() throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    lines("queries.jsonl", node -> queries.put(text(node, "_id"), text(node, "text")));
    return queries;
  }

  /** For each judged query what each judged document is worth, 0 for nothing. */
  Map<String, Map<String, Integer>> judgements(String split) throws IOException {
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    Path file = folder.resolve("qrels").resolve(split + ".tsv");
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(columns -> columns.length == 3)
          .forEach(columns ->
              judgements
                  .computeIfAbsent(columns[0], query -> new LinkedHashMap<>())
                  .put(columns[1], Integer.parseInt(columns[2].strip())));
    }
    return judgements;
  }

  private void lines(String name, Consumer<JsonNode> sink) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(name), StandardCharsets.UTF_8)) {
      lines.filter(line -> !line.isBlank()).map(JSON::readTree).forEach(sink);
    }
  }

  private static String text(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null ? "" : value.asString("");
  }
}
