package org.pinakes.thesaurus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.pinakes.format.mesh.MeshDescriptor;
import org.pinakes.format.mesh.MeshReader;
import org.pinakes.problem.BadSettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a site's vocabulary: MeSH descriptors, packed with gzip or not. Of a heading that
 * stands in several files the first one counts. Thread-safe.
 */
public final class ThesaurusFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ThesaurusFiles.class);
  private static final int BUFFER = 1 << 16;
  private static final int[] GZIP = {0x1f, 0x8b};

  private final List<Path> files;
  private final Function<String, List<String>> words;

  /**
   * @param files in the order in which they count
   * @param words cuts and folds a text as the index does
   */
  public ThesaurusFiles(List<Path> files, Function<String, List<String>> words) {
    this.files = List.copyOf(files);
    this.words = words;
  }

  /** What the files are called. */
  @Override
  public String toString() {
    return String.join(", ", files.stream().map(Path::toString).toList());
  }

  /**
   * Reads all of them.
   *
   * @throws BadSettingsException when one is missing or cannot be understood
   */
  public Thesaurus read() {
    ThesaurusBuilder builder = new ThesaurusBuilder(words);
    MeshReader mesh = new MeshReader();
    for (Path file : files) {
      try (InputStream in = unpacked(Files.newInputStream(file))) {
        int nameless =
            mesh.read(in, file.toString(), descriptor -> builder.add(neutral(descriptor)));
        if (nameless > 0) {
          LOG.warn("{}: {} headings without a name were passed over.", file, nameless);
        }
      } catch (NoSuchFileException missing) {
        throw new BadSettingsException(
            "The file " + file + " of thesaurus in the settings is missing.", missing);
      } catch (IOException unreadable) {
        throw new BadSettingsException(
            file + " cannot be read: " + unreadable.getMessage(), unreadable);
      }
    }
    return builder.build();
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, BUFFER);
    in.mark(GZIP.length);
    boolean packed = in.read() == GZIP[0] && in.read() == GZIP[1];
    in.reset();
    return packed ? new GZIPInputStream(in, BUFFER) : in;
  }

  /** The letter of a tree number is the top of the tree, which has no descriptor. */
  private static Descriptor neutral(MeshDescriptor mesh) {
    List<String> places =
        mesh.treeNumbers().stream()
            .filter(number -> number.length() > 1)
            .map(number -> number.substring(0, 1) + "." + number.substring(1))
            .toList();
    return new Descriptor(mesh.name(), mesh.terms(), places);
  }

  /** When the files were changed and how large they are. */
  String state() {
    StringBuilder state = new StringBuilder();
    for (Path file : files) {
      try {
        state.append(Files.getLastModifiedTime(file)).append(' ').append(Files.size(file));
      } catch (IOException missing) {
        state.append("none");
      }
      state.append('\n');
    }
    return state.toString();
  }
}
