package org.pinakes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pinakes.account.Accounts.Policy;
import org.pinakes.account.CommentRule;
import org.pinakes.account.openid.Provider;
import org.pinakes.harvest.SourceDeclaration;
import org.pinakes.problem.BadSettingsException;
import org.pinakes.search.SearchForm;
import org.pinakes.web.own.OwnSite;

/**
 * What is in force. Immutable.
 *
 * @param values every setting with where it comes from
 * @param sources what is harvested
 * @param form facets and named filters that readers can choose from
 * @param own what the site makes its own
 * @param providers by which readers can sign in
 * @param here folder from which relative paths start
 * @param home where the program was unpacked
 * @param file name of the settings file, whether there is one or not
 */
record Settings(
    Map<Setting, Sourced> values,
    List<SourceDeclaration> sources,
    SearchForm form,
    OwnSite own,
    List<Provider> providers,
    Path here,
    Path home,
    String file) {

  /**
   * A value and where it comes from.
   *
   * @param value one text, or several for lists
   * @param origin {@code default}, {@code environment variable NAME}, {@code pinakes.yaml:3}…
   */
  record Sourced(List<String> value, String origin) {
    Sourced {
      value = List.copyOf(value);
    }
  }

  Settings {
    values = Map.copyOf(values);
    sources = List.copyOf(sources);
    providers = List.copyOf(providers);
  }

  /** With a value given on the command line, if it was. */
  Settings with(Setting setting, String option, @Nullable String given) {
    if (given == null) {
      return this;
    }
    Map<Setting, Sourced> changed = new EnumMap<>(values);
    changed.put(setting, new Sourced(List.of(given), "option " + option));
    return new Settings(changed, sources, form, own, providers, here, home, file);
  }

  /** Without any source: for what must not harvest. */
  Settings withoutSources() {
    return new Settings(values, List.of(), form, own, providers, here, home, file);
  }

  /** Folder of everything that the program keeps. */
  Path data() {
    return here.resolve(one(Setting.DATA));
  }

  /** What is where in it. */
  DataFolder folder() {
    return new DataFolder(data());
  }

  /** Whether searches look for meaning, too. */
  boolean byMeaning() {
    return one(Setting.MEANING).equals("on");
  }

  /** How e-mails and letters are sent. */
  Mails mails() {
    return new Mails(this);
  }

  /**
   * What stands in a file that a setting names; empty when it names none.
   *
   * @throws BadSettingsException when the file cannot be read
   */
  String secret(Setting setting) {
    String file = one(setting);
    try {
      return file.isEmpty() ? "" : Files.readString(here.resolve(file)).strip();
    } catch (IOException unreadable) {
      throw new BadSettingsException(
          "The file %s of %s cannot be read; check its owner and rights."
              .formatted(file, setting.key()),
          unreadable);
    }
  }

  /** Whether readers can have accounts. */
  boolean hasAccounts() {
    return one(Setting.ACCOUNTS).equals("on");
  }

  /** Address of the database of accounts; empty for the file. */
  String accountsUrl() {
    return one(Setting.ACCOUNTS_URL);
  }

  /**
   * Password for the database of accounts; empty for none.
   *
   * @throws BadSettingsException when its file cannot be read
   */
  String accountsPassword() {
    return secret(Setting.ACCOUNTS_PASSWORD_FILE);
  }

  /** Whether the owner wants a form for feedback. */
  boolean wantsFeedback() {
    return one(Setting.FEEDBACK).equals("on");
  }

  /** How long what was sent by that form is kept. */
  Duration feedbackAge() {
    return Duration.ofDays(Integer.parseInt(one(Setting.FEEDBACK_DAYS)));
  }

  /** What readers may do with accounts, on a site that can send e-mail or cannot. */
  Policy policy(boolean letters) {
    return new Policy(
        one(Setting.ACCOUNTS_SIGN_UP).equals("open"),
        letters,
        one(Setting.ACCOUNTS_CONFIRM).equals("on"),
        CommentRule.ofCode(one(Setting.COMMENTS)).orElse(CommentRule.OFF),
        one(Setting.RATINGS).equals("on"),
        one(Setting.ACCOUNTS_LINKS).equals("on"));
  }

  /** Whether searches and record pages are counted. */
  boolean countsUse() {
    return one(Setting.USAGE).equals("on");
  }

  /** How many days figures of use are kept. */
  int usageDays() {
    return Integer.parseInt(one(Setting.USAGE_DAYS));
  }

  /** Whether links are checked every week. */
  boolean checksLinks() {
    return one(Setting.LINKS).equals("weekly");
  }

  /** Addresses of proxies whose word is taken. */
  List<String> trustedProxies() {
    return sourced(Setting.TRUSTED_PROXIES).value();
  }

  /** E-mail address that sources are told, or empty. */
  String contact() {
    return one(Setting.CONTACT);
  }

  /** Host to listen at. */
  String host() {
    return one(Setting.HOST);
  }

  /** Port to listen at. */
  int port() {
    return Integer.parseInt(one(Setting.PORT));
  }

  /** Address under which readers reach the site, without a slash at the end; or empty. */
  String baseUrl() {
    String url = one(Setting.BASE_URL);
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Address of the link resolver, or empty. */
  String resolver() {
    return one(Setting.RESOLVER);
  }

  /** How many records readers can take away at once. */
  int exportLimit() {
    return Integer.parseInt(one(Setting.EXPORT_LIMIT));
  }

  /** Of how many runs of each source rejections are kept. */
  int keepRejections() {
    return Integer.parseInt(one(Setting.KEEP_REJECTIONS));
  }

  /** Whether a running site maps records again by itself when their profile has changed. */
  boolean remapsByItself() {
    return one(Setting.REMAP).equals("automatic");
  }

  /** Folders of source profiles, the site's own before those of the program. */
  List<Path> profiles() {
    return Stream.concat(
            sourced(Setting.PROFILES).value().stream().map(here::resolve),
            Stream.of(home.resolve("profiles")))
        .map(folder -> folder.toAbsolutePath().normalize())
        .distinct()
        .toList();
  }

  /** Whether records that are the same are found. */
  boolean matching() {
    return one(Setting.MATCHING).equals("on");
  }

  /** Score from which two records are the same. */
  int matchingThreshold() {
    return Integer.parseInt(one(Setting.MATCHING_THRESHOLD));
  }

  /** The site's own rules for matching; the file may be missing. */
  Path matchingRules() {
    return here.resolve(one(Setting.MATCHING_RULES));
  }

  /** The site's own ranking; the file may be missing. */
  Path ranking() {
    return here.resolve(one(Setting.RANKING));
  }

  /** Files of subject headings; mostly none. */
  List<Path> thesaurus() {
    return sourced(Setting.THESAURUS).value().stream().map(here::resolve).toList();
  }

  /** A setting and where it comes from. */
  Sourced sourced(Setting setting) {
    return Objects.requireNonNull(values.get(setting));
  }

  /** The only value of a setting. */
  String one(Setting setting) {
    return sourced(setting).value().getFirst();
  }
}
