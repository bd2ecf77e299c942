package org.pinakes.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.AccountRegister;
import org.pinakes.account.Comments.Queue;
import org.pinakes.account.Voices;
import org.pinakes.desk.Sum;
import org.pinakes.desk.Usage;
import org.pinakes.desk.links.LinkBook;
import org.pinakes.search.SearchService;

/**
 * All that the overview of the desk tells, as it was at one moment.
 *
 * @param records in the catalogue
 * @param state what the catalogue has
 * @param use of today; null where nothing is counted
 * @param links what was found out about links; null where none are looked at
 * @param people accounts; null on a site without
 * @param said what waits of what readers said
 */
record OverviewFigures(
    long records,
    CatalogueState state,
    @Nullable Use use,
    @Nullable Links links,
    @Nullable People people,
    Said said) {

  /** Searches of a day, and how many of them found nothing. */
  record Use(long searches, long nothing) {}

  /**
   * Links.
   *
   * @param broken how many lead nowhere
   * @param started when they were last looked at; null for never
   */
  record Links(long broken, @Nullable Instant started) {}

  /** Accounts, and how many of them may do more. */
  record People(long accounts, long administrators, long editors) {}

  /** Comments and messages that nobody has looked at. */
  record Said(int comments, int messages) {}

  /** Number of broken links; 0 where none are looked at. */
  long broken() {
    return links == null ? 0 : links.broken();
  }

  /** Asks every base once. */
  static OverviewFigures read(
      Desks desks, SearchService search, @Nullable AccountRegister users, @Nullable Voices voices) {
    return new OverviewFigures(
        search.counts().records(),
        desks.state().get(),
        desks.usage() == null ? null : use(desks.usage().figures(1, 1)),
        desks.links() == null ? null : links(desks.links().book()),
        users == null ? null : people(users),
        voices == null ? new Said(0, 0) : said(voices));
  }

  private static Use use(Usage today) {
    return new Use(today.sum(Sum.SEARCHES), today.sum(Sum.NOTHING));
  }

  private static Links links(LinkBook book) {
    return new Links(book.counts().broken(), book.state().started());
  }

  private static People people(AccountRegister users) {
    var staff = users.staff();
    long administrators = staff.stream().filter(one -> one.account().isAdministrator()).count();
    return new People(users.size(), administrators, staff.size() - administrators);
  }

  private static Said said(Voices voices) {
    return new Said(voices.comments().count(Queue.OPEN), voices.feedback().count(false));
  }
}
