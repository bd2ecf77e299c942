package org.pinakes.ingest;

import java.util.List;
import org.pinakes.index.DocumentRules;
import org.pinakes.index.IndexDocument;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.rule.Fields;
import org.pinakes.mapping.rule.RuleStep;

/** The rules of a source profile, remembering what each did to the last document. */
final class TracedOverlay implements DocumentRules {
  private final SourceProfile profile;
  private List<RuleStep> steps = List.of();

  TracedOverlay(SourceProfile profile) {
    this.profile = profile;
  }

  @Override
  public Ruled apply(IndexDocument document) {
    Fields fields = new Fields(document.fields());
    steps = profile.rules().trace(fields);
    return ProfileOverlay.ruled(document, fields);
  }

  List<RuleStep> steps() {
    return steps;
  }
}
