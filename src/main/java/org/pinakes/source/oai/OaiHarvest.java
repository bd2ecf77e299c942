package org.pinakes.source.oai;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.oai.OaiPage;
import org.pinakes.format.xml.XmlDocument;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.Checkpoint;
import org.pinakes.source.Errand;
import org.pinakes.source.RecordSource;
import org.pinakes.source.SourceStream;
import org.pinakes.source.http.PoliteClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A harvest by ListRecords. Each page is a stream, handed out only when all of it has come.
 *
 * <p>After a complete harvest, the next one asks for what has changed since that one began, by the
 * server's own clock. A harvest that was cut short goes on with its resumption token; when the
 * token has died, by dates: from the newest datestamp seen where the list has shown to be in their
 * order, else again from the beginning of its window, and when that does not get through, by halves
 * of the window. Records that come again are unchanged, and cost nothing.
 */
public final class OaiHarvest implements RecordSource {
  private static final Logger LOG = LoggerFactory.getLogger(OaiHarvest.class);

  /** Pages remembered to notice that they come again. */
  private static final int PAGES_REMEMBERED = 100_000;

  private final OaiRequest request;
  private final OaiRepository repository;
  private final Errand errand;
  private final Set<Long> pages = new LinkedHashSet<>();
  private final SeenIdentifiers seen = new SeenIdentifiers();
  private final List<String> present = new ArrayList<>();
  private OaiState state;
  private boolean begun;
  private boolean done;
  private boolean countBegins;
  private Checkpoint.Sweep sweep = Checkpoint.Sweep.NONE;
  private boolean inheritedToken;
  private boolean moved;
  private OaiRepository.@Nullable Answer page;
  private long given;
  private volatile long expected = -1;

  /** Prepares a harvest; nothing is asked yet. */
  public OaiHarvest(OaiRequest request, PoliteClient client, Errand errand) {
    this.request = request;
    this.repository = new OaiRepository(request.base(), client);
    this.errand = errand;
    this.state = OaiState.read(errand.state(), request.signature());
  }

  @Override
  public @Nullable SourceStream next() {
    releasePage();
    if (!begun) {
      begin();
      begun = true;
    }
    while (!done) {
      Course course = Objects.requireNonNull(state.course());
      if (course.windows().isEmpty()) {
        complete(course);
      } else {
        OaiRepository.Answer answer = ask(course);
        if (answer != null) {
          return stream(answer);
        }
      }
    }
    return null;
  }

  /** Takes up what has begun, or begins something new. */
  private void begin() {
    if (state.course() != null && !errand.isOfItsOwn()) {
      inheritedToken = state.course().token() != null;
      LOG.info("The harvest of {} goes on where it was cut short", request.base());
      return;
    }
    state = state.with(Beginning.of(request, errand, state, repository.identify()));
    countBegins = true;
  }

  /** Asks for the next page; null when there is nothing in it to hand out. */
  private OaiRepository.@Nullable Answer ask(Course course) {
    OaiRepository.Answer answer = answer(course);
    if (answer == null) {
      return null;
    }
    boolean given = false;
    try {
      given = take(course, answer);
      return given ? answer : null;
    } finally {
      if (!given) {
        answer.close();
      }
    }
  }

  private OaiRepository.@Nullable Answer answer(Course course) {
    try {
      return repository.list(request.prefix(), course.window(), course.token());
    } catch (SourceUnreachableException e) {
      if (!inheritedToken || Thread.currentThread().isInterrupted()) {
        throw e;
      }
      // Some servers answer an old token with an error of their own for ever.
      tokenDied(course, "the server fails at an old token: " + e.getMessage());
      return null;
    } finally {
      inheritedToken = false;
    }
  }

  /** Takes note of a page; whether there are records in it. */
  private boolean take(Course course, OaiRepository.Answer answer) {
    OaiPage found = answer.page();
    OaiPage.Fault fault = found.isOai() ? found.fault() : null;
    if (fault == null && !answer.response().good()) {
      refused(course, "status " + answer.response().status());
      return false;
    }
    if (fault != null && found.identifiers().isEmpty()) {
      fault(course, fault);
      return false;
    }
    boolean other = found.identifiers().isEmpty() && !found.verb().equals("ListRecords");
    if (other) {
      refused(course, "it answers with <" + found.verb() + "> and not with a list of records");
      return false;
    }
    if (isOutOfOrder(course, found)) {
      LOG.info("The list is not in the order of its dates; it is harvested from its beginning");
      state = state.with(course.with(List.of(wholeWindow(course)), ByDates.MOST_DEATHS, null));
      return false;
    }
    goOn(course, found);
    return !found.identifiers().isEmpty();
  }

  private static boolean isOutOfOrder(Course course, OaiPage found) {
    Course.Doubt doubt = course.doubt();
    return doubt != null && sizeOf(found) >= 0 && sizeOf(found) < doubt.least();
  }

  /** Records of the whole list; a list of one page need not say. */
  private static long sizeOf(OaiPage first) {
    boolean only = first.token() == null || first.token().isEmpty();
    return first.listSize() < 0 && only ? first.identifiers().size() : first.listSize();
  }

  private static Window wholeWindow(Course course) {
    return Objects.requireNonNull(course.doubt()).whole();
  }

  private void goOn(Course course, OaiPage found) {
    String token = found.token() == null ? "" : found.token();
    boolean last = token.isEmpty();
    Course.Stamps stamps =
        Course.Stamps.of(found.datestamps(), course.granularity(), course.last());
    Course after =
        course.after(last ? null : token, found.identifiers().size(), found.listSize(), stamps);
    if (!last) {
      refuseRepetition(after, token, found);
    }
    moved |= found.listSize() >= 0 && found.listSize() < course.listSize();
    found.identifiers().forEach(id -> moved |= !seen.add(id));
    state = state.with(last ? windowDone(after) : after);
    expected = last ? expected : after.listSize();
    given += found.identifiers().size();
    if (course.counting()) {
      present.addAll(found.identifiers());
    }
  }

  /**
   * A record that changed and came a second time, or a list that became shorter: servers whose
   * tokens count records have then passed over as many others.
   */
  private Course windowDone(Course after) {
    boolean again = moved && !after.repeated();
    moved = false;
    seen.clear();
    pages.clear();
    if (again) {
      LOG.info("The list of {} changed while it was harvested; once more", request.base());
    }
    return again ? after.again() : after.with(List.of(), 0, null);
  }

  private void refuseRepetition(Course after, String token, OaiPage found) {
    long signature = 31L * token.hashCode() + found.identifiers().hashCode() * 0x9e3779b97f4a7c15L;
    if (pages.size() >= PAGES_REMEMBERED) {
      pages.remove(pages.iterator().next());
    }
    if (!pages.add(signature)) {
      state = state.with(ByDates.instead(after, 1, request.base()));
      throw new SourceUnreachableException(
          "%s gives the same page and the same resumption token again and again, so the list has no end. The run was stopped; the next one goes on by dates%s. Tell the repository's administrators."
              .formatted(request.base(), after.inOrder() ? ", from " + after.last() : ""));
    }
  }

  private void fault(Course course, OaiPage.Fault fault) {
    boolean first = course.token() == null;
    if (fault.code().equals("noRecordsMatch") && first) {
      state = state.with(course.with(List.of(), 0, null));
    } else {
      refused(course, fault.code() + " (" + fault.text() + ")");
    }
  }

  /** A token may be dead; a first request that is refused is so for ever. */
  private void refused(Course course, String reason) {
    if (course.token() == null) {
      throw new SourceUnreachableException(
          "The repository %s refuses to list its records: %s. Check prefix, set and address."
              .formatted(request.base(), reason));
    }
    tokenDied(course, reason);
  }

  private void tokenDied(Course course, String reason) {
    LOG.info("A resumption token of {} is dead: {}; going on by dates", request.base(), reason);
    pages.clear();
    seen.clear();
    state = state.with(ByDates.instead(course, course.deaths() + 1, request.base()));
  }

  private void complete(Course course) {
    if (course.counting()) {
      sweep = errand.deletionsMeant() ? Checkpoint.Sweep.MEANT : Checkpoint.Sweep.CAREFUL;
    }
    state = state.completed(course);
    done = true;
  }

  private SourceStream stream(OaiRepository.Answer answer) {
    page = answer;
    String name = PoliteClient.shown(answer.response().address());
    try {
      return new SourceStream.Opened(name, XmlDocument.open(answer.response().file()));
    } catch (IOException e) {
      throw new SourceUnreachableException("A response cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public @Nullable Checkpoint checkpoint() {
    if (errand.hasDates() || !begun) {
      return null;
    }
    Checkpoint here =
        new Checkpoint(state.json(), state.course() == null, present, countBegins, sweep);
    present.clear();
    countBegins = false;
    return here;
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

  private void releasePage() {
    if (page != null) {
      page.close();
      page = null;
    }
  }

  @Override
  public void close() {
    releasePage();
  }
}
