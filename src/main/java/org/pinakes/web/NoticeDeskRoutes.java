package org.pinakes.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pinakes.account.SiteNotice;
import org.pinakes.account.SiteNotices;
import org.pinakes.account.Span;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.search.SearchState;
import org.pinakes.web.own.Markdown;
import org.pinakes.web.own.Notices;

/** The pages on which editors write notices. */
final class NoticeDeskRoutes {
  private static final String NEW = VoicePaths.DESK_NOTICES + "/new";
  private static final String TEXT = "text-";
  private static final String ENGLISH = "en";

  private final EditorDoor door;
  private final SiteNotices notices;
  private final Notices filed;
  private final EditorsWords words;
  private final Translations translations;
  private final DeskTimes times;
  private final InstantSource clock;

  /**
   * @param notices those that editors write
   * @param filed those of the site's file, which are only shown
   */
  NoticeDeskRoutes(
      EditorDoor door,
      SiteNotices notices,
      Notices filed,
      EditorsWords words,
      Translations translations,
      DeskTimes times,
      InstantSource clock) {
    this.door = door;
    this.notices = notices;
    this.filed = filed;
    this.words = words;
    this.translations = translations;
    this.times = times;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    door.open(routes, VoicePaths.DESK_NOTICES, this::show);
    door.open(routes, NEW, context -> form(context, HttpStatus.OK, Draft.EMPTY, "", false));
    door.open(routes, VoicePaths.DESK_NOTICES + "/{id}", this::edit);
    door.form(routes, VoicePaths.DESK_NOTICES, this::act);
  }

  /** A notice as it stands in the form. */
  private record Draft(
      String id, Map<String, String> texts, String from, String until, boolean alarm) {
    static final Draft EMPTY = new Draft("", Map.of(), "", "", false);
  }

  private void show(Context context) {
    Visit visit = door.visit(context);
    String title = visit.text("board.title");
    Instant now = clock.instant();
    door.page(
        context,
        "noticedesk",
        new NoticeDeskView(
            frame(visit, title),
            door.entries(visit, VoicePaths.DESK_NOTICES),
            notices.all().stream().map(notice -> line(visit, notice, now)).toList(),
            filed.all().stream().map(notice -> line(visit, notice, now)).toList(),
            filed.file().toString(),
            visit.links().to(VoicePaths.DESK_NOTICES),
            visit.links().to(NEW)));
  }

  private Frame frame(Visit visit, String title) {
    return door.framer().unlisted(visit, title, SearchState.start(), VoicePaths.DESK_NOTICES);
  }

  private NoticeDeskView.Line line(Visit visit, SiteNotice notice, Instant now) {
    Span span = notice.span();
    String later = span.hasBegun(now) ? "board.now" : "board.later";
    return new NoticeDeskView.Line(
        notice.id(),
        texts(visit, notice.texts()),
        visit.text(span.isOver(now) ? "board.over" : later),
        times.told(visit, span),
        notice.alarm(),
        span.isOver(now),
        visit.links().to(VoicePaths.DESK_NOTICES + "/" + notice.id()));
  }

  private NoticeDeskView.Line line(Visit visit, Notices.Filed notice, Instant now) {
    Span span = new Span(notice.from(), notice.until());
    return line(visit, new SiteNotice("", notice.texts(), span, notice.alarm()), now);
  }

  /** Texts in the order of the site's languages, the reader's first. */
  private List<NoticeDeskView.Text> texts(Visit visit, Map<String, String> texts) {
    List<NoticeDeskView.Text> shown = new ArrayList<>();
    for (String tag : languages(visit)) {
      String text = texts.get(tag);
      if (text != null) {
        shown.add(
            new NoticeDeskView.Text(tag, direction(tag), name(visit, tag), Markdown.html(text)));
      }
    }
    String forAll = texts.get("");
    if (forAll != null) {
      shown.add(new NoticeDeskView.Text("", "auto", "", Markdown.html(forAll)));
    }
    return shown;
  }

  private Set<String> languages(Visit visit) {
    Set<String> tags = new LinkedHashSet<>(List.of(visit.messages().tag(), ENGLISH));
    tags.addAll(translations.languages());
    return tags;
  }

  private String direction(String tag) {
    return translations.in(tag).map(Messages::direction).orElse("ltr");
  }

  private static String name(Visit visit, String tag) {
    return visit.messages().languageName(tag, tag);
  }

  private void edit(Context context) {
    Optional<SiteNotice> found = notices.one(context.pathParam("id"));
    if (found.isEmpty()) {
      door.faults().notFound(context);
      return;
    }
    SiteNotice notice = found.get();
    Draft draft =
        new Draft(
            notice.id(),
            notice.texts(),
            times.field(notice.span().from()),
            times.field(notice.span().until()),
            notice.alarm());
    form(context, HttpStatus.OK, draft, "", false);
  }

  private void form(
      Context context, HttpStatus status, Draft draft, String problem, boolean preview) {
    Visit visit = door.visit(context);
    String heading = visit.text(draft.id().isEmpty() ? "board.new" : "board.edit");
    List<String> tags = List.copyOf(languages(visit));
    int first = tags.getFirst().equals(ENGLISH) ? 1 : 2;
    List<NoticeFormView.Field> fields =
        tags.stream()
            .map(tag ->
                new NoticeFormView.Field(
                    tag,
                    direction(tag),
                    visit.text("board.words", "language", name(visit, tag)),
                    draft.texts().getOrDefault(tag, "")))
            .toList();
    door.page(
        context,
        status,
        "noticeform",
        new NoticeFormView(
            frame(visit, heading),
            door.entries(visit, VoicePaths.DESK_NOTICES),
            heading,
            visit.links().to(VoicePaths.DESK_NOTICES),
            draft.id(),
            fields.subList(0, first),
            fields.subList(first, fields.size()),
            draft.from(),
            draft.until(),
            times.zone(),
            draft.alarm(),
            problem,
            preview ? texts(visit, draft.texts()) : List.of()));
  }

  /** What the buttons do: the name of the button is {@code do}. */
  private void act(Context context) {
    String id = Reception.field(context, "id");
    switch (Reception.field(context, "do")) {
      case "save" -> save(context, draft(context), false);
      case "preview" -> save(context, draft(context), true);
      case "end" -> done(context, notices.end(id));
      case "remove" -> done(context, notices.remove(id));
      default -> door.faults().notFound(context);
    }
  }

  private Draft draft(Context context) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String tag : translations.languages()) {
      String text = Reception.field(context, TEXT + tag).replace("\r\n", "\n").strip();
      if (!text.isEmpty()) {
        texts.put(tag, text);
      }
    }
    return new Draft(
        Reception.field(context, "id"),
        texts,
        Reception.field(context, "from"),
        Reception.field(context, "until"),
        Reception.field(context, "alarm").equals("on"));
  }

  private void save(Context context, Draft draft, boolean preview) {
    Visit visit = door.visit(context);
    Optional<Span> span = times.span(draft.from(), draft.until());
    if (draft.texts().isEmpty()) {
      form(context, HttpStatus.UNPROCESSABLE_CONTENT, draft, visit.text("board.wrong_text"), false);
    } else if (span.isEmpty()) {
      form(context, HttpStatus.UNPROCESSABLE_CONTENT, draft, visit.text("board.wrong_span"), false);
    } else if (preview) {
      form(context, HttpStatus.OK, draft, "", true);
    } else if (draft.id().isEmpty()) {
      boolean room = notices.add(draft.texts(), span.get(), draft.alarm()).isPresent();
      if (room) {
        done(context, true);
      } else {
        form(context, HttpStatus.CONFLICT, draft, visit.text("board.full"), false);
      }
    } else {
      done(
          context,
          notices.change(new SiteNotice(draft.id(), draft.texts(), span.get(), draft.alarm())));
    }
  }

  private void done(Context context, boolean there) {
    words.changed();
    if (there) {
      door.go(context, VoicePaths.DESK_NOTICES);
    } else {
      door.faults().notFound(context);
    }
  }
}
