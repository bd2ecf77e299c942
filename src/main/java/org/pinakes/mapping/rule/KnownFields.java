package org.pinakes.mapping.rule;

import java.util.Optional;

/** What rules may do with which field: the index's schema, seen from here. */
public interface KnownFields {

  /** Why a rule cannot read this field and what would be right; empty when it can. */
  Optional<String> whyNotReadable(String field);

  /** Why a rule cannot give this field values and what would be right; empty when it can. */
  Optional<String> whyNotWritable(String field);

  /** Why a rule cannot take this field away and what would be right; empty when it can. */
  Optional<String> whyNotDeletable(String field);
}
