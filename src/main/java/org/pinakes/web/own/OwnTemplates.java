package org.pinakes.web.own;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pinakes.problem.BadSettingsException;

/**
 * Templates that a site puts in the place of the program's. Each says in its first line from which
 * original it was made, so that after an upgrade it can be told whose original is another now.
 */
public final class OwnTemplates {
  private static final String ENDING = ".jte";

  /** Not the package of the program's own, whose classes would be found first. */
  private static final String PACKAGE = "org.pinakes.own.templates";

  private static final Pattern MADE_FROM =
      Pattern.compile("<%-- made from [a-z]+ ([0-9a-f]{16})[^\\n]*--%>\\r?\\n?");

  private final Path folder;
  private final SortedMap<String, String> originals = Originals.all();

  /**
   * @param folder the site's folder; it may be missing
   */
  public OwnTemplates(Path folder) {
    this.folder = folder;
  }

  /** How an own template stands to the program's. */
  public enum State {
    /** The original is as it was. */
    GOOD,
    /** The original has changed since. */
    OUTDATED,
    /** It does not say from which original it was made. */
    UNMARKED,
    /** The program has no such template. */
    STRANGE
  }

  /**
   * An own template.
   *
   * @param name without the ending
   */
  public record Finding(String name, State state) {}

  /** Names of the program's templates. */
  public List<String> names() {
    return List.copyOf(originals.keySet());
  }

  /**
   * The program's template of that name.
   *
   * @throws BadSettingsException when there is none
   */
  public String original(String name) {
    String text = originals.get(name);
    if (text == null) {
      throw new BadSettingsException(
          "There is no template " + name + "; there are: " + String.join(", ", names()));
    }
    return text;
  }

  /**
   * Copies a template into the site's folder, to be changed there.
   *
   * @return the file
   * @throws BadSettingsException when there is no such template, or the site has one already
   */
  public Path eject(String name) {
    String text = original(name);
    Path file = folder.resolve(name + ENDING);
    if (Files.exists(file)) {
      throw new BadSettingsException(
          file + " is there already; remove or rename it first, if it is to be made anew");
    }
    try {
      Files.createDirectories(folder);
      return Files.writeString(file, mark(name, text) + text, StandardCharsets.UTF_8);
    } catch (IOException refused) {
      throw new BadSettingsException(
          file + " cannot be written; check owner and rights of the folder", refused);
    }
  }

  private static String mark(String name, String text) {
    return "<%-- made from " + name + " " + Originals.hash(text) + " --%>\n";
  }

  /** The site's templates, each with its state; empty when it has none. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    own().forEach((name, text) -> findings.add(new Finding(name, state(name, text))));
    return findings;
  }

  private State state(String name, String text) {
    String original = originals.get(name);
    if (original == null) {
      return State.STRANGE;
    }
    Matcher mark = MADE_FROM.matcher(text);
    if (!mark.lookingAt()) {
      return State.UNMARKED;
    }
    return mark.group(1).equals(Originals.hash(original)) ? State.GOOD : State.OUTDATED;
  }

  private SortedMap<String, String> own() {
    return Files.isDirectory(folder) ? Originals.in(folder) : new TreeMap<>();
  }

  /** Whether the site has templates of its own. */
  public boolean isEmpty() {
    return own().isEmpty();
  }

  /**
   * All templates, the site's own in the place of the program's, compiled. All are compiled, since
   * they call one another.
   *
   * @param classes folder for the classes; what is there from the same templates is used again
   * @throws BadSettingsException when an own template cannot be compiled, with its name and line
   */
  public TemplateEngine compiled(Path classes) {
    SortedMap<String, String> all = new TreeMap<>(originals);
    own().forEach((name, text) -> all.put(name, MADE_FROM.matcher(text).replaceFirst("")));
    Path folderOfThese = classes.resolve(Originals.hash(all.toString()));
    ClassLoader parent = OwnTemplates.class.getClassLoader();
    Path done = folderOfThese.resolve("complete");
    if (!Files.exists(done)) {
      compile(all, folderOfThese, parent);
      note(done);
    }
    return TemplateEngine.createPrecompiled(folderOfThese, ContentType.Html, parent, PACKAGE);
  }

  private void compile(Map<String, String> all, Path classes, ClassLoader parent) {
    TemplateEngine compiler =
        TemplateEngine.create(new Texts(all), classes, ContentType.Html, parent, PACKAGE);
    compiler.setTrimControlStructures(true);
    compiler.setBinaryStaticContent(true);
    compiler.setClassPath(
        List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
    try {
      Files.createDirectories(classes);
      compiler.cleanAll();
      compiler.precompileAll();
    } catch (TemplateException wrong) {
      throw new BadSettingsException(
          "A template in "
              + folder
              + " cannot be compiled. "
              + wrong.getMessage()
              + "\n./pinakes templates check says which were made from another original.",
          wrong);
    } catch (IOException refused) {
      throw new BadSettingsException(
          classes + " cannot be written; check its owner and rights", refused);
    }
  }

  private static void note(Path done) {
    try {
      Files.writeString(done, "");
    } catch (IOException refused) {
      throw new BadSettingsException(done + " cannot be written", refused);
    }
  }

  /** Templates out of memory. */
  private record Texts(Map<String, String> byName) implements CodeResolver {
    @Override
    public @Nullable String resolve(String name) {
      return byName.get(name.substring(0, name.length() - ENDING.length()));
    }

    @Override
    public long getLastModified(String name) {
      return 0;
    }

    @Override
    public List<String> resolveAllTemplateNames() {
      return byName.keySet().stream().map(name -> name + ENDING).toList();
    }

    @Override
    public boolean exists(String name) {
      return resolve(name) != null;
    }
  }
}
