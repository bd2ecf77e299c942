package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of records of each native format. A file {@code web/pages/FORMAT/CASE.txt} holds the page
 * of the record in {@code mapping/FORMAT/CASE}; {@code CASE.text.txt} its full text, and so on for
 * the other pages; {@code CASE.es.txt} the page in Spanish. A new case needs an empty file and no
 * code: {@code -Dgolden.write=true} writes what is expected, to be read before it is believed.
 */
class RecordPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/web/pages");
  private static final Path INPUTS = Path.of("src/test/resources/mapping");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> aRecordHasThePageThatItsFileSays() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
          .map(file ->
              DynamicTest.dynamicTest(PAGES.relativize(file).toString(), () -> check(file)));
    }
  }

  private void check(Path expected) throws IOException {
    Path inside = PAGES.relativize(expected);
    String format = inside.getName(0).toString();
    List<String> name = List.of(inside.getName(1).toString().split("\\.", -1));
    NativeShelf shelf = new NativeShelf();
    String input = format.equals("marc") ? "input.mrk" : "input.xml";
    String id = shelf.add(format, INPUTS.resolve(format).resolve(name.getFirst()).resolve(input));
    String part = name.get(1);
    boolean spanish = part.equals("es");
    String path = name.size() == 2 || spanish ? "" : "/" + part;
    Path index = Files.createTempDirectory(folder, "index");
    RecordSettings settings =
        new RecordSettings("https://resolver.example.org/find", heading -> List.of());
    try (TestSite site = TestSite.with(index, shelf.documents(), shelf, settings)) {
      Answer page = Answer.get(site.at(Paths.record(id) + path + (spanish ? "?lng=es" : "")));
      assertThat(page.status()).isEqualTo(200);
      String outline = Outline.of(page.body());
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(expected, outline);
      }
      assertThat(outline).isEqualTo(Files.readString(expected));
    }
  }
}
