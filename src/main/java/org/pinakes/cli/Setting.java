package org.pinakes.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pinakes.account.CommentRule;
import org.pinakes.enrich.match.Matching;
import org.pinakes.store.SqlRecordStore;
import org.pinakes.web.SiteSettings;

/** A key of {@code pinakes.yaml}: its default, and what values are possible. */
enum Setting {
  /** Folder of store and index. */
  DATA("data", List.of("data"), false),
  /** Name or address at which the site listens. */
  HOST("host", List.of("127.0.0.1"), false),
  /** Port at which the site listens; 0 for any that is free. */
  PORT("port", List.of("8080"), false),
  /** Address under which readers reach the site, when it is not what their requests say. */
  BASE_URL("base-url", List.of(""), false),
  /** Address of the library's link resolver, to which OpenURLs are sent; empty for none. */
  RESOLVER("site.resolver", List.of(""), false),
  /** Address at which RefWorks takes references, to which that of a RIS file is joined. */
  REFWORKS("site.refworks", List.of(""), false),
  /** Whether a running site maps records again by itself when their profile has changed. */
  REMAP("remap", List.of("manual"), false),
  /** E-mail address that sources are told when they are harvested. */
  CONTACT("contact", List.of(""), false),
  /** Mail server for e-mails to whoever looks after the sources; empty for no e-mails. */
  MAIL_SERVER("mail-server", List.of(""), false),
  /** File with the password of the user whom the mail server's address names. */
  MAIL_PASSWORD_FILE("mail-password-file", List.of(""), false),
  /** Sender of e-mails; when empty, the receiver. */
  MAIL_FROM("mail-from", List.of(""), false),
  /** Who is told by e-mail when a source fails. */
  MAIL_TO("mail-to", List.of(""), false),
  /** Whether readers can have accounts. */
  ACCOUNTS("accounts", List.of("off"), false),
  /** PostgreSQL database of the accounts; when empty, a SQLite file in the data folder. */
  ACCOUNTS_URL("accounts-url", List.of(""), false),
  /** File with the password of the user whom that address names. */
  ACCOUNTS_PASSWORD_FILE("accounts-password-file", List.of(""), false),
  /** Whether everybody may create an account. */
  ACCOUNTS_SIGN_UP("accounts-sign-up", List.of("open"), false),
  /** Whether e-mail addresses of accounts have to be confirmed. */
  ACCOUNTS_CONFIRM("accounts-confirm", List.of("on"), false),
  /** Whether readers can have a link to sign in sent to them. */
  ACCOUNTS_LINKS("accounts-links", List.of("on"), false),
  /** Whether readers comment on records: off, moderated, open. */
  COMMENTS("comments", List.of("off"), false),
  /** Whether readers rate records. */
  RATINGS("ratings", List.of("off"), false),
  /** Whether there is a form for feedback, where the site has accounts or e-mail. */
  FEEDBACK("feedback", List.of("on"), false),
  /** After how many days what was sent by that form is thrown away. */
  FEEDBACK_DAYS("feedback-days", List.of("180"), false),
  /** Addresses of proxies whose word is taken on where a request comes from. */
  TRUSTED_PROXIES("trusted-proxies", List.of("127.0.0.1", "::1"), true),
  /** Folders of source profiles; those that come with the program are looked at last. */
  PROFILES("profiles", List.of("profiles"), true),
  /** Of how many runs of each source rejections are kept. */
  KEEP_REJECTIONS(
      "keep-rejections", List.of(Integer.toString(SqlRecordStore.KEEP_REJECTIONS)), false),
  /** Whether records that are the same are found and shown as one. */
  MATCHING("matching", List.of("on"), false),
  /** Score of a hundred from which two records are the same. */
  MATCHING_THRESHOLD("matching-threshold", List.of(Integer.toString(Matching.THRESHOLD)), false),
  /** File of the site's own rules for matching; it may be missing. */
  MATCHING_RULES("matching-rules", List.of("matching.yaml"), false),
  /** File of the site's own ranking; it may be missing. */
  RANKING("ranking", List.of("ranking.yaml"), false),
  /** Files of subject headings with their tree, by which searches are widened; mostly none. */
  THESAURUS("thesaurus", List.of(), true),
  /** Whether searches look for meaning, too: a model computes vectors of all records. */
  MEANING("meaning", List.of("off"), false),
  /** Whether searches and record pages are counted, without persons. */
  USAGE("usage", List.of("on"), false),
  /** How many days figures of use are kept. */
  USAGE_DAYS("usage-days", List.of("90"), false),
  /** Whether the links of records are checked by themselves. */
  LINKS("links", List.of("off"), false),
  /** How many records readers can take away at once. */
  EXPORT_LIMIT("export-limit", List.of(Integer.toString(SiteSettings.EXPORT_LIMIT)), false);

  /** The mapping of what is said of the site's pages. */
  static final String SITE = "site";

  private static final Pattern RUNS = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern HOST_NAME = Pattern.compile("[\\p{L}\\p{N}._:%-]{1,253}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+(?:/[^\\s?#]*)?");

  /** A question mark may be part of it; what follows a # would never reach the resolver. */
  private static final Pattern RESOLVER_ADDRESS =
      Pattern.compile("https?://[^\\s/?#]+(?:[/?][^\\s#]*)?");

  private static final Pattern DATABASE =
      Pattern.compile(
          "postgresql://(?:[^\\s@/:?#]+@)?[A-Za-z0-9.\\-]{1,253}(?::\\d{1,5})?/[A-Za-z0-9_\\-]{1,63}");
  private static final Pattern NETWORK_ADDRESS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:]{2,39}");

  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("smtps?://(?:[^\\s@/:]+@)?[\\p{L}\\p{N}._\\-]{1,253}(?::\\d{1,5})?");
  private static final Pattern MAIL = Pattern.compile("[^\\s@<>;,]{1,64}@[^\\s@<>;,]{1,255}");

  private final String key;
  private final List<String> normal;
  private final boolean list;

  Setting(String key, List<String> normal, boolean list) {
    this.key = key;
    this.normal = normal;
    this.list = list;
  }

  /** Key in the file; what stands before a dot is the mapping that it is in. */
  String key() {
    return key;
  }

  /** The mapping that its key is in; empty when it is in none. */
  String part() {
    return key.startsWith(SITE + ".") ? SITE : "";
  }

  /** The key without the mapping that it is in. */
  String ownKey() {
    return part().isEmpty() ? key : key.substring(SITE.length() + 1);
  }

  /** Value when nobody says anything. */
  List<String> normal() {
    return normal;
  }

  /** Whether there can be several values. */
  boolean isList() {
    return list;
  }

  /** Environment variable that overrides the file. */
  String variable() {
    return "PINAKES_" + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  /** What is wrong with a value, and what would be right. */
  Optional<String> problem(String value) {
    return switch (this) {
      case PORT ->
          isPort(value)
              ? Optional.empty()
              : Optional.of("must be a whole number from 0 to 65535, for example 8080");
      case KEEP_REJECTIONS ->
          RUNS.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must be a number of runs from 1 to 9999, for example 10");
      case EXPORT_LIMIT ->
          isNumber(value, 7) && Integer.parseInt(value) >= 1
              ? Optional.empty()
              : Optional.of("must be a number of records from 1 to 9999999, for example 100000");
      case USAGE_DAYS ->
          isNumber(value, 4) && Integer.parseInt(value) >= 1
              ? Optional.empty()
              : Optional.of("must be a number of days from 1 to 9999, for example 90");
      case LINKS ->
          value.equals("off") || value.equals("weekly")
              ? Optional.empty()
              : Optional.of("must be off or weekly");
      case FEEDBACK_DAYS ->
          isNumber(value, 4) && Integer.parseInt(value) >= 1
              ? Optional.empty()
              : Optional.of("must be a number of days from 1 to 9999, for example 180");
      case COMMENTS ->
          CommentRule.ofCode(value).isPresent()
              ? Optional.empty()
              : Optional.of("must be off, moderated or open");
      case HOST ->
          HOST_NAME.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must be a host name or address, for example 127.0.0.1");
      case BASE_URL ->
          value.isEmpty() || ADDRESS.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must begin with http:// or https:// and name a host");
      case RESOLVER, REFWORKS ->
          value.isEmpty() || RESOLVER_ADDRESS.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must begin with http:// or https:// and name a host");
      case REMAP ->
          value.equals("manual") || value.equals("automatic")
              ? Optional.empty()
              : Optional.of("must be manual or automatic");
      case MAIL_SERVER ->
          value.isEmpty() || MAIL_ADDRESS.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must begin with smtp:// or smtps:// and name a host");
      case ACCOUNTS_URL ->
          value.isEmpty() || DATABASE.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must look like postgresql://user@host:5432/database");
      case ACCOUNTS_SIGN_UP ->
          value.equals("open") || value.equals("closed")
              ? Optional.empty()
              : Optional.of("must be open or closed");
      case TRUSTED_PROXIES ->
          NETWORK_ADDRESS.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must be network addresses, for example 192.0.2.1");
      case MAIL_PASSWORD_FILE, ACCOUNTS_PASSWORD_FILE ->
          value.indexOf('\0') >= 0 ? Optional.of("must name a file") : Optional.empty();
      case CONTACT, MAIL_FROM, MAIL_TO ->
          value.isEmpty() || MAIL.matcher(value).matches()
              ? Optional.empty()
              : Optional.of("must be an e-mail address");
      case DATA, PROFILES ->
          value.isBlank() || value.indexOf('\0') >= 0
              ? Optional.of("must name a folder")
              : Optional.empty();
      case MATCHING,
          MEANING,
          ACCOUNTS,
          ACCOUNTS_CONFIRM,
          ACCOUNTS_LINKS,
          RATINGS,
          USAGE,
          FEEDBACK ->
          value.equals("on") || value.equals("off")
              ? Optional.empty()
              : Optional.of("must be on or off");
      case MATCHING_THRESHOLD ->
          isNumber(value, 3) && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 100
              ? Optional.empty()
              : Optional.of("must be a whole number from 1 to 100");
      case MATCHING_RULES, RANKING, THESAURUS ->
          value.isBlank() || value.indexOf('\0') >= 0
              ? Optional.of("must name a file")
              : Optional.empty();
    };
  }

  static Optional<Setting> ofVariable(String variable) {
    return Arrays.stream(values())
        .filter(setting -> setting.variable().equals(variable))
        .findFirst();
  }

  private static boolean isPort(String value) {
    return isNumber(value, 5) && Integer.parseInt(value) <= 65535;
  }

  private static boolean isNumber(String value, int digits) {
    return value.length() <= digits
        && !value.isEmpty()
        && value.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
