package org.pinakes.mapping.rule;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.pinakes.yaml.YamlMap;

/** The jobs that a rule can have; each is named by a key of the rule. */
enum RuleForm {
  SET(yaml -> new SetValues(yaml.constants("set"))),
  ADD(yaml -> new AddValues(yaml.constants("add"))),
  DEFAULT(yaml -> new DefaultValues(yaml.constants("default"))),
  MAP(RuleForm::map),
  COPY(yaml -> new CopyValues(yaml.read("copy"), yaml.written("to"))),
  MOVE(yaml -> new MoveValues(yaml.changed("move"), yaml.written("to"))),
  DELETE(RuleForm::delete),
  SPLIT(RuleForm::split),
  JOIN(RuleForm::join),
  REPLACE(RuleForm::replace),
  EXTRACT(RuleForm::extract),
  LIMIT(RuleForm::limit),
  FIRST(yaml -> new FirstFilled(yaml.read("first"), yaml.writtenOne("to"))),
  FORMATS(RuleForm::formats);

  private final Function<RuleYaml, Rule> reader;

  RuleForm(Function<RuleYaml, Rule> reader) {
    this.reader = reader;
  }

  /** The key that names it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a rule with this job. */
  Rule read(RuleYaml yaml) {
    return reader.apply(yaml);
  }

  private static Rule map(RuleYaml yaml) {
    return new MapValues(
        yaml.changed("map"),
        yaml.valueMap("values"),
        yaml.choice("others", MapValues.Others.values()));
  }

  private static Rule delete(RuleYaml yaml) {
    boolean whole = !yaml.yaml().has("values") && !yaml.yaml().has("matching");
    List<String> fields = whole ? yaml.deleted("delete") : yaml.changed("delete");
    return new DeleteValues(fields, yaml.set("values"), yaml.patternOrNull("matching"));
  }

  private static Rule split(RuleYaml yaml) {
    List<String> fields = yaml.changed("split");
    String text = yaml.yaml().text("at").orElse("");
    boolean byText = yaml.yaml().has("at");
    if (byText == yaml.yaml().has("matching") || (byText && text.isEmpty())) {
      yaml.yaml().wrong("split", "needs either at (a text) or matching (a pattern)");
    }
    Pattern given = yaml.patternOrNull("matching");
    Pattern pattern = given == null ? Pattern.compile(Pattern.quote(text)) : given;
    return new SplitValues(fields, pattern);
  }

  private static Rule join(RuleYaml yaml) {
    boolean itself = yaml.yaml().texts("join").size() == 1 && !yaml.yaml().has("to");
    yaml.yaml().known("to");
    List<String> from = itself ? yaml.changed("join") : yaml.read("join");
    String to = itself ? from.getFirst() : yaml.writtenOne("to");
    return new JoinValues(from, yaml.yaml().text("with").orElse(" "), to);
  }

  private static Rule replace(RuleYaml yaml) {
    List<String> fields = yaml.changed("replace");
    Pattern pattern = yaml.pattern("matching");
    if (!yaml.yaml().has("with")) {
      yaml.yaml().wrong("replace", "needs with (the new text; \"\" to take the old one away)");
    }
    return new ReplaceText(fields, pattern, yaml.template("with", "", pattern));
  }

  private static Rule extract(RuleYaml yaml) {
    List<String> from = yaml.read("extract");
    Pattern pattern = yaml.pattern("matching");
    Template as = yaml.template("as", pattern.groupCount() == 0 ? "$0" : "$1", pattern);
    return new ExtractText(from, pattern, as, yaml.writtenOne("to"));
  }

  private static Rule limit(RuleYaml yaml) {
    List<String> fields = yaml.changed("limit");
    OptionalInt count = yaml.yaml().number("count", 1, 1_000_000);
    OptionalInt length = yaml.yaml().number("length", 2, 100_000_000);
    if (!yaml.yaml().has("count") && !yaml.yaml().has("length")) {
      yaml.yaml().wrong("limit", "needs count (most values) or length (most characters of one)");
    }
    return new LimitValues(
        fields, count.orElse(Integer.MAX_VALUE), length.orElse(Integer.MAX_VALUE));
  }

  private static Rule formats(RuleYaml yaml) {
    yaml.known()
        .whyNotWritable(ChooseFormats.FIELD)
        .ifPresent(why -> yaml.yaml().wrong("formats", why));
    List<ChooseFormats.Choice> choices = new ArrayList<>();
    for (YamlMap line : yaml.yaml().maps("formats")) {
      RuleYaml choice = yaml.with(line);
      Condition when = ConditionReader.read(choice, "when");
      line.known("when");
      choices.add(new ChooseFormats.Choice(when, choice.needed("is")));
      line.finish();
    }
    if (choices.isEmpty()) {
      yaml.yaml().wrong("formats", "must list choices, such as - {when: {has: isbn}, is: Book}");
    }
    return new ChooseFormats(List.copyOf(choices));
  }

  /** The short form {@code values}. */
  static Rule map(String field, Map<String, String> values) {
    return new MapValues(List.of(field), values, MapValues.Others.KEEP);
  }
}
