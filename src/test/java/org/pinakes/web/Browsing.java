package org.pinakes.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One Chromium for all browser tests. It is Debian's, or the one that {@code PINAKES_CHROMIUM}
 * names; without one the tests fail, since a page that nobody has looked at is not tested.
 */
final class Browsing implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  Browsing() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** What pages complained about: script errors, refused content, failed requests. */
  List<String> complaints() {
    return complaints;
  }

  /** A fresh window, without cookies. */
  Page window(int width, int height, ColorScheme scheme) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                .setLocale("en-GB"));
    Page page = context.newPage();
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onConsoleMessage(message -> {
      // What these windows do not allow is no fault of the page's.
      if (!message.text().startsWith("Service Worker registration blocked")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    page.onRequestFailed(request -> complaints.add("failed: " + request.url()));
    return page;
  }

  /** A fresh window whose pages may keep others for reading without a network. */
  Page keepingWindow() {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setServiceWorkers(ServiceWorkerPolicy.ALLOW)
                .setLocale("en-GB"))
        .newPage();
  }

  /** A fresh window of a browser that runs no scripts. */
  Page plainWindow(int width, int height) {
    return browser
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(false)
                .setLocale("en-GB"))
        .newPage();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path chromium() {
    String named = System.getenv("PINAKES_CHROMIUM");
    List<String> places = named == null ? PLACES : List.of(named);
    return places.stream()
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "The browser tests need Chromium, looked for at "
                    + places
                    + ". Install it (apt-get install chromium) or name it in PINAKES_CHROMIUM."));
  }
}
