package org.pinakes.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pinakes.account.AlertLetter;
import org.pinakes.account.DueAlert;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.index.IndexDocument;
import org.pinakes.search.Arrivals;
import org.pinakes.search.SearchState;
import org.pinakes.search.SortOrder;

/**
 * Writes what is new for a saved search, in the reader's language, as text and as HTML. Links begin
 * with the address that the settings name. Thread-safe.
 */
final class AlertLetters {
  private static final int AUTHORS = 3;

  private final Translations translations;
  private final SiteSettings settings;
  private final Html html;

  AlertLetters(Translations translations, SiteSettings settings) {
    this.translations = translations;
    this.settings = settings;
    html = Html.of(settings);
  }

  /** The language of letters to somebody who wants this one. */
  Messages messages(String language) {
    return translations.in(language).orElseGet(translations::standard);
  }

  /**
   * A letter.
   *
   * @param state the search
   * @param token what ends the alert
   * @param key of the letter
   */
  AlertLetter letter(
      DueAlert alert, SearchState state, Arrivals arrivals, String token, String key) {
    AlertLetterView view = view(alert, state, arrivals, token);
    String page = new String(html.page("alertletter", view), StandardCharsets.UTF_8);
    return new AlertLetter(alert.email(), view.subject(), text(view), page, view.endHref(), key);
  }

  private AlertLetterView view(DueAlert alert, SearchState state, Arrivals arrivals, String token) {
    Messages messages = messages(alert.language());
    String tag = messages.tag();
    String site = settings.own().name().in(tag).orElseGet(() -> messages.text("site.name"));
    String name = alert.name().replaceAll("\\p{Cntrl}+", " ");
    Map<String, Object> names = Map.of("name", name, "site", site);
    return new AlertLetterView(
        tag,
        messages.direction(),
        messages.text("mail.alert_subject", names),
        messages.text(
            arrivals.more() ? "mail.alert_many" : "mail.alert_text", "count", arrivals.count()),
        entries(messages, arrivals.newest()),
        messages.text("mail.alert_link"),
        href(Paths.search(state.withSort(SortOrder.ADDED)), tag),
        messages.text("mail.alert_why", names),
        messages.text("saved.alert_end"),
        href(AccountPaths.UNSUBSCRIBE + "?token=" + token, tag));
  }

  private List<AlertLetterView.Entry> entries(Messages messages, List<IndexDocument> documents) {
    Words words = new Words(messages, settings.sourceLabels());
    return documents.stream()
        .map(document ->
            new AlertLetterView.Entry(
                words.title(document.first("title")),
                href(Paths.record(document.id()), messages.tag()),
                about(messages, document)))
        .toList();
  }

  private static String about(Messages messages, IndexDocument document) {
    List<String> authors = document.all("author");
    String more = authors.size() > AUTHORS ? " …" : "";
    String names = messages.semicolons(authors.stream().limit(AUTHORS)) + more;
    return Stream.of(names, document.first("container_title"), document.first("publishDate"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String href(String path, String tag) {
    return settings.baseUrl() + Links.withLanguage(path, tag);
  }

  private static String text(AlertLetterView view) {
    String records =
        view.records().stream().map(AlertLetters::lines).collect(Collectors.joining("\n\n"));
    return String.join(
            "\n\n",
            view.subject(),
            view.said(),
            records,
            view.all() + ":\n" + view.allHref(),
            view.why(),
            view.end() + ":\n" + view.endHref())
        + "\n";
  }

  private static String lines(AlertLetterView.Entry entry) {
    return Stream.of(entry.title(), entry.about(), entry.href())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
