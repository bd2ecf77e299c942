package org.pinakes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.pinakes.format.Payload;
import org.pinakes.record.Record;

/**
 * Golden tests of a crosswalk: every folder below {@link #cases} holds an input and, in {@code
 * expected.json}, what becomes of it, and is named for its oddity. A new case needs no code; {@code
 * -Dgolden.write=true} writes what is expected, to be read by somebody before it is believed.
 */
public interface GoldenCases {

  /** Where the cases are. */
  Path cases();

  /** Name of the input in each case's folder. */
  default String inputName() {
    return "input.xml";
  }

  /** What becomes of an input, as {@link RecordDump} writes it. */
  String dump(byte[] input);

  /** Every case gives exactly what its folder says. */
  @TestFactory
  default Stream<DynamicTest> aCaseGivesTheExpectedRecord() {
    return each(this::check);
  }

  /** Letters such as the Turkish dotless i catch whoever folds case by the machine's language. */
  @TestFactory
  default Stream<DynamicTest> theLocaleOfTheMachineChangesNothing() {
    return each(folder -> {
      Locale before = Locale.getDefault();
      Locale.setDefault(Locale.of("tr", "TR"));
      try {
        check(folder);
      } finally {
        Locale.setDefault(before);
      }
    });
  }

  /** A test for each case. */
  default Stream<DynamicTest> each(ThrowingConsumer<Path> test) {
    return folders().stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                String.valueOf(folder.getFileName()), () -> test.accept(folder)));
  }

  /** The folders of all cases, at least one. */
  default List<Path> folders() {
    try (Stream<Path> folders = Files.list(cases())) {
      List<Path> all = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(all).as("cases in %s", cases()).isNotEmpty();
      return all;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The input of a case. */
  default byte[] input(Path folder) throws IOException {
    return Files.readAllBytes(folder.resolve(inputName()));
  }

  /** The record that a crosswalk makes of a case. */
  default Record kept(Crosswalk crosswalk, String name, SourceProfile profile) throws IOException {
    Payload payload = Payload.utf8(input(cases().resolve(name)));
    return ((Mapped.Kept) crosswalk.map(payload, profile)).record();
  }

  private void check(Path folder) throws IOException {
    String dump = dump(input(folder));
    Path expected = folder.resolve("expected.json");
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, dump);
    }
    assertThat(dump).isEqualTo(Files.readString(expected));
  }
}
