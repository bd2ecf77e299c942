package org.pinakes.index.lucene;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Compares the checksums of an index's files; goes on beside a writer. */
final class FileCheck {
  private FileCheck() {}

  /** What is wrong, or nothing. */
  static List<String> of(Path folder) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (FSDirectory files = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
      if (!DirectoryReader.indexExists(files)) {
        return List.of();
      }
      try (CheckIndex check = new CheckIndex(files)) {
        check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
        return check.checkIndex().clean ? List.of() : wrongs(said.toString(StandardCharsets.UTF_8));
      }
    }
  }

  private static List<String> wrongs(String said) {
    List<String> lines =
        said.lines().filter(line -> line.contains("Exception") || line.contains("FAILED")).toList();
    return lines.isEmpty() ? List.of("The index files are damaged.") : lines;
  }
}
