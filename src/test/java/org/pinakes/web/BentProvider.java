package org.pinakes.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.account.openid.Provider;

/** A provider that can lie in every way. Whoever comes is sent back at once. */
final class BentProvider implements AutoCloseable {
  static final String SECRET = "a secret of more than thirty-two characters";

  private final HttpServer server;
  private static final ECKey FIRST = fresh("1");

  private final ECKey second = fresh("2");
  private ECKey signing = FIRST;
  private int published = 1;
  private String nonce = "";
  private String request = "";
  private Token token = Token.SIGNED;
  private UnaryOperator<JWTClaimsSet.Builder> bend = UnaryOperator.identity();
  private String userInfo = "";
  private String broken = "";
  private int described;

  /** How tokens are signed. */
  enum Token {
    SIGNED,
    UNSIGNED,
    MISSING,
    BY_SECRET
  }

  BentProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  Provider provider() {
    return new Provider(
        "bent", "Bent", URI.create(issuer()), "catalogue", SECRET, List.of("openid", "email"));
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on tokens say something else. */
  void bend(UnaryOperator<JWTClaimsSet.Builder> how) {
    bend = how;
  }

  void token(Token how) {
    token = how;
  }

  /** From now on it signs with a key that it does not publish. */
  void signWithAnotherKey() {
    signing = fresh("1");
  }

  /** From now on it signs with a new key, which it publishes beside the old one. */
  void changeKeys() {
    published = 2;
    signing = second;
  }

  void userInfo(String json) {
    userInfo = json;
  }

  /** From now on this address answers with what no provider answers. */
  void breakDown(String path) {
    broken = path;
  }

  /** How often it has described itself. */
  int described() {
    return described;
  }

  /** What was sent for a token. */
  String request() {
    return request;
  }

  /** As it was in the beginning. */
  void mend() {
    signing = FIRST;
    token = Token.SIGNED;
    bend = UnaryOperator.identity();
    userInfo = "";
    broken = "";
  }

  /** Where a reader is sent who comes to an address. */
  String back(String address) {
    nonce = parameter(address, "nonce");
    return parameter(address, "redirect_uri") + "?code=good&state=" + parameter(address, "state");
  }

  static String parameter(String address, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
    if (!found.find()) {
      throw new AssertionError("no " + name + " in " + address);
    }
    return java.net.URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals(broken)) {
      send(exchange, "x".repeat(2_000_000));
      return;
    }
    switch (path) {
      case "/.well-known/openid-configuration" -> {
        described++;
        send(exchange, description());
      }
      case "/keys" -> send(exchange, keys().toString());
      case "/token" -> {
        request =
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                + " "
                + exchange.getRequestHeaders().getFirst("Authorization");
        send(
            exchange,
            token == Token.MISSING
                ? "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}"
                : "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                    .formatted(idToken()));
      }
      case "/user" -> send(exchange, userInfo);
      default -> {
        exchange.getResponseHeaders().set("Location", issuer() + "/keys");
        exchange.sendResponseHeaders(302, -1);
      }
    }
  }

  private JWKSet keys() {
    List<JWK> all = List.of(FIRST.toPublicJWK(), second.toPublicJWK());
    return new JWKSet(all.subList(0, published));
  }

  private String description() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
    "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/user","response_types_supported":["code"],
    "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["ES256"]}\
    """
        .formatted(issuer());
  }

  private String idToken() {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        bend.apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience("catalogue")
                    .subject("somebody")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(300)))
                    .claim("nonce", nonce)
                    .claim("email", "bent@example.org")
                    .claim("email_verified", true))
            .build();
    try {
      return switch (token) {
        case MISSING -> "";
        case UNSIGNED -> new PlainJWT(claims).serialize();
        case BY_SECRET -> {
          SignedJWT signed = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
          signed.sign(new MACSigner(SECRET));
          yield signed.serialize();
        }
        case SIGNED -> {
          JWSHeader header =
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(signing.getKeyID()).build();
          SignedJWT signed = new SignedJWT(header, claims);
          signed.sign(new ECDSASigner(signing));
          yield signed.serialize();
        }
      };
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static ECKey fresh(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    } catch (IOException leftEarly) {
      exchange.close();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
