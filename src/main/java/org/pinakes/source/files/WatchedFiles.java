package org.pinakes.source.files;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Checkpoint;
import org.pinakes.source.Errand;
import org.pinakes.source.ExpansionLimits;
import org.pinakes.source.FileSource;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Files that are taken once each, and again when they have changed. */
public final class WatchedFiles implements RecordSource {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Place place;
  private final Map<String, Taken> taken = new LinkedHashMap<>();
  private final Deque<Place.Found> waiting = new ArrayDeque<>();
  private boolean begun;
  private @Nullable FileSource open;
  private Place.@Nullable Found reading;
  private boolean streamOut;

  /** A file as it was when it was taken. */
  record Taken(String mark, String checksum) {}

  /** What was taken, by key. */
  record State(Map<String, Taken> files) {}

  /** Prepares to look; nothing is opened yet. */
  public WatchedFiles(Place place, Errand errand) {
    this.place = place;
    String state = errand.state();
    if (state != null && !errand.isOfItsOwn()) {
      try {
        taken.putAll(JSON.readValue(state, State.class).files());
      } catch (JacksonException ofAnotherKind) {
        taken.clear();
      }
    }
  }

  @Override
  public @Nullable SourceStream next() {
    if (!begun) {
      waiting.addAll(place.files());
      begun = true;
    }
    while (true) {
      SourceStream stream = open == null ? null : open.next();
      streamOut = stream != null;
      if (stream != null) {
        return stream;
      }
      finish();
      Place.Found file = waiting.poll();
      if (file == null) {
        return null;
      }
      if (!isTaken(file)) {
        reading = file;
        open =
            FileSource.of(
                List.of(place.fetch(file).toString()),
                InputStream.nullInputStream(),
                ExpansionLimits.standard());
      }
    }
  }

  private boolean isTaken(Place.Found file) {
    Taken before = taken.get(file.key());
    if (before == null || before.mark().equals(file.mark())) {
      return before != null;
    }
    Optional<String> now = place.checksum(file);
    boolean same = now.isPresent() && now.get().equals(before.checksum());
    if (same) {
      taken.put(file.key(), new Taken(file.mark(), before.checksum()));
    }
    return same;
  }

  private void finish() {
    if (open != null && reading != null) {
      taken.put(reading.key(), new Taken(reading.mark(), place.checksum(reading).orElse("")));
      open.close();
    }
    open = null;
    reading = null;
  }

  /** A file counts as taken when the next one begins; within an archive there is no going on. */
  @Override
  public @Nullable Checkpoint checkpoint() {
    boolean complete = begun && waiting.isEmpty() && !streamOut && reading == null;
    return begun ? Checkpoint.of(JSON.writeValueAsString(new State(taken)), complete) : null;
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public long position() {
    return 0;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
    }
    place.close();
  }
}
