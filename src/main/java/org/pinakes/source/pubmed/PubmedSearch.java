package org.pinakes.source.pubmed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pinakes.source.Errand;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;
import org.pinakes.source.http.Query;
import org.pinakes.source.paged.Bytes;
import org.pinakes.source.paged.JsonAnswer;
import org.pinakes.source.paged.Paged;
import org.pinakes.source.paged.Tail;
import tools.jackson.databind.JsonNode;

/**
 * Records of a PubMed query. A search is kept on the history server and fetched in batches. The
 * server gives no more than the first ten thousand records of a search: larger ones are divided by
 * ranges of PMIDs until each part is small enough.
 */
public final class PubmedSearch implements Paged<PubmedSearch.Course> {
  /** Records that a search gives at most. */
  private static final long MOST = 9_999;

  private static final int BATCH = 200;
  private static final long HIGHEST = 99_999_999;
  private static final Duration OVERLAP = Duration.ofDays(2);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final PubmedRequest request;
  private final PoliteClient client;
  private @Nullable Found found;

  /** Asks by this client. */
  public PubmedSearch(PubmedRequest request, PoliteClient client) {
    this.request = request;
    this.client = client;
  }

  /** PMIDs from one to another, both included. */
  record Range(long from, long to) {}

  /**
   * Where a run is.
   *
   * @param started our time at its beginning
   * @param from first day of change that is wanted, {@code 2026/01/31}, or empty
   * @param until last day, or empty
   * @param ranges still to be fetched; the first is under way
   * @param offset records of the first range that came
   * @param size records of the first range when it was searched, or -1
   */
  public record Course(
      String started, String from, String until, List<Range> ranges, long offset, long size)
      implements Paged.Course {

    /** Copies the list. */
    public Course {
      ranges = List.copyOf(ranges);
    }

    Course with(List<Range> instead) {
      List<Range> all = new ArrayList<>(instead);
      all.addAll(ranges.subList(1, ranges.size()));
      return new Course(started, from, until, all, 0, -1);
    }

    Course at(long next, long of) {
      return new Course(started, from, until, ranges, next, of);
    }
  }

  /** A search on the history server. */
  private record Found(Range range, long count, String environment, String key) {}

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
            : DATE.format(Instant.parse(complete).minus(OVERLAP));
    return new Course(
        client.patience().instant().toString(),
        from,
        date(errand.until()),
        List.of(new Range(1, HIGHEST)),
        0,
        -1);
  }

  private static String date(@Nullable String asked) {
    return asked == null ? "" : asked.substring(0, Math.min(10, asked.length())).replace('-', '/');
  }

  @Override
  public Page<Course> next(Course course) {
    Found here = search(course);
    if (here.count() > MOST) {
      Range range = here.range();
      long middle = range.from() + (range.to() - range.from()) / 2;
      return Page.empty(
          course.with(List.of(new Range(range.from(), middle), new Range(middle + 1, range.to()))),
          -1);
    }
    boolean changed = course.size() >= 0 && course.size() != here.count();
    long offset = changed ? 0 : course.offset();
    if (offset >= here.count()) {
      return Page.empty(behind(course), here.count());
    }
    return fetch(course.at(offset, here.count()), here);
  }

  private Page<Course> fetch(Course course, Found here) {
    long next = course.offset() + BATCH;
    Fetched response = client.get(efetch(here, course.offset()), Tail.closes("PubmedArticleSet"));
    Course after = next < here.count() ? course.at(next, here.count()) : behind(course);
    long records = Math.min(next, here.count()) - course.offset();
    return Bytes.page(response, after, records, here.count());
  }

  private static @Nullable Course behind(Course course) {
    Course after = course.with(List.of());
    return after.ranges().isEmpty() ? null : after;
  }

  /** Searches the range under way, unless that was just done. */
  private Found search(Course course) {
    Range range = course.ranges().getFirst();
    Found known = found;
    if (known != null && known.range().equals(range)) {
      return known;
    }
    JsonNode result = JsonAnswer.ask(client, esearch(course, range), "esearchresult").json();
    JsonNode answer = result.path("esearchresult");
    String error = answer.path("ERROR").asString("");
    if (!error.isEmpty()) {
      throw JsonAnswer.refusal("PubMed", error);
    }
    Found fresh =
        new Found(
            range,
            Long.parseLong(answer.path("count").asString("0")),
            answer.path("webenv").asString(""),
            answer.path("querykey").asString(""));
    found = fresh;
    return fresh;
  }

  private URI esearch(Course course, Range range) {
    boolean all = range.from() == 1 && range.to() == HIGHEST;
    String term =
        all
            ? request.query()
            : "(%s) AND %d:%d[uid]".formatted(request.query(), range.from(), range.to());
    boolean dated = !course.from().isEmpty() || !course.until().isEmpty();
    return ours(Query.at(request.base(), "esearch.fcgi"))
        .with("term", term)
        .with("usehistory", "y")
        .with("retmax", "0")
        .with("retmode", "json")
        .with("datetype", dated ? "mdat" : "")
        .with("mindate", dated && course.from().isEmpty() ? "1800/01/01" : course.from())
        .with("maxdate", dated && course.until().isEmpty() ? "3000/01/01" : course.until())
        .uri();
  }

  private URI efetch(Found here, long offset) {
    return ours(Query.at(request.base(), "efetch.fcgi"))
        .with("WebEnv", here.environment())
        .with("query_key", here.key())
        .with("retstart", Long.toString(offset))
        .with("retmax", Integer.toString(BATCH))
        .with("retmode", "xml")
        .uri();
  }

  private Query ours(Query query) {
    return query
        .with("db", "pubmed")
        .with("tool", "pinakes")
        .with("email", request.email())
        .with("api_key", request.apiKey());
  }
}
