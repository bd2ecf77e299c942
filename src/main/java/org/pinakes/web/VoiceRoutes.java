package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts;
import org.pinakes.account.FeedbackBox;
import org.pinakes.account.Voices;
import org.pinakes.i18n.Translations;
import org.pinakes.search.SearchService;
import org.pinakes.web.own.Notices;

/** All addresses under which readers say something, and editors look after it. */
final class VoiceRoutes {
  /** Where forms are sent, besides what is below these. */
  private static final List<String> FORMS =
      List.of(
          VoicePaths.COMMENTS,
          VoicePaths.RATINGS,
          VoicePaths.DESK_COMMENTS,
          VoicePaths.DESK_LISTS,
          VoicePaths.DESK_NOTICES,
          VoicePaths.DESK_FEEDBACK);

  private final @Nullable Reception reception;
  private final @Nullable Accounts accounts;
  private final @Nullable CommentViews comments;
  private final @Nullable RatingViews ratings;
  private final RecordNames names;
  private final RecordVoices said;
  private final @Nullable FeedbackForm feedback;
  private final EditorDoor editors;
  private final AnyName records;
  private final Translations translations;
  private final EditorsWords words;
  private final Notices filed;
  private final Framer framer;
  private final VisitReader visits;
  private final Replies replies;

  /**
   * @param filed notices of the site's file
   */
  VoiceRoutes(
      SiteSettings settings,
      SearchService search,
      ReceivedRecords received,
      Translations translations,
      EditorsWords words,
      Notices filed,
      Door door,
      Framer framer,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    this.translations = translations;
    this.words = words;
    this.filed = filed;
    this.framer = framer;
    this.visits = visits;
    this.replies = replies;
    ReaderAccounts readers = settings.readers();
    accounts = readers == null ? null : readers.accounts();
    feedback = settings.feedback();
    records = new AnyName(search, received);
    reception =
        readers == null ? null : new Reception(readers, door, visits, framer, replies, faults);
    names = new RecordNames(search::records, received::otherNames);
    comments =
        accounts == null
            ? null
            : new CommentViews(accounts.voices().comments(), ZoneId.systemDefault());
    ratings =
        accounts == null
            ? null
            : new RatingViews(accounts.voices().ratings(), names, System::nanoTime);
    said = said();
    boolean inbox = feedback != null && feedback.box() != null;
    editors = new EditorDoor(door, visits, framer, replies, faults, inbox);
  }

  /** What pages show of it. */
  RecordVoices ofRecords() {
    return said;
  }

  private RecordVoices said() {
    RecordVoices.Parts parts =
        accounts == null || comments == null || ratings == null
            ? null
            : new RecordVoices.Parts(names, comments, ratings, accounts.lists());
    return new RecordVoices(parts, feedback != null, System::nanoTime);
  }

  /** Whether forms are sent to this address. */
  boolean takesForms(String path) {
    if (path.equals(VoicePaths.FEEDBACK)) {
      return feedback != null;
    }
    return accounts != null
        && FORMS.stream().anyMatch(form -> path.equals(form) || path.startsWith(form + "/"));
  }

  void addTo(RoutesConfig routes) {
    DeskTimes times = new DeskTimes(ZoneId.systemDefault());
    InstantSource clock = InstantSource.system();
    if (reception != null && accounts != null && comments != null && ratings != null) {
      Voices voices = accounts.voices();
      new CommentRoutes(reception, comments, records).addTo(routes);
      new RatingRoutes(reception, ratings, records).addTo(routes);
      new CommentDeskRoutes(editors, voices.comments(), comments).addTo(routes);
      new FeaturedDeskRoutes(editors, accounts, words, times, clock).addTo(routes);
      new NoticeDeskRoutes(editors, voices.notices(), filed, words, translations, times, clock)
          .addTo(routes);
    }
    if (feedback != null) {
      new FeedbackRoutes(feedback, framer, visits, replies).addTo(routes);
      FeedbackBox box = feedback.box();
      if (box != null) {
        new InboxRoutes(editors, box, feedback.days(), times).addTo(routes);
      }
    }
  }
}
