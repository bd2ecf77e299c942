package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts;
import org.pinakes.account.Voices;
import org.pinakes.search.SearchService;

/** All addresses under which readers say something, and editors look after it. */
final class VoiceRoutes {
  /** Where forms are sent, besides what is below these. */
  private static final List<String> FORMS =
      List.of(
          VoicePaths.COMMENTS,
          VoicePaths.DESK_COMMENTS,
          VoicePaths.DESK_LISTS,
          VoicePaths.DESK_NOTICES,
          VoicePaths.DESK_FEEDBACK,
          VoicePaths.FEEDBACK);

  private final @Nullable Reception reception;
  private final @Nullable Voices voices;
  private final @Nullable CommentViews comments;
  private final EditorDoor editors;
  private final AnyName records;

  VoiceRoutes(
      SiteSettings settings,
      SearchService search,
      ReceivedRecords received,
      Door door,
      Framer framer,
      VisitReader visits,
      Replies replies,
      Faults faults) {
    ReaderAccounts readers = settings.readers();
    Accounts accounts = readers == null ? null : readers.accounts();
    records = new AnyName(search, received);
    reception =
        readers == null ? null : new Reception(readers, door, visits, framer, replies, faults);
    voices = accounts == null ? null : accounts.voices();
    RecordNames names = new RecordNames(search::records, received::otherNames);
    comments =
        voices == null ? null : new CommentViews(voices.comments(), names, ZoneId.systemDefault());
    editors = new EditorDoor(door, visits, framer, replies, faults, true);
  }

  /** What the page of a record shows of it. */
  RecordVoices ofRecords() {
    return new RecordVoices(comments, false);
  }

  /** Whether forms are sent to this address. */
  boolean takesForms(String path) {
    return voices != null
        && FORMS.stream().anyMatch(form -> path.equals(form) || path.startsWith(form + "/"));
  }

  void addTo(RoutesConfig routes) {
    if (reception != null && voices != null && comments != null) {
      new CommentRoutes(reception, comments, records).addTo(routes);
      new CommentDeskRoutes(editors, voices.comments(), comments).addTo(routes);
    }
  }
}
