package org.pinakes.source.solr;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Errand;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Query;
import org.pinakes.source.paged.JsonAnswer;
import org.pinakes.source.paged.Paged;
import tools.jackson.databind.JsonNode;

/** All documents of a Solr query in the order of their keys, by {@code cursorMark}. */
public final class SolrExport implements Paged<SolrExport.Course> {
  private static final String FIRST = "*";
  private static final Duration OVERLAP = Duration.ofHours(1);

  private final SolrRequest request;
  private final PoliteClient client;
  private final SolrRecords records;

  /** Asks by this client. */
  public SolrExport(SolrRequest request, PoliteClient client) {
    this.request = request;
    this.client = client;
    this.records = new SolrRecords(request.idField(), request.changedField());
  }

  /**
   * Where a run is.
   *
   * @param started time at its beginning
   * @param from time of change from which on documents are wanted, or empty
   * @param until time up to which they are wanted, or empty
   * @param cursor of the next page
   */
  public record Course(String started, String from, String until, String cursor)
      implements Paged.Course {}

  @Override
  public String signature() {
    return request.base() + " " + request.query() + " " + request.filters();
  }

  @Override
  public Class<Course> courseType() {
    return Course.class;
  }

  @Override
  public Course begin(@Nullable String complete, Errand errand) {
    String from =
        complete == null ? time(errand.from()) : Instant.parse(complete).minus(OVERLAP).toString();
    String started = client.patience().instant().toString();
    return request.changedField().isEmpty()
        ? new Course(started, "", "", FIRST)
        : new Course(started, from, time(errand.until()), FIRST);
  }

  private static String time(@Nullable String asked) {
    return asked == null ? "" : asked.length() == 10 ? asked + "T00:00:00Z" : asked;
  }

  @Override
  public Page<Course> next(Course course) {
    JsonNode answer = JsonAnswer.ask(client, address(course), "response").json();
    JsonNode documents = answer.path("response").path("docs");
    String next = answer.path("nextCursorMark").asString("");
    long total = answer.path("response").path("numFound").asLong(-1);
    boolean last = next.isEmpty() || next.equals(course.cursor());
    Course after = last ? null : new Course(course.started(), course.from(), course.until(), next);
    List<JsonNode> all = new ArrayList<>();
    documents.forEach(all::add);
    String name = request.base() + ", cursor " + course.cursor();
    return new Page<>(records.streams(name, all), after, all.size(), total, () -> {});
  }

  private URI address(Course course) {
    Query query =
        Query.at(request.base(), "select")
            .with("q", request.query())
            .with("sort", request.idField() + " asc")
            .with("rows", Integer.toString(request.page()))
            .with("wt", "json")
            .with("cursorMark", course.cursor());
    request.filters().forEach(filter -> query.with("fq", filter));
    if (!course.from().isEmpty() || !course.until().isEmpty()) {
      query.with(
          "fq",
          "%s:[%s TO %s]"
              .formatted(request.changedField(), star(course.from()), star(course.until())));
    }
    return query.uri();
  }

  private static String star(String time) {
    return time.isEmpty() ? "*" : time;
  }
}
