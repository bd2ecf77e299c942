package org.pinakes.web;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pinakes.web.own.ContentPage;
import org.pinakes.web.own.ContentPages;
import org.pinakes.web.own.MenuLink;
import org.pinakes.web.own.Notices;
import org.pinakes.web.own.OwnSite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what the site shows of itself, to each reader in their language. Thread-safe. */
final class Faces {
  private static final Logger LOG = LoggerFactory.getLogger(Faces.class);

  /** Pages whose addresses are secret, or say what somebody does with an account. */
  private static final List<String> PRIVATE =
      List.of(
          AccountPaths.SHARED,
          AccountPaths.LISTS,
          AccountPaths.KEEP,
          AccountPaths.MARKED,
          AccountPaths.SEARCHES,
          AccountPaths.OWN,
          AccountPaths.ACCOUNT,
          AccountPaths.SIGN_IN,
          AccountPaths.SIGN_UP,
          AccountPaths.FORGOTTEN,
          VoicePaths.COMMENTS,
          Paths.ADMIN);

  private final OwnSite own;
  private final ContentPages pages;
  private final Notices notices;
  private final Assets assets;
  private final EditorsWords words;
  private final boolean feedback;

  /**
   * @param words what editors show all readers
   * @param feedback whether there is a form for feedback
   */
  Faces(OwnSite own, Assets assets, EditorsWords words, boolean feedback) {
    this.own = own;
    this.assets = assets;
    this.words = words;
    this.feedback = feedback;
    pages = new ContentPages(own, System::nanoTime);
    notices =
        new Notices(
            own.folders().notices(),
            InstantSource.system(),
            ZoneId.systemDefault(),
            System::nanoTime);
    pages.problems().forEach(problem -> LOG.warn("Pages of content: {}", problem));
  }

  /** Notices of the site's file. */
  Notices notices() {
    return notices;
  }

  /** What is shown on a page, whose own links know that they are on it. */
  SiteFace face(Visit visit, String path) {
    String tag = visit.messages().tag();
    return new SiteFace(
        name(visit),
        own.description().in(tag).orElseGet(() -> visit.text("site.about")),
        assets.logo(),
        anchors(visit, path, own.menu()),
        foot(visit, path),
        Stream.concat(notices.now(tag).stream(), words.notices(tag).stream())
            .map(said -> new Notices.Said(TextLinks.in(visit.links(), said.html()), said.alarm()))
            .toList(),
        feedback);
  }

  private static boolean isPrivate(String page) {
    return PRIVATE.stream().anyMatch(own -> page.equals(own) || page.startsWith(own + "/"));
  }

  /** The form for feedback knows from which page it was opened, if everybody may know that page. */
  private List<Anchor> foot(Visit visit, String path) {
    List<Anchor> foot = anchors(visit, path, own.foot());
    if (feedback) {
      String page = FeedbackRoutes.path(path);
      boolean here = page.equals(VoicePaths.FEEDBACK);
      String from = here || isPrivate(page) ? "" : "?page=" + AccountPaths.encoded(page);
      String href = visit.links().to(VoicePaths.FEEDBACK + from);
      foot.add(new Anchor(visit.text("feedback.link"), href, here));
    }
    return foot;
  }

  /** A page of content in the reader's language, or in another. */
  Optional<ContentPage> page(Visit visit, String name) {
    return written(visit, name)
        .map(page ->
            new ContentPage(
                page.name(),
                page.language(),
                page.title(),
                TextLinks.in(visit.links(), page.html())));
  }

  private Optional<ContentPage> written(Visit visit, String name) {
    return pages.find(name, visit.messages().tag(), name(visit));
  }

  /** Whether a page is the program's own. */
  boolean isStandard(String name) {
    return pages.isStandard(name);
  }

  /** The site's name for a reader. */
  String name(Visit visit) {
    return own.name().in(visit.messages().tag()).orElseGet(() -> visit.text("site.name"));
  }

  private List<Anchor> anchors(Visit visit, String path, List<MenuLink> links) {
    List<Anchor> anchors = new ArrayList<>();
    for (MenuLink link : links) {
      label(visit, link).ifPresent(label -> anchors.add(anchor(visit, path, link, label)));
    }
    return anchors;
  }

  private static Anchor anchor(Visit visit, String path, MenuLink link, String label) {
    boolean here = link.href().startsWith("/");
    String href = here ? visit.links().inLanguage(link.href()) : link.href();
    return new Anchor(label, href, link.href().equals(path));
  }

  /** What the settings call it; else its title in the reader's language, else a common word. */
  private Optional<String> label(Visit visit, MenuLink link) {
    Optional<String> said = link.label().in(visit.messages().tag());
    if (said.isPresent() || !link.href().startsWith(Paths.PAGE)) {
      return said;
    }
    String name = link.href().substring(Paths.PAGE.length());
    Optional<ContentPage> page = written(visit, name);
    Optional<String> title = page.map(ContentPage::title).filter(text -> !text.isEmpty());
    boolean own = page.filter(found -> found.language().equals(visit.messages().tag())).isPresent();
    String key = "page." + name;
    return own || !visit.messages().has(key) ? title : Optional.of(visit.text(key));
  }
}
