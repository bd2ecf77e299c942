package org.pinakes.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** Addresses of readers' own pages, without host and without language. */
public final class AccountPaths {
  /** Signing in. */
  public static final String SIGN_IN = "/sign-in";

  /** Signing in with a passkey; a form alone. */
  public static final String PASSKEY = SIGN_IN + "/passkey";

  /** What a passkey has to sign for that; a form alone. */
  public static final String PASSKEY_ASK = PASSKEY + "/ask";

  /** Asking for a link to sign in. */
  public static final String LINK = SIGN_IN + "/link";

  /** Where that link leads. */
  public static final String LINK_OPEN = LINK + "/open";

  /** Signing out; a form alone. */
  public static final String SIGN_OUT = "/sign-out";

  /** Asking for an account. */
  public static final String SIGN_UP = "/sign-up";

  /** Confirming the address of a new account. */
  public static final String CONFIRM = SIGN_UP + "/confirm";

  /** Asking for a link to choose another password. */
  public static final String FORGOTTEN = "/forgotten";

  /** Choosing another password. */
  public static final String RESET = FORGOTTEN + "/reset";

  /** The account itself. */
  public static final String ACCOUNT = "/account";

  /** Changing the name. */
  public static final String NAME = ACCOUNT + "/name";

  /** Changing the e-mail address. */
  public static final String EMAIL = ACCOUNT + "/email";

  /** Confirming a changed address. */
  public static final String EMAIL_CONFIRM = EMAIL + "/confirm";

  /** Changing the password. */
  public static final String PASSWORD = ACCOUNT + "/password";

  /** Deleting the account. */
  public static final String DELETE = ACCOUNT + "/delete";

  /** Adding a passkey. */
  public static final String ADD_PASSKEY = ACCOUNT + "/passkey";

  /** What a new passkey has to sign; a form alone. */
  public static final String ADD_PASSKEY_ASK = ADD_PASSKEY + "/ask";

  /** Naming a passkey; a form alone. */
  public static final String NAME_PASSKEY = ADD_PASSKEY + "/name";

  /** Removing a passkey; a form alone. */
  public static final String REMOVE_PASSKEY = ADD_PASSKEY + "/remove";

  /** Joining an account elsewhere. */
  public static final String JOIN = ACCOUNT + "/join";

  /** Taking one away; a form alone. */
  public static final String LEAVE = JOIN + "/leave";

  /** Ending sessions; a form alone. */
  public static final String SESSIONS = ACCOUNT + "/sessions";

  /** Everything that is kept, to take away. */
  public static final String DATA = ACCOUNT + "/data";

  /** What is kept, and what not. */
  public static final String PRIVACY = "/privacy";

  /** One's own lists. */
  public static final String LISTS = "/lists";

  /** Lists that everybody may see. */
  public static final String PUBLIC_LISTS = "/public-lists";

  /** A list that others may see. */
  public static final String SHARED = "/shared";

  /** Keeping records in a list. */
  public static final String KEEP = "/keep";

  /** Records that the browser has marked. */
  public static final String MARKED = "/marked";

  /** Saved searches. */
  public static final String SEARCHES = "/searches";

  /** Saving a search. */
  public static final String SAVE_SEARCH = SEARCHES + "/save";

  /** Setting the alert of a saved search; a form alone. */
  public static final String ALERT = SEARCHES + "/alert";

  /** Ending an alert by the link of a letter, without signing in. */
  public static final String UNSUBSCRIBE = SEARCHES + "/unsubscribe";

  /** One's own tags and notes. */
  public static final String OWN = "/own";

  private AccountPaths() {}

  /** Signing in by a provider. */
  static String provider(String name) {
    return SIGN_IN + "/with/" + name;
  }

  /** The same, and where to go then. */
  static String provider(String name, String next) {
    return with(provider(name), next);
  }

  /** Where a provider sends readers; providers know it, so that it must not change. */
  public static String providerBack(String name) {
    return provider(name) + "/back";
  }

  /** Signing in once more, and where to go then. */
  static String again(String next) {
    return SIGN_IN + "?fresh=1&" + Reception.NEXT + "=" + encoded(next);
  }

  /** A page that leads on to where somebody wanted to go; empty for nowhere. */
  static String with(String path, String next) {
    return next.isEmpty()
        ? path
        : path + (path.contains("?") ? "&" : "?") + Reception.NEXT + "=" + encoded(next);
  }

  /** A list of one's own. */
  public static String list(String id) {
    return LISTS + "/" + id;
  }

  /** A list that others may see. */
  public static String shared(String address) {
    return SHARED + "/" + address;
  }

  /** Records with one of one's own tags. */
  public static String tag(String tag) {
    return OWN + "?tag=" + encoded(tag);
  }

  /** Keeping these records in a list. */
  public static String keep(Collection<String> ids) {
    return KEEP + query(ids);
  }

  /** Showing these records as marked ones. */
  public static String marked(Collection<String> ids) {
    return MARKED + query(ids);
  }

  /** Exporting these records. */
  public static String export(Collection<String> ids) {
    return "/export" + query(ids);
  }

  /** Records as a list of references. */
  static String cited(Collection<String> ids) {
    return export(ids) + (ids.isEmpty() ? "?" : "&") + "format=cited";
  }

  private static String query(Collection<String> ids) {
    return ids.stream().map(id -> "id=" + encoded(id)).collect(Collectors.joining("&", "?", ""));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
