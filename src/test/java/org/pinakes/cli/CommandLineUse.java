package org.pinakes.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Runs commands inside this process, on real files, and remembers what they said. */
final class CommandLineUse {
  static final String GOOD = record("oai:example.org:1", "Walking in the rain", "2021");

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] input = {};

  CommandLineUse(Path folder) {
    this.folder = folder;
  }

  /** One OAI-PMH record; without identifiers when the first parameter is empty. */
  static String record(String identifier, String title, String year) {
    return """
    <record><header><identifier>%s</identifier><datestamp>2024-01-01</datestamp></header>\
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title>\
    <dc:creator>Doe, Jane</dc:creator><dc:date>%s</dc:date></oai_dc:dc></metadata></record>\
    """
        .formatted(identifier, title, year);
  }

  CommandLineUse environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  CommandLineUse input(String text) {
    input = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** Writes a file with these records and gives its name. */
  String file(String name, String... records) throws IOException {
    String list =
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>"
            + String.join("\n", records)
            + "</ListRecords></OAI-PMH>";
    return Files.writeString(folder.resolve(name), list).toString();
  }

  int run(String... arguments) {
    out.reset();
    err.reset();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input),
            false,
            environment,
            folder,
            Path.of(""));
    return Main.run(console, arguments);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
