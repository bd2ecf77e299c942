package org.pinakes.source.oai;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a source is between two runs; kept as JSON.
 *
 * @param request signature of the request it belongs to
 * @param complete the server's time at the beginning of the last complete harvest, or null
 * @param completeFull the same for the last complete harvest of everything, or null
 * @param course a harvest that has begun, or null
 */
record OaiState(
    String request,
    @Nullable String complete,
    @Nullable String completeFull,
    @Nullable Course course) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Nothing harvested yet. */
  static OaiState none(String request) {
    return new OaiState(request, null, null, null);
  }

  /** Reads a state; one of another request, or of another program, counts as none. */
  static OaiState read(@Nullable String json, String request) {
    if (json == null) {
      return none(request);
    }
    try {
      OaiState state = JSON.readValue(json, OaiState.class);
      return request.equals(state.request) ? state : none(request);
    } catch (JacksonException unreadable) {
      return none(request);
    }
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  OaiState with(@Nullable Course under) {
    return new OaiState(request, complete, completeFull, under);
  }

  OaiState completed(Course done) {
    return new OaiState(request, done.started(), done.full() ? done.started() : completeFull, null);
  }
}
