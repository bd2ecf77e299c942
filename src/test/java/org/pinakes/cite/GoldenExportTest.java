package org.pinakes.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pinakes.index.IndexDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each folder below {@code cite} has a document and what becomes of it in every format, in the
 * styles that stand in front, and in its page. A new case needs no code: {@code
 * -Dgolden.write=true} writes what is expected, to be read by somebody before it is believed.
 */
class GoldenExportTest {
  private static final Path CASES = Path.of("src/test/resources/cite");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Citer citer = new Citer();
  private final Styles styles = new Styles();

  @TestFactory
  Stream<DynamicTest> everyFormatSaysWhatItsFileSays() throws IOException {
    List<ExportFormat> formats = new ExportFormats(NativeMarc.none()).all();
    return folders().stream()
        .flatMap(folder ->
            formats.stream()
                .map(format ->
                    test(
                        folder,
                        format.code() + "." + format.extension(),
                        () -> Documents.file(format, List.of(document(folder))))));
  }

  @TestFactory
  Stream<DynamicTest> everyFrontStyleCitesAsItsFileSays() throws IOException {
    return folders().stream().map(folder -> test(folder, "citations.txt", () -> citations(folder)));
  }

  @TestFactory
  Stream<DynamicTest> everyPageTellsReferenceManagersWhatItsFileSays() throws IOException {
    return folders().stream().map(folder -> test(folder, "page.txt", () -> page(folder)));
  }

  @TestFactory
  Stream<DynamicTest> theLocaleOfTheMachineChangesNothing() throws IOException {
    List<ExportFormat> formats = new ExportFormats(NativeMarc.none()).all();
    return folders().stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                folder.getFileName().toString(),
                () -> {
                  Locale before = Locale.getDefault();
                  List<byte[]> here = files(formats, folder);
                  Locale.setDefault(Locale.of("ar", "EG"));
                  try {
                    assertThat(files(formats, folder)).containsExactlyElementsOf(here);
                  } finally {
                    Locale.setDefault(before);
                  }
                }));
  }

  private static List<byte[]> files(List<ExportFormat> formats, Path folder) throws IOException {
    IndexDocument document = document(folder);
    return formats.stream().map(format -> Documents.file(format, List.of(document))).toList();
  }

  /** Makes the bytes of a file. */
  private interface Making {
    byte[] bytes() throws IOException;
  }

  private static DynamicTest test(Path folder, String name, Making made) {
    String title = folder.getFileName() + ": " + name;
    return DynamicTest.dynamicTest(
        title,
        () -> {
          Path expected = folder.resolve(name);
          if (Boolean.getBoolean("golden.write")) {
            Files.write(expected, made.bytes());
          }
          assertThat(new String(made.bytes(), StandardCharsets.UTF_8))
              .isEqualTo(Files.readString(expected));
        });
  }

  private byte[] citations(Path folder) throws IOException {
    Reference reference = Documents.REFERENCES.of(document(folder));
    StringBuilder text = new StringBuilder();
    for (String language : List.of("en", "es", "ar")) {
      for (Style style : styles.front(language)) {
        String html = citer.cite(reference, style, language).map(Citation::html).orElse("(none)");
        text.append(style.id()).append(' ').append(language).append(": ").append(html).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] page(Path folder) throws IOException {
    Reference reference = Documents.REFERENCES.of(document(folder));
    StringBuilder text = new StringBuilder();
    PageTags.of(reference)
        .forEach(tag -> text.append(tag.name()).append(": ").append(tag.content()).append('\n'));
    text.append(JsonLd.of(reference)).append('\n');
    text.append(Coins.of(reference).replace("&", "\n  &")).append('\n');
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static IndexDocument document(Path folder) throws IOException {
    IndexDocument.Builder document = IndexDocument.builder();
    JsonNode json = MAPPER.readTree(Files.readString(folder.resolve("document.json")));
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (field.getValue().isArray()) {
        field.getValue().forEach(value -> document.add(field.getKey(), value.asString()));
      } else {
        document.add(field.getKey(), field.getValue().asString());
      }
    }
    return document.build();
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> all = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(all).isNotEmpty();
      return all;
    }
  }
}
