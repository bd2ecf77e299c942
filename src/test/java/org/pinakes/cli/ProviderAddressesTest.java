package org.pinakes.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ProviderAddressesTest {
  private final ProviderAddresses rule = new ProviderAddresses(ProviderAddressesTest::resolved);

  private static InetAddress[] resolved(String host) throws UnknownHostException {
    return switch (host) {
      case "inside.example", "login.inside.example" ->
          new InetAddress[] {InetAddress.ofLiteral("10.1.2.3")};
      case "half.example" ->
          new InetAddress[] {
            InetAddress.ofLiteral("198.51.100.1"), InetAddress.ofLiteral("127.0.0.1")
          };
      case "outside.example" -> new InetAddress[] {InetAddress.ofLiteral("198.51.100.1")};
      default -> new InetAddress[] {InetAddress.ofLiteral(host)};
    };
  }

  private void allowed(String issuer, String address) {
    assertThatCode(() -> rule.check(URI.create(issuer), URI.create(address)))
        .doesNotThrowAnyException();
  }

  private void refused(String issuer, String address) {
    assertThatThrownBy(() -> rule.check(URI.create(issuer), URI.create(address)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theHostThatTheOwnerHasTypedIsAskedWhereverItIs() {
    allowed("https://login.inside.example/realm", "https://login.inside.example/token");
    allowed("http://localhost:8080", "http://localhost:8080/keys");
  }

  @Test
  void aProviderLeadsToNoOtherHostInside() {
    refused("https://login.inside.example", "https://inside.example/token");
    refused("https://outside.example", "https://half.example/token");
    refused("https://outside.example", "https://[::1]/token");
    refused("https://outside.example", "https://169.254.169.254/latest");
    allowed("https://login.inside.example", "https://outside.example/token");
  }

  @Test
  void nothingIsAskedWithoutEncryptionButOnThisMachine() {
    refused("https://outside.example", "http://outside.example/token");
    refused("https://outside.example", "file:///etc/passwd");
    refused("https://outside.example", "https:///token");
  }
}
