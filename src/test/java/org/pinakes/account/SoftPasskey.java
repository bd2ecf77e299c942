package org.pinakes.account;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A device with one passkey, written by hand after WebAuthn Level 3, 6.1 and 6.5: it can also do
 * what no good device does.
 */
public final class SoftPasskey {
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int COPYABLE = 0x08;
  private static final int COPIED = 0x10;
  private static final int NEW = 0x40;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;
  private final byte[] id;
  private String origin;
  private String host;
  private String handle = "";
  private long counter;
  private int flags = PRESENT | VERIFIED;

  /** A device at a site. */
  public SoftPasskey(String origin, String host) {
    this.origin = origin;
    this.host = host;
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      id = digest(keys.getPublic().getEncoded());
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** From now on at another site. */
  public SoftPasskey at(String otherOrigin, String otherHost) {
    origin = otherOrigin;
    host = otherHost;
    return this;
  }

  /** From now on without making sure who uses it. */
  public SoftPasskey careless() {
    flags &= ~VERIFIED;
    return this;
  }

  /** From now on kept on several devices. */
  public SoftPasskey copied() {
    flags |= COPYABLE | COPIED;
    return this;
  }

  /** From now on with this counter. */
  public SoftPasskey counting(long from) {
    counter = from;
    return this;
  }

  /** From now on as the device of another account. */
  public SoftPasskey withHandle(String other) {
    handle = other;
    return this;
  }

  /** The account as it is known to the device. */
  public String handle() {
    return handle;
  }

  public String id() {
    return TEXT.encodeToString(id);
  }

  /** What the browser answers when a passkey is to be made. */
  public String make(String options) {
    handle = text("\"user\":\\{[^}]*\"id\":\"([^\"]+)\"", options);
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(head(flags | NEW));
    data.writeBytes(new byte[16]);
    data.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
    data.writeBytes(id);
    data.writeBytes(cose());
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.write(0xa3);
    object.writeBytes(cborText("fmt"));
    object.writeBytes(cborText("none"));
    object.writeBytes(cborText("attStmt"));
    object.write(0xa0);
    object.writeBytes(cborText("authData"));
    object.writeBytes(cborBytes(data.toByteArray()));
    return "{\"id\":\"%s\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\"}}"
        .formatted(
            id(),
            TEXT.encodeToString(client("webauthn.create", options)),
            TEXT.encodeToString(object.toByteArray()));
  }

  /** What the browser answers when somebody signs in. */
  public String sign(String options) {
    counter += counter == 0 ? 0 : 1;
    byte[] data = head(flags);
    byte[] client = client("webauthn.get", options);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data);
      signature.update(digest(client));
      return "{\"id\":\"%s\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\"}}"
          .formatted(
              id(),
              TEXT.encodeToString(client),
              TEXT.encodeToString(data),
              TEXT.encodeToString(signature.sign()),
              handle);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private byte[] head(int with) {
    return ByteBuffer.allocate(37)
        .put(digest(host.getBytes(StandardCharsets.UTF_8)))
        .put((byte) with)
        .putInt((int) counter)
        .array();
  }

  private byte[] client(String type, String options) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
        .formatted(type, text("\"challenge\":\"([^\"]+)\"", options), origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] cose() {
    ECPublicKey key = (ECPublicKey) keys.getPublic();
    ByteArrayOutputStream cose = new ByteArrayOutputStream();
    cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1});
    List<BigInteger> point = List.of(key.getW().getAffineX(), key.getW().getAffineY());
    for (int i = 0; i < point.size(); i++) {
      cose.write(0x21 + i);
      cose.writeBytes(cborBytes(coordinate(point.get(i))));
    }
    return cose.toByteArray();
  }

  private static byte[] coordinate(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(bytes.length, fixed.length);
    System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
    return fixed;
  }

  private static byte[] cborText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(bytes.length + 1)
        .put((byte) (0x60 + bytes.length))
        .put(bytes)
        .array();
  }

  private static byte[] cborBytes(byte[] bytes) {
    return ByteBuffer.allocate(bytes.length + 2)
        .put((byte) 0x58)
        .put((byte) bytes.length)
        .put(bytes)
        .array();
  }

  private static String text(String pattern, String json) {
    Matcher found = Pattern.compile(pattern).matcher(json);
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in " + json);
    }
    return found.group(1);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public String toString() {
    return id() + Arrays.toString(new long[] {counter, flags});
  }
}
