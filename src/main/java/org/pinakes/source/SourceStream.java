package org.pinakes.source;

import java.io.InputStream;

/** One stream of a source. */
public sealed interface SourceStream {

  /** Name of the file or stream; for archives {@code archive.zip!entry}. */
  String name();

  /**
   * A stream to be read.
   *
   * @param name its name
   * @param in uncompressed; whoever takes it closes it
   */
  record Opened(String name, InputStream in) implements SourceStream {}

  /**
   * A stream that cannot be read. The source goes on behind it.
   *
   * @param name its name
   * @param rule stable code of what is wrong, in kebab-case
   * @param reason in a librarian's words
   */
  record Unreadable(String name, String rule, String reason) implements SourceStream {}
}
