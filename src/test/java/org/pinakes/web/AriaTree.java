package org.pinakes.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a screen reader is given of a part of a page: roles, names, states and texts, without
 * addresses; below them what is current, expanded, collapsed and described. Trees of English pages
 * are golden files in {@code src/test/resources/web/aria}; those of other languages have the same
 * shape and other words, but for what {@code same.txt} lists there, a regular expression a line.
 * {@code -Dgolden.write=true} writes the English trees.
 */
final class AriaTree {
  private static final Path GOLDEN = Path.of("src/test/resources/web/aria");
  private static final Pattern LINE =
      Pattern.compile(
          "(?<indent> *)- '?(?<role>[a-z]+)(?: \"(?<name>(?:[^\"\\\\]|\\\\.)*)\")?"
              + "(?<states>(?: \\[[^]]*])*)'?(?::(?: (?<text>.*))?)?");

  /** States and descriptions that the tree itself leaves out, a line each. */
  private static final String STATES =
      """
      part => [...part.querySelectorAll('[aria-current], summary, [aria-describedby]')]
        .filter(e => e.checkVisibility())
        .map(e => {
          const said = e => e.textContent.replace(/\\s+/g, ' ').trim().replaceAll('"', '”');
          if (e.matches('summary')) {
            return `- ${e.parentElement.open ? 'expanded' : 'collapsed'} "${said(e)}"\n`;
          }
          if (e.matches('[aria-current]')) return `- current "${said(e)}"\n`;
          const told = e.getAttribute('aria-describedby').split(' ')
            .map(id => said(document.getElementById(id)));
          return `- described "${said(e.labels[0])}": ${told.join(' ')}\n`;
        })
        .join('')
      """;

  private static final Pattern ADDRESS = Pattern.compile("(?m)^ *- /.*\n");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private final String yaml;

  private AriaTree(String yaml) {
    this.yaml = yaml;
  }

  static AriaTree of(Locator part) {
    String tree = ADDRESS.matcher(part.ariaSnapshot() + "\n").replaceAll("");
    return new AriaTree(tree.replaceAll("(?m):$", "") + part.evaluate(STATES));
  }

  /** What differs from the golden tree of a station, for a language; nothing if all is well. */
  List<String> faults(String station, String language) {
    List<String> faults = new ArrayList<>();
    if (language.equals("en")) {
      addGolden(station, faults);
    } else {
      addWords(station, language, faults);
    }
    return faults;
  }

  private void addGolden(String station, List<String> faults) {
    if (Boolean.getBoolean("golden.write")) {
      write(station);
    }
    AriaTree golden = golden(station);
    if (!golden.yaml.equals(yaml)) {
      faults.add(station + ": " + difference(golden.yaml, yaml));
    }
  }

  private void addWords(String station, String language, List<String> faults) {
    AriaTree english = golden(station);
    if (!shape().equals(english.shape())) {
      faults.add(
          "%s in %s has another shape: %s"
              .formatted(station, language, difference(english.shape(), shape())));
    }
    Set<String> left = words();
    left.retainAll(english.words());
    left.removeIf(AriaTree::isSameEverywhere);
    if (!left.isEmpty()) {
      faults.add("%s in %s has English left: %s".formatted(station, language, left));
    }
  }

  private void write(String station) {
    try {
      Files.writeString(GOLDEN.resolve(station + ".en.yml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String difference(String expected, String actual) {
    List<String> is = actual.lines().toList();
    List<String> should = expected.lines().toList();
    int line = 0;
    while (line < Math.min(is.size(), should.size()) && is.get(line).equals(should.get(line))) {
      line++;
    }
    return "from line %d on it should be %s, and is %s"
        .formatted(line + 1, some(should, line), some(is, line));
  }

  private static List<String> some(List<String> lines, int from) {
    return lines.subList(from, Math.min(lines.size(), from + 4));
  }

  private static AriaTree golden(String station) {
    return new AriaTree(read(station + ".en.yml"));
  }

  private static String read(String name) {
    try {
      return Files.readString(GOLDEN.resolve(name), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSameEverywhere(String words) {
    return !WORD.matcher(words).find() || read("same.txt").lines().anyMatch(words::matches);
  }

  private List<Matcher> lines() {
    return yaml.lines()
        .map(line -> {
          Matcher matcher = LINE.matcher(line);
          if (!matcher.matches()) {
            throw new AssertionError("not a line of a tree: " + line);
          }
          return matcher;
        })
        .toList();
  }

  /** Roles and states, since words stand in different places in different languages. */
  private String shape() {
    StringBuilder shape = new StringBuilder();
    for (Matcher line : lines()) {
      if (!line.group("role").equals("text")) {
        shape.append(line.group("indent")).append(line.group("role"));
        shape.append(line.group("states")).append('\n');
      }
    }
    return shape.toString();
  }

  private Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (Matcher line : lines()) {
      for (String part : List.of("name", "text")) {
        if (line.group(part) != null) {
          words.add(line.group(part));
        }
      }
    }
    return words;
  }
}
