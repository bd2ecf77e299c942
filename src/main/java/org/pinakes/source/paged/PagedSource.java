package org.pinakes.source.paged;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Checkpoint;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of a source as streams, with a checkpoint behind each page.
 *
 * @param <C> where a run is
 */
public final class PagedSource<C extends Paged.Course> implements RecordSource {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Paged<C> pages;
  private final Errand errand;
  private final Deque<SourceStream> ready = new ArrayDeque<>();
  private @Nullable String complete;
  private @Nullable C course;
  private boolean begun;
  private boolean done;
  private Runnable letGo = () -> {};
  private long given;
  private volatile long expected = -1;

  /** Prepares to fetch; nothing is asked yet. */
  public PagedSource(Paged<C> pages, Errand errand) {
    this.pages = pages;
    this.errand = errand;
    readState(errand.state());
  }

  private void readState(@Nullable String json) {
    if (json == null) {
      return;
    }
    try {
      JsonNode state = JSON.readTree(json);
      if (state.path("request").asString("").equals(pages.signature())) {
        JsonNode before = state.path("complete");
        JsonNode under = state.path("course");
        complete = before.isString() ? before.asString() : null;
        course = under.isObject() ? JSON.treeToValue(under, pages.courseType()) : null;
      }
    } catch (JacksonException ofAnotherProgram) {
      complete = null;
      course = null;
    }
  }

  @Override
  public @Nullable SourceStream next() {
    C here = begun ? course : begin();
    while (ready.isEmpty()) {
      close();
      if (done || here == null) {
        return null;
      }
      here = fetch(here);
    }
    return ready.poll();
  }

  private C begin() {
    C old = course;
    C fresh =
        old == null || errand.isOfItsOwn()
            ? pages.begin(errand.isOfItsOwn() ? null : complete, errand)
            : pages.resumed(old);
    course = fresh;
    begun = true;
    return fresh;
  }

  private @Nullable C fetch(C here) {
    Paged.Page<C> page = pages.next(here);
    ready.addAll(page.streams());
    letGo = page.close();
    given += page.records();
    expected = page.expected();
    course = page.after();
    if (page.after() == null) {
      done = true;
      complete = here.started();
    }
    return page.after();
  }

  /** Null within a page: only what is behind it can be gone on with. */
  @Override
  public @Nullable Checkpoint checkpoint() {
    if (!begun || errand.hasDates() || !ready.isEmpty()) {
      return null;
    }
    Map<String, @Nullable Object> state = new LinkedHashMap<>();
    state.put("request", pages.signature());
    state.put("complete", complete);
    state.put("course", course);
    return Checkpoint.of(JSON.writeValueAsString(state), course == null);
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
  public long given() {
    return given;
  }

  @Override
  public long expected() {
    return expected;
  }

  @Override
  public void close() {
    letGo.run();
    letGo = () -> {};
  }
}
