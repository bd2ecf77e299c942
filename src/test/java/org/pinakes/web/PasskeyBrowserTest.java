package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys in a real browser, with a device that the browser plays (WebAuthn Level 3, 11). */
class PasskeyBrowserTest {
  private static final String EMAIL = "ann@example.org";
  private static final String OFFER = "form[data-passkey=get] button";

  private static Readers readers;
  private static Browsing browsing;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING);
    readers.reader(EMAIL);
    browsing = new Browsing();
  }

  @AfterAll
  static void close() {
    browsing.close();
    readers.close();
  }

  /** Browsers allow passkeys at names alone. */
  private static void visit(Page page, String path) {
    page.navigate(readers.site().at(path).replace("127.0.0.1", "localhost"));
  }

  private static void device(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    browser.send("WebAuthn.addVirtualAuthenticator", asked);
  }

  private static void signIn(Page page) {
    visit(page, "/sign-in");
    page.fill("#email", EMAIL);
    page.fill("#password", Readers.PASSWORD);
    page.click("form.fill button");
    page.waitForURL("**/lists**");
  }

  private static void signOut(Page page) {
    visit(page, "/account");
    page.click("form[action*='/sign-out'] button");
    page.waitForURL(url -> !url.contains("/account"));
  }

  /** Without what browsers offer by themselves: this device answers at once. */
  private static void onlyByTheButton(Page page) {
    page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
  }

  private static void add(Page page, String name) {
    visit(page, "/account");
    page.click("[data-with-passkeys] a");
    page.fill("#name", name);
    page.click("form[data-passkey] button");
    page.waitForURL("**/account?done=passkey**");
  }

  @Test
  void aPasskeyIsAddedSignsInAndIsRemoved() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    onlyByTheButton(page);
    device(page);
    signIn(page);
    add(page, "My own telephone");
    assertThat(page.textContent("main")).contains("My own telephone", "never used");

    signOut(page);
    visit(page, "/sign-in?next=%2Faccount");
    page.click(OFFER);
    page.waitForURL("**/account");
    assertThat(page.textContent(".keys")).contains("My own telephone", "last used");

    page.click(".keys form[action*=remove] button");
    page.waitForURL("**/account?done=removed**");
    assertThat(page.textContent("main")).contains("The passkey is removed.");
    signOut(page);
    visit(page, "/sign-in");
    page.click(OFFER);
    page.waitForSelector("main > article > .problem");
    assertThat(page.textContent("main")).contains("This passkey is not known here");
    assertThat(browsing.complaints()).allMatch(complaint -> complaint.contains("403"));
    browsing.complaints().clear();
  }

  @Test
  void browsersOfferPasskeysByThemselves() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    device(page);
    signIn(page);
    add(page, "Offered");
    signOut(page);
    visit(page, "/sign-in?next=%2Faccount");
    page.waitForURL("**/account");
    assertThat(page.textContent(".keys")).contains("Offered");
    assertThat(browsing.complaints()).isEmpty();
  }

  @Test
  void aDeviceThatHasOneSaysSo() {
    Page page = browsing.window(1280, 800, ColorScheme.LIGHT);
    onlyByTheButton(page);
    device(page);
    signIn(page);
    add(page, "First");
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
    visit(page, "/account/passkey");
    page.click("form[data-passkey] button");
    page.waitForSelector("form [role=alert]:not([hidden])");
    assertThat(page.textContent("form [role=alert]")).contains("already");
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
  }

  @Test
  void withoutScriptsOrPasskeysNothingOfThemIsSeen() {
    Page plain = browsing.plainWindow(1280, 800);
    visit(plain, "/sign-in");
    assertThat(plain.isVisible(OFFER)).isFalse();
    Page old = browsing.window(1280, 800, ColorScheme.LIGHT);
    old.addInitScript("delete window.PublicKeyCredential");
    signIn(old);
    visit(old, "/account/passkey");
    assertThat(old.isVisible("form[data-passkey]")).isFalse();
    assertThat(old.textContent("main")).contains("Passkeys need a browser that knows them");
  }
}
