package org.pinakes.ingest;

import org.pinakes.index.DocumentRules;
import org.pinakes.index.IndexDocument;
import org.pinakes.mapping.SourceProfile;
import org.pinakes.mapping.rule.Fields;

/** The rules of a source profile where documents are made. Thread-safe. */
final class ProfileOverlay implements DocumentRules {
  private final SourceProfile profile;

  ProfileOverlay(SourceProfile profile) {
    this.profile = profile;
  }

  @Override
  public Ruled apply(IndexDocument document) {
    if (profile.rules().isEmpty()) {
      return DocumentRules.none().apply(document);
    }
    Fields fields = new Fields(document.fields());
    profile.rules().apply(fields);
    return ruled(document, fields);
  }

  @Override
  public boolean isEmpty() {
    return profile.rules().isEmpty();
  }

  /** The document that changed fields make; the very same when no rule wrote any. */
  static Ruled ruled(IndexDocument document, Fields fields) {
    return fields.written().isEmpty()
        ? DocumentRules.none().apply(document)
        : new Ruled(new IndexDocument(fields.values()), fields.written());
  }
}
