package org.pinakes.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole XML document in a file, opened so that its encoding is read as what it is. */
public final class XmlDocument {
  private static final int START = 4096;

  private XmlDocument() {}

  /**
   * The document's bytes. When it declares a one-byte encoding and is in truth valid UTF-8 with
   * letters beyond ASCII, which never happens by chance, the declaration is passed over.
   */
  public static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    byte[] start = start(file);
    Charset declared = XmlEncoding.of(start);
    boolean wide =
        declared.equals(StandardCharsets.UTF_16BE) || declared.equals(StandardCharsets.UTF_16LE);
    if (!declared.equals(UTF_8) && !wide && isUtf8BeyondAscii(file)) {
      in.skipNBytes(declarationEnd(start));
    }
    return in;
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(START);
    }
  }

  private static int declarationEnd(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1).indexOf("?>") + 2;
  }

  private static boolean isUtf8BeyondAscii(Path file) throws IOException {
    boolean beyond = false;
    char[] characters = new char[1 << 13];
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      for (int read = reader.read(characters); read >= 0; read = reader.read(characters)) {
        for (int i = 0; i < read && !beyond; i++) {
          beyond = characters[i] > 0x7f;
        }
      }
      return beyond;
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
