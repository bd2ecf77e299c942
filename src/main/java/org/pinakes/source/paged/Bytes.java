package org.pinakes.source.paged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.SourceStream;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;

/** Responses as streams of records. */
public final class Bytes {
  private Bytes() {}

  /** A response as one stream, which is deleted with the page. */
  public static <C> Paged.Page<C> page(
      Fetched response, @Nullable C after, long records, long expected) {
    try {
      SourceStream stream =
          new SourceStream.Opened(PoliteClient.shown(response.address()), response.open());
      return new Paged.Page<>(List.of(stream), after, records, expected, response::close);
    } catch (IOException e) {
      throw new SourceUnreachableException("A response cannot be read: " + e.getMessage(), e);
    }
  }

  /** Text as a stream in UTF-8. */
  public static SourceStream stream(String name, String text) {
    return new SourceStream.Opened(
        name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
