package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.pinakes.search.SearchForm;

/** All addresses of readers' own pages; on a site without accounts, those that need none. */
final class ReaderRoutes {
  /** Where forms are sent, besides what is below these. */
  private static final List<String> FORMS =
      List.of(
          AccountPaths.SIGN_IN,
          AccountPaths.SIGN_OUT,
          AccountPaths.SIGN_UP,
          AccountPaths.FORGOTTEN,
          AccountPaths.ACCOUNT,
          AccountPaths.LISTS,
          AccountPaths.KEEP,
          AccountPaths.SEARCHES,
          AccountPaths.OWN);

  private final SiteSettings settings;
  private final boolean counted;
  private final Door door;
  private final AnyName records;
  private final SearchForm form;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;
  private final Faults faults;
  private final EditorsWords words;

  /**
   * @param counted whether the use of the catalogue is counted
   * @param words what editors show all readers
   */
  ReaderRoutes(
      SiteSettings settings,
      boolean counted,
      Door door,
      AnyName records,
      SearchForm form,
      Framer framer,
      VisitReader visits,
      Replies replies,
      Faults faults,
      EditorsWords words) {
    this.words = words;
    this.settings = settings;
    this.counted = counted;
    this.door = door;
    this.records = records;
    this.form = form;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
    this.faults = faults;
  }

  /** Whether forms are sent to this address. */
  boolean takesForms(String path) {
    return path.equals(LookRoutes.DISPLAY)
        || (settings.readers() != null
            && FORMS.stream().anyMatch(form -> path.equals(form) || path.startsWith(form + "/")));
  }

  void addTo(RoutesConfig routes) {
    ChosenRecords chosen = new ChosenRecords(records);
    new MarkedRoutes(chosen, framer, visits, replies).addTo(routes);
    new LookRoutes(door, framer, visits, replies, faults).addTo(routes);
    ReaderAccounts readers = settings.readers();
    if (readers != null) {
      Reception reception = new Reception(readers, door, visits, framer, replies, faults);
      ZoneId zone = ZoneId.systemDefault();
      ListPages pages = new ListPages(readers.accounts(), records, framer, words);
      WaysIn ways = new WaysIn(reception, settings, readers.providers(), zone);
      SignInRoutes signIn = new SignInRoutes(reception, ways);
      InstantSource clock = readers.accounts().clock();
      signIn.addTo(routes);
      new PasskeyRoutes(reception, ways, signIn).addTo(routes);
      new ProviderRoutes(reception, ways, signIn, clock).addTo(routes);
      new JoinRoutes(reception, ways, signIn, clock).addTo(routes);
      new SignUpRoutes(reception, signIn).addTo(routes);
      new SignInLinkRoutes(reception, signIn).addTo(routes);
      new RecoveryRoutes(reception).addTo(routes);
      new AccountRoutes(reception, ways, zone).addTo(routes);
      new AccountChangeRoutes(reception, signIn).addTo(routes);
      new PrivacyRoutes(settings, counted, framer, visits, replies).addTo(routes);
      new ListRoutes(reception, pages, replies).addTo(routes);
      new KeepRoutes(reception, pages, chosen).addTo(routes);
      new SavedSearchRoutes(reception, form, zone).addTo(routes);
      new AlertRoutes(reception).addTo(routes);
      new OwnRoutes(reception, records).addTo(routes);
    }
  }
}
