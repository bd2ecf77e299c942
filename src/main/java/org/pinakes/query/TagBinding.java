package org.pinakes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Binds a tag to the tokens before it, as PubMed does: to the phrase or the brackets at once before
 * it, or to all bare words back to the last operator.
 */
final class TagBinding {
  private static final Pattern DATE = Pattern.compile("[\\d/:.–-]+");
  private static final Pattern INITIALS =
      Pattern.compile("(?:\\p{L}[.-]?){1,2}|(?:\\p{L}\\.){3}|\\p{Lu}{3}");

  private final List<Token> tokens;

  TagBinding(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Binds; false when there is nothing to bind to. */
  boolean bind(Tags.Tag tag) {
    if (tokens.isEmpty()) {
      return false;
    }
    int last = tokens.size() - 1;
    switch (tokens.getLast()) {
      case Token.Quoted(String text, int slop) -> {
        tokens.set(last, new Token.Quoted(text, slop == 0 ? Lexer.slop(tag.slop()) : slop));
        tokens.add(last, new Token.Field(tag.prefix()));
      }
      case Token.Word word -> words(tag.prefix());
      case Token.Sign sign when sign == Token.Sign.CLOSE && opening() >= 0 ->
          tokens.add(opening(), new Token.Field(tag.prefix()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private int opening() {
    int open = 0;
    for (int i = tokens.size() - 1; i >= 0; i--) {
      open += tokens.get(i) == Token.Sign.CLOSE ? 1 : tokens.get(i) == Token.Sign.OPEN ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  private void words(Prefix prefix) {
    int start = start(prefix);
    List<Token> run = tokens.subList(start, tokens.size());
    List<String> texts = run.stream().map(word -> ((Token.Word) word).text()).toList();
    List<Token> bound = bound(prefix, List.copyOf(run), texts);
    run.clear();
    tokens.addAll(bound);
  }

  private static List<Token> bound(Prefix prefix, List<Token> run, List<String> texts) {
    Optional<Token> name = name(prefix, texts);
    if (name.isPresent()) {
      return List.of(name.get());
    }
    List<Token> bound = new ArrayList<>(List.of(new Token.Field(prefix)));
    if (prefix.kind() != Prefix.Kind.WORDS) {
      String joined = String.join(" ", texts);
      bound.add(texts.size() == 1 ? new Token.Word(joined, true) : new Token.Quoted(joined, 0));
    } else if (run.size() == 1) {
      bound.addAll(run);
    } else {
      bound.add(Token.Sign.OPEN);
      bound.addAll(run);
      bound.add(Token.Sign.CLOSE);
    }
    return bound;
  }

  /** A family name and initials, as PubMed writes authors. */
  private static Optional<Token> name(Prefix prefix, List<String> texts) {
    boolean author = prefix.kind() == Prefix.Kind.WORDS && prefix.target().equals(TypedName.SCOPE);
    int last = texts.size() - 1;
    if (!author || last < 1 || !INITIALS.matcher(texts.get(last)).matches()) {
      return Optional.empty();
    }
    String family = texts.stream().limit(last).collect(Collectors.joining(" "));
    return Lexer.hasWildcard(family)
        ? Optional.empty()
        : Optional.of(new Token.Name(prefix, family, texts.get(last)));
  }

  /** Where the words begin that belong to the tag; the last one always does. */
  private int start(Prefix prefix) {
    int start = tokens.size() - 1;
    while (start > 0 && belongs(prefix, start - 1)) {
      start--;
    }
    return start;
  }

  private boolean belongs(Prefix prefix, int at) {
    boolean bare =
        tokens.get(at) instanceof Token.Word
            && (at == 0 || !(tokens.get(at - 1) instanceof Token.Field));
    return bare
        && switch (prefix.kind()) {
          case WORDS, MOST -> true;
          case YEARS -> DATE.matcher(((Token.Word) tokens.get(at)).text()).matches();
          case EXACT -> prefix.form() == Prefix.Form.NAME || prefix.form() == Prefix.Form.VERBATIM;
        };
  }
}
