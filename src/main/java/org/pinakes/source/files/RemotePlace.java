package org.pinakes.source.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.SourceUnreachableException;
import org.pinakes.source.http.Acceptance;
import org.pinakes.source.http.Fetched;
import org.pinakes.source.http.PoliteClient;

/**
 * {@code .xml.gz} files at addresses, or behind the links of pages that list them, in the order of
 * their names. Each must be what the {@code .md5} file beside it says, where there is one. Files of
 * one name are taken never to change.
 */
public final class RemotePlace implements Place {
  private static final Pattern LINK =
      Pattern.compile(
          "href\\s*=\\s*[\"']?([^\"'\\s>]+\\.xml\\.gz)[\"'\\s>]", Pattern.CASE_INSENSITIVE);
  private static final int TRIES = 3;

  private final List<URI> addresses;
  private final PoliteClient client;
  private @Nullable Fetched at;

  /**
   * @param addresses of files, or of pages with links to them
   */
  public RemotePlace(List<URI> addresses, PoliteClient client) {
    this.addresses = List.copyOf(addresses);
    this.client = client;
  }

  @Override
  public List<Found> files() {
    List<URI> all = new ArrayList<>();
    for (URI address : addresses) {
      if (address.getPath().endsWith(".gz")) {
        all.add(address);
      } else {
        all.addAll(linked(address));
      }
    }
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(RemotePlace::name))
        .map(address -> new Found(address.toString(), ""))
        .toList();
  }

  private List<URI> linked(URI page) {
    try (Fetched response = client.get(page, Acceptance.any())) {
      String text = Files.readString(response.file());
      List<URI> links = new ArrayList<>();
      Matcher matcher = LINK.matcher(text);
      while (matcher.find()) {
        links.add(response.address().resolve(matcher.group(1)));
      }
      if (links.isEmpty()) {
        throw new SourceUnreachableException(page + " links to no .xml.gz file.");
      }
      return links;
    } catch (IOException | IllegalArgumentException e) {
      throw new SourceUnreachableException(page + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String name(URI address) {
    return address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
  }

  @Override
  public Path fetch(Found file) {
    close();
    URI address = URI.create(file.key());
    Optional<String> sum = stated(URI.create(file.key() + ".md5"));
    for (int tries = 1; ; tries++) {
      Fetched response = client.file(address, Map.of());
      if (!response.good()) {
        response.close();
        throw new SourceUnreachableException(
            address + " answers with status " + response.status() + ".");
      }
      try {
        sum.ifPresent(right -> Md5.require(right, response.file(), file.key()));
        at = response;
        return named(response, name(address));
      } catch (SourceUnreachableException broken) {
        response.close();
        if (tries == TRIES) {
          throw broken;
        }
      }
    }
  }

  /** Readers of files go by their names' ends and show their names. */
  private static Path named(Fetched response, String name) {
    try {
      Path named = response.file().resolveSibling(name);
      Files.deleteIfExists(named);
      return Files.createLink(named, response.file());
    } catch (IOException | UnsupportedOperationException e) {
      return response.file();
    }
  }

  private Optional<String> stated(URI address) {
    return client
        .find(address, Acceptance.any())
        .flatMap(response -> {
          try (response) {
            return Md5.stated(response.beginning());
          }
        });
  }

  @Override
  public Optional<String> checksum(Found file) {
    return Optional.empty();
  }

  @Override
  public void close() {
    if (at != null) {
      Path named = at.file().resolveSibling(name(at.address()));
      at.close();
      at = null;
      try {
        Files.deleteIfExists(named);
      } catch (IOException e) {
        throw new UncheckedIOException("A file of our own cannot be deleted: " + named, e);
      }
    }
  }
}
