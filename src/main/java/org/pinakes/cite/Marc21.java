package org.pinakes.cite;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.pinakes.format.NativeFormat;
import org.pinakes.index.IndexDocument;

/**
 * MARC 21 as ISO 2709. A record that came so goes as it came, byte for byte; all others are in
 * UTF-8.
 */
final class Marc21 implements ExportFormat {
  private final MarcSource source;

  Marc21(MarcSource source) {
    this.source = source;
  }

  @Override
  public String code() {
    return "marc";
  }

  @Override
  public String mediaType() {
    return "application/marc";
  }

  @Override
  public String extension() {
    return "mrc";
  }

  @Override
  public ExportFile to(OutputStream out) {
    return new Records(source, new BufferedOutputStream(out));
  }

  /** Records one after another. */
  private record Records(MarcSource source, OutputStream out) implements ExportFile {

    @Override
    public void write(IndexDocument document, Reference reference) throws IOException {
      Optional<byte[]> given =
          source
              .given(document)
              .filter(kept -> kept.format() == NativeFormat.MARC21)
              .map(kept -> kept.payload().bytes())
              .filter(bytes -> bytes.length > 0);
      byte[] bytes = given.orElseGet(() -> Iso2709.bytes(source.record(document, reference)));
      out.write(bytes);
      if (bytes[bytes.length - 1] != Iso2709.RECORD_END) {
        out.write(Iso2709.RECORD_END);
      }
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
