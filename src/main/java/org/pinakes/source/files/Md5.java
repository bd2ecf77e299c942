package org.pinakes.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pinakes.problem.SourceUnreachableException;

/** Checksums of files, and files of checksums. */
final class Md5 {
  private static final Pattern SUM = Pattern.compile("\\b([0-9a-fA-F]{32})\\b");

  private Md5() {}

  /** The checksum in a {@code .md5} file, in either of the two usual forms. */
  static Optional<String> stated(String text) {
    Matcher matcher = SUM.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  static String of(Path file) {
    return digest(file, "MD5");
  }

  static String digest(Path file, String algorithm) {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new SourceUnreachableException(file + " cannot be read: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has " + algorithm, e);
    }
  }

  /** Complains about a file that is not what its checksum says. */
  static void require(String stated, Path file, String name) {
    String found = of(file);
    if (!found.equals(stated)) {
      throw new SourceUnreachableException(
          "%s is not whole: its MD5 is %s and should be %s. Fetch it again; the next run goes on with it."
              .formatted(name, found, stated));
    }
  }
}
