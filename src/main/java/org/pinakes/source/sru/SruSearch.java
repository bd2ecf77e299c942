package org.pinakes.source.sru;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.Errand;
import org.pinakes.source.SourceStream;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Query;
import org.pinakes.source.paged.Bytes;
import org.pinakes.source.paged.Paged;
import org.pinakes.source.paged.Tail;

/** Records of an SRU search, page by page (searchRetrieve with startRecord). */
public final class SruSearch implements Paged<SruSearch.Course> {
  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final String DATE = "{date}";

  private final SruRequest request;
  private final PoliteClient client;

  /** Asks by this client. */
  public SruSearch(SruRequest request, PoliteClient client) {
    this.request = request;
    this.client = client;
  }

  /**
   * Where a run is.
   *
   * @param started time at its beginning
   * @param from first day of change that is wanted, or empty
   * @param position of the next record, from 1
   * @param size records in all when the run began, or -1
   */
  public record Course(String started, String from, long position, long size)
      implements Paged.Course {}

  @Override
  public String signature() {
    return request.base() + " " + request.query() + " " + request.schema();
  }

  @Override
  public Class<Course> courseType() {
    return Course.class;
  }

  @Override
  public Course begin(@Nullable String complete, Errand errand) {
    String from =
        complete == null
            ? (errand.from() == null ? "" : errand.from())
            : Instant.parse(complete).minus(OVERLAP).toString();
    boolean possible = !request.since().isEmpty();
    String day = from.substring(0, Math.min(10, from.length()));
    return new Course(client.patience().instant().toString(), possible ? day : "", 1, -1);
  }

  @Override
  public Page<Course> next(Course course) {
    Fetched response =
        client.get(address(course), Tail.closes("(?:searchRetrieveResponse|explainResponse)"));
    boolean handedOut = false;
    try {
      SruPage page = SruPage.of(response.file());
      if (page.records() == 0) {
        refuse(page, course);
        return Page.empty(null, page.total());
      }
      handedOut = page.escaped().isEmpty();
      Course after = after(course, page);
      return handedOut
          ? Bytes.page(response, after, page.records(), page.total())
          : new Page<>(unpacked(response, page), after, page.records(), page.total(), () -> {});
    } catch (IOException e) {
      throw new SourceUnreachableException("A response cannot be read: " + e.getMessage(), e);
    } finally {
      if (!handedOut) {
        response.close();
      }
    }
  }

  private static @Nullable Course after(Course course, SruPage page) {
    long next = page.next() > course.position() ? page.next() : course.position() + page.records();
    boolean last = page.total() >= 0 ? next > page.total() : page.next() < 0;
    return last ? null : new Course(course.started(), course.from(), next, page.total());
  }

  private static List<SourceStream> unpacked(Fetched response, SruPage page) {
    String all = "<records>" + String.join("\n", page.escaped()) + "</records>";
    return List.of(Bytes.stream(PoliteClient.shown(response.address()), all));
  }

  /** No records: the search found none, or the server cannot go on. */
  private void refuse(SruPage page, Course course) {
    if (!page.diagnostics().isEmpty()) {
      throw new SourceUnreachableException(
          "%s cannot answer from record %d on: %s"
              .formatted(request.base(), course.position(), String.join(", ", page.diagnostics())));
    }
    if (page.total() >= course.position()) {
      throw new SourceUnreachableException(
          "%s says that there are %d records, but gives none from number %d on."
              .formatted(request.base(), page.total(), course.position()));
    }
  }

  private URI address(Course course) {
    boolean two = request.version().startsWith("2");
    String clause =
        course.from().isEmpty()
            ? request.query()
            : "(%s) and %s"
                .formatted(request.query(), request.since().replace(DATE, course.from()));
    return Query.at(request.base())
        .with("version", two ? "" : request.version())
        .with("operation", two ? "" : "searchRetrieve")
        .with("query", clause)
        .with("startRecord", Long.toString(course.position()))
        .with("maximumRecords", Integer.toString(request.page()))
        .with("recordSchema", request.schema())
        .with(two ? "recordXMLEscaping" : "recordPacking", "xml")
        .uri();
  }
}
