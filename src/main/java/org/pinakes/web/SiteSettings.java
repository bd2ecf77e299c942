package org.pinakes.web;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pinakes.elsewhere.cover.Covers;
import org.pinakes.web.own.OwnSite;

/**
 * What a site's owner can say about it.
 *
 * @param baseUrl scheme and host under which readers reach it, without a slash at the end, for
 *     addresses given to search engines; empty: as each request says
 * @param sourceLabels name of a source for readers, by its code; thread-safe
 * @param own what the site makes its own
 * @param compiled folder for templates of its own when they have been compiled
 * @param records what is said of record pages
 * @param exportLimit how many records can be taken away at once, at least 1
 * @param readers readers' accounts; null on a site without
 * @param feedback the form for feedback; null on a site without
 * @param covers where pictures of covers come from
 * @param proxies addresses whose word is taken on where a request comes from
 */
public record SiteSettings(
    String baseUrl,
    UnaryOperator<String> sourceLabels,
    OwnSite own,
    Path compiled,
    RecordSettings records,
    int exportLimit,
    @Nullable ReaderAccounts readers,
    @Nullable FeedbackForm feedback,
    Covers covers,
    Set<String> proxies) {
  /** Records that can be taken away at once where the settings say nothing. */
  public static final int EXPORT_LIMIT = 100_000;

  private static final Path NOWHERE = Path.of("none");

  /** Copies the set. */
  public SiteSettings {
    proxies = Set.copyOf(proxies);
  }

  /** Without a form for feedback, and with drawn covers. */
  public SiteSettings(
      String baseUrl,
      UnaryOperator<String> sourceLabels,
      OwnSite own,
      Path compiled,
      RecordSettings records,
      int exportLimit,
      @Nullable ReaderAccounts readers) {
    this(
        baseUrl,
        sourceLabels,
        own,
        compiled,
        records,
        exportLimit,
        readers,
        null,
        Covers.drawn(),
        Set.of());
  }

  /** A site without anything of its own. */
  public SiteSettings(String baseUrl, UnaryOperator<String> sourceLabels) {
    this(baseUrl, sourceLabels, OwnSite.standard(NOWHERE), NOWHERE);
  }

  /** With nothing said of record pages, the usual limits, and no accounts. */
  public SiteSettings(
      String baseUrl, UnaryOperator<String> sourceLabels, OwnSite own, Path compiled) {
    this(baseUrl, sourceLabels, own, compiled, RecordSettings.standard(), EXPORT_LIMIT, null);
  }

  /** The same with something said of record pages. */
  public SiteSettings with(RecordSettings said) {
    return said(said, exportLimit, readers, feedback, covers, proxies);
  }

  /** The same with accounts of readers. */
  public SiteSettings with(@Nullable ReaderAccounts theirs) {
    return said(records, exportLimit, theirs, feedback, covers, proxies);
  }

  /** The same with a form for feedback. */
  public SiteSettings with(@Nullable FeedbackForm form) {
    return said(records, exportLimit, readers, form, covers, proxies);
  }

  /** The same with another limit for what is taken away at once. */
  public SiteSettings withExportLimit(int limit) {
    return said(records, limit, readers, feedback, covers, proxies);
  }

  /** The same with pictures of covers. */
  public SiteSettings with(Covers pictures) {
    return said(records, exportLimit, readers, feedback, pictures, proxies);
  }

  /** The same behind proxies whose word is taken. */
  public SiteSettings behind(Set<String> trusted) {
    return said(records, exportLimit, readers, feedback, covers, trusted);
  }

  private SiteSettings said(
      RecordSettings records,
      int exportLimit,
      @Nullable ReaderAccounts readers,
      @Nullable FeedbackForm feedback,
      Covers covers,
      Set<String> proxies) {
    return new SiteSettings(
        baseUrl,
        sourceLabels,
        own,
        compiled,
        records,
        exportLimit,
        readers,
        feedback,
        covers,
        proxies);
  }

  /** Names of the lines of a record's page, which a site may hide. */
  public static Set<String> recordLines() {
    return new RecordTable().lines().stream().map(RecordTable.Line::label).collect(toSet());
  }

  /** Nothing said. */
  public static SiteSettings standard() {
    return new SiteSettings("", UnaryOperator.identity());
  }
}
