package org.pinakes.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.Formats;
import org.pinakes.format.Slice;
import org.pinakes.format.Slices;
import org.pinakes.problem.BadRecordException;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;

/**
 * Cuts files into records, many small files as one, compressed ones expanded, as a load does. What
 * is no record is passed over: how it is kept is not what is measured. Not thread-safe.
 */
final class CutReader implements AutoCloseable {
  private static final int RECORDS = 2000;

  /** Keeps the documents of long records within the heap. */
  private static final long BYTES = 8 << 20;

  private final RecordSource source;
  private @Nullable Slices open;

  CutReader(List<Path> files) {
    List<String> names = files.stream().map(Path::toString).toList();
    source = FileSource.of(names, InputStream.nullInputStream(), ExpansionLimits.standard());
  }

  /** Some two thousand records, fewer when they are long; none at the end. */
  List<Slice.Cut> next() throws IOException {
    List<Slice.Cut> cuts = new ArrayList<>(RECORDS);
    long bytes = 0;
    while (cuts.size() < RECORDS && bytes < BYTES) {
      Slices slices = open == null ? nextStream() : open;
      if (slices == null) {
        return cuts;
      }
      open = slices;
      Slice slice = next(slices);
      if (slice instanceof Slice.Cut cut) {
        cuts.add(cut);
        bytes += cut.payload().bytes().length;
      }
    }
    return cuts;
  }

  private @Nullable Slice next(Slices slices) throws IOException {
    Slice slice;
    try {
      slice = slices.next();
    } catch (BadRecordException unreadable) {
      slice = null;
    }
    if (slice == null) {
      slices.close();
      open = null;
    }
    return slice;
  }

  private @Nullable Slices nextStream() throws IOException {
    for (SourceStream next = source.next(); next != null; next = source.next()) {
      if (next instanceof SourceStream.Opened stream) {
        try {
          return Formats.open(stream.in(), stream.name(), null);
        } catch (BadRecordException unreadable) {
          stream.in().close();
        }
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
    }
    source.close();
  }
}
