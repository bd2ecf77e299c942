package org.pinakes.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.pinakes.format.NativeFormat;
import org.pinakes.ingest.ProfileDiff;
import org.pinakes.ingest.RecordPreview;
import org.pinakes.mapping.rule.RuleStep;
import org.pinakes.store.StoredRecord;

/** Previews as a person reads them. */
final class PreviewText {
  private static final int MOST_NATIVE = 6_000;
  private static final int MOST_VALUES = 3;

  private PreviewText() {}

  /**
   * A record with everything that is made of it.
   *
   * @param width characters of a line; 0 to put the parts below each other
   */
  static String of(RecordPreview preview, int width) {
    String id = preview.stored().id();
    Panels panels =
        new Panels(width)
            .add("native record, " + preview.stored().format().code(), nativeText(preview.stored()))
            .add("record", BriefJson.of(preview.record()))
            .add("index document", BriefJson.of(preview.document().sorted()));
    return "════ " + Panels.harmless(id) + " ════\n" + panels + steps(preview);
  }

  private static String nativeText(StoredRecord stored) {
    String text = stored.payload().text();
    if (stored.format() == NativeFormat.MARC21) {
      text = text.replace('\u001e', '\n').replace('\u001f', '$');
    }
    return text.length() <= MOST_NATIVE
        ? text
        : text.substring(0, MOST_NATIVE)
            + "…\n("
            + Words.number(text.length() - MOST_NATIVE)
            + " characters more: pinakes show --as source "
            + stored.id()
            + ")";
  }

  private static String steps(RecordPreview preview) {
    if (preview.steps().isEmpty()) {
      return "The profile of " + preview.stored().source() + " has no rules.\n";
    }
    StringBuilder text = new StringBuilder("── what the rules did ──\n");
    for (RuleStep step : preview.steps()) {
      text.append("line %d: %s%s%n".formatted(step.line(), step.name(), remark(step)));
      step.changes().forEach(change -> text.append("    ").append(of(change)).append('\n'));
    }
    return Panels.harmless(text.toString());
  }

  private static String remark(RuleStep step) {
    if (!step.ran()) {
      return " (its condition does not hold)";
    }
    return step.changes().isEmpty() ? " (nothing to do)" : "";
  }

  private static String of(RuleStep.Change change) {
    return change.field() + ": " + values(change.before()) + " → " + values(change.after());
  }

  private static String values(List<String> values) {
    if (values.isEmpty()) {
      return "(none)";
    }
    String some =
        values.stream()
            .limit(MOST_VALUES)
            .map(value -> "«" + BriefJson.shortened(value) + "»")
            .collect(Collectors.joining(" "));
    return values.size() <= MOST_VALUES
        ? some
        : some + " and " + Words.number(values.size() - MOST_VALUES) + " more";
  }

  /** What a profile would change. */
  static String of(ProfileDiff diff, String source) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s records of %s compared: %s would change, %s appear in the index, %s leave it.%n"
            .formatted(
                Words.number(diff.records()),
                source,
                Words.number(diff.changed()),
                Words.number(diff.appearing()),
                Words.number(diff.leaving())));
    if (diff.waiting() > 0) {
      text.append(Words.number(diff.waiting()))
          .append(" records are not in the index yet and were not compared.\n");
    }
    for (ProfileDiff.FieldDiff field : diff.fields()) {
      text.append("%n%s: %s records%n".formatted(field.field(), Words.number(field.records())));
      for (ProfileDiff.Example example : field.examples()) {
        String before = values(example.change().before());
        String after = values(example.change().after());
        text.append("    %s: %s → %s%n".formatted(example.id(), before, after));
      }
    }
    if (diff.changed() + diff.appearing() + diff.leaving() > 0) {
      text.append("%nTo apply it: pinakes reindex --source %s%n".formatted(source));
    }
    return Panels.harmless(text.toString());
  }
}
