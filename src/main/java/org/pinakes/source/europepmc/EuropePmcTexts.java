package org.pinakes.source.europepmc;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Errand;
import org.pinakes.source.SourceStream;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Query;
import org.pinakes.source.paged.Bytes;
import org.pinakes.source.paged.JsonAnswer;
import org.pinakes.source.paged.Paged;
import org.pinakes.source.paged.Tail;
import tools.jackson.databind.JsonNode;

/**
 * Full texts of a Europe PMC query: the search gives identifiers, a page at a time by {@code
 * cursorMark}; each text is then fetched alone, and is a page of its own here.
 */
public final class EuropePmcTexts implements Paged<EuropePmcTexts.Course> {
  private static final int PAGE = 100;
  private static final Duration OVERLAP = Duration.ofDays(2);
  private static final String FIRST = "*";

  private final EuropePmcRequest request;
  private final PoliteClient client;

  /** Asks by this client. */
  public EuropePmcTexts(EuropePmcRequest request, PoliteClient client) {
    this.request = request;
    this.client = client;
  }

  /**
   * Where a run is.
   *
   * @param started time at its beginning
   * @param from first day of change that is wanted, or empty
   * @param until last day, or empty
   * @param cursor of the next page of identifiers; empty behind the last page
   * @param waiting identifiers of the page before whose texts have not come yet
   * @param size records in all, or -1
   */
  public record Course(
      String started, String from, String until, String cursor, List<String> waiting, long size)
      implements Paged.Course {

    /** Copies the list. */
    public Course {
      waiting = List.copyOf(waiting);
    }
  }

  @Override
  public String signature() {
    return request.base() + " " + request.query();
  }

  @Override
  public Class<Course> courseType() {
    return Course.class;
  }

  @Override
  public Course begin(@Nullable String complete, Errand errand) {
    String from =
        complete == null
            ? date(errand.from())
            : Instant.parse(complete).minus(OVERLAP).toString().substring(0, 10);
    String now = client.patience().instant().toString();
    return new Course(now, from, date(errand.until()), FIRST, List.of(), -1);
  }

  private static String date(@Nullable String asked) {
    return asked == null ? "" : asked.substring(0, Math.min(10, asked.length()));
  }

  @Override
  public Page<Course> next(Course course) {
    if (!course.waiting().isEmpty()) {
      return text(course);
    }
    return course.cursor().isEmpty() ? Page.empty(null, course.size()) : identifiers(course);
  }

  private Page<Course> identifiers(Course course) {
    JsonNode answer = JsonAnswer.ask(client, search(course), "resultList").json();
    List<String> found = new ArrayList<>();
    answer
        .path("resultList")
        .path("result")
        .forEach(result -> identifier(result).ifPresent(found::add));
    String next = answer.path("nextCursorMark").asString("");
    boolean last =
        next.isEmpty()
            || next.equals(course.cursor())
            || answer.path("resultList").path("result").isEmpty();
    long size = answer.path("hitCount").asLong(-1);
    return Page.empty(
        new Course(course.started(), course.from(), course.until(), last ? "" : next, found, size),
        size);
  }

  /** Under which the full text can be had: articles by their PMCID, preprints by their own. */
  private static Optional<String> identifier(JsonNode result) {
    String pmcid = result.path("pmcid").asString("");
    String id =
        result.path("source").asString("").equals("PPR") ? result.path("id").asString("") : "";
    String best = pmcid.isEmpty() ? id : pmcid;
    return best.matches("[A-Z]{3}\\d{1,12}") ? Optional.of(best) : Optional.empty();
  }

  private URI search(Course course) {
    String from = course.from().isEmpty() ? "1900-01-01" : course.from();
    String until = course.until().isEmpty() ? "3000-01-01" : course.until();
    boolean dated = !course.from().isEmpty() || !course.until().isEmpty();
    String when = dated ? " AND UPDATE_DATE:[" + from + " TO " + until + "]" : "";
    return Query.at(request.base(), "search")
        .with("query", "(" + request.query() + ") AND OPEN_ACCESS:y" + when)
        .with("resultType", "lite")
        .with("format", "json")
        .with("pageSize", Integer.toString(PAGE))
        .with("cursorMark", course.cursor())
        .uri();
  }

  private Page<Course> text(Course course) {
    String id = course.waiting().getFirst();
    List<String> left = course.waiting().subList(1, course.waiting().size());
    Course after =
        new Course(
            course.started(), course.from(), course.until(), course.cursor(), left, course.size());
    Optional<Fetched> response =
        client.find(Query.at(request.base(), id + "/fullTextXML").uri(), Tail.closes("article"));
    if (response.isEmpty()) {
      SourceStream missing =
          new SourceStream.Unreadable(
              id, "no-full-text", "Europe PMC lists it as open access but has no full text of it");
      return new Page<>(List.of(missing), after, 1, course.size(), () -> {});
    }
    return Bytes.page(response.get(), after, 1, course.size());
  }
}
