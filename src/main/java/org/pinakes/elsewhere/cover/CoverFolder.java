package org.pinakes.elsewhere.cover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pinakes.elsewhere.KnownAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of the site's own, in a folder, by names: an identifier of the record, an ISBN of
 * thirteen or ten digits, an ISSN or a DOI, each with {@code -} for what is no letter, digit, dot,
 * hyphen or low line ({@code 10.1000-182.jpg}). Links that lead out of the folder are not followed.
 * Files may come and go. Thread-safe.
 */
final class CoverFolder {
  private static final Logger LOG = LoggerFactory.getLogger(CoverFolder.class);
  private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png", ".webp", ".gif");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._-]");
  private static final int LONGEST = 200;

  /** Bytes of a picture; larger ones are not shown. */
  private static final int MOST = 4 << 20;

  private final Path folder;

  CoverFolder(Path folder) {
    this.folder = folder;
  }

  Optional<Cover.Picture> find(KnownAs work) {
    return names(work).stream().flatMap(name -> picture(name).stream()).findFirst();
  }

  private static Set<String> names(KnownAs work) {
    Set<String> names = new LinkedHashSet<>(work.ids());
    names.addAll(work.isbns());
    names.addAll(work.shortIsbns());
    names.addAll(work.issns());
    names.addAll(work.dois());
    return names;
  }

  private Optional<Cover.Picture> picture(String name) {
    String safe = UNSAFE.matcher(name).replaceAll("-");
    if (safe.isEmpty() || safe.length() > LONGEST || safe.startsWith(".")) {
      return Optional.empty();
    }
    return ENDINGS.stream()
        .map(ending -> folder.resolve(safe + ending))
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .flatMap(file -> read(file).stream())
        .findFirst();
  }

  private static Optional<Cover.Picture> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST + 1);
      Optional<ImageKind> kind = bytes.length > MOST ? Optional.empty() : ImageKind.of(bytes);
      if (kind.isEmpty()) {
        LOG.warn(
            "The cover {} is no JPEG, PNG, GIF or WebP of up to 4 MB and 4,000 pixels a side; it is"
                + " not shown",
            file);
      }
      return kind.map(known -> new Cover.Picture(known.mediaType(), bytes));
    } catch (IOException unreadable) {
      LOG.warn("The cover {} cannot be read; check its owner and rights", file, unreadable);
      return Optional.empty();
    }
  }
}
