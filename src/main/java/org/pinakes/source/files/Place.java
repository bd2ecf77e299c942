package org.pinakes.source.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where files are. */
interface Place extends AutoCloseable {

  /**
   * A file.
   *
   * @param key tells it apart for ever: its path or address
   * @param mark changes whenever the file does, as far as can be told without reading it
   */
  record Found(String key, String mark) {}

  /** The files that are there now, in the order in which they are to be read. */
  List<Found> files();

  /**
   * The file at hand, until the next call.
   *
   * @throws org.pinakes.problem.SourceUnreachableException when it cannot be had, or is not what
   *     its checksum says
   */
  Path fetch(Found file);

  /** A checksum by which a file whose mark has changed shows that it is still the same. */
  Optional<String> checksum(Found file);

  @Override
  void close();
}
