package org.pinakes.source.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://sea.invalid, http://sea.invalid/",
    "HTTPS://sea.invalid:8080/a?b=c#d, https://sea.invalid:8080/a?b=c#d",
    "https://bücher.invalid/, https://xn--bcher-kva.invalid/",
    "https://straße.invalid/, https://xn--strae-oqa.invalid/",
    "http://sea.invalid/100%, http://sea.invalid/100%25",
    "http://sea.invalid/a%2Fb%zz, http://sea.invalid/a%2Fb%25zz",
    "http://sea.invalid/?ids[]=1, http://sea.invalid/?ids%5B%5D=1",
    "http://sea.invalid/with space/ä|b, http://sea.invalid/with%20space/%C3%A4%7Cb",
    "http://sea.invalid/#a#b, http://sea.invalid/#a%23b",
    "http://ann:secret@sea.invalid/, http://sea.invalid/",
    "http://[2001:db8::1]:80/, http://[2001:db8::1]:80/"
  })
  void addressesAsPeopleWriteThemCanBeAsked(String written, String asked) {
    assertThat(LinkAddress.of(written)).isEqualTo(new LinkAddress.Askable(URI.create(asked)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://",
        "http:///path",
        "http://sea.invalid:99999/",
        "http://sea.invalid:port/",
        "http://two words/",
        "ftp://sea.invalid/",
        "sea.invalid"
      })
  void whatIsNoAddressForAnybodyIsNowhere(String written) {
    assertThat(LinkAddress.of(written)).isEqualTo(new LinkAddress.Nowhere());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://low_line.invalid/", "http://b%C3%BCcher.invalid/", "http://a.1b/"})
  void whatOnlyJavaCannotReadIsNotNowhere(String written) {
    assertThat(LinkAddress.of(written)).isEqualTo(new LinkAddress.Unreadable());
  }

  @Test
  void redirectsLeadOnAsBrowsersReadThem() {
    URI here = URI.create("https://sea.invalid/a/b");
    assertThat(LinkAddress.from(here, "c d[1]"))
        .isEqualTo(askable("https://sea.invalid/a/c%20d%5B1%5D"));
    assertThat(LinkAddress.from(here, "/c|d")).isEqualTo(askable("https://sea.invalid/c%7Cd"));
    assertThat(LinkAddress.from(here, "//moon.invalid/x"))
        .isEqualTo(askable("https://moon.invalid/x"));
    assertThat(LinkAddress.from(here, "http://low_line.invalid/"))
        .isEqualTo(new LinkAddress.Unreadable());
    assertThat(LinkAddress.from(here, "javascript:x")).isEqualTo(new LinkAddress.Nowhere());
    assertThat(LinkAddress.from(here, "http://sea.invalid:99999/"))
        .isEqualTo(new LinkAddress.Nowhere());
  }

  private static LinkAddress askable(String address) {
    return new LinkAddress.Askable(URI.create(address));
  }
}
