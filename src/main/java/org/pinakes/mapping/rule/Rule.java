package org.pinakes.mapping.rule;

/**
 * One change to a document's fields. Immutable and thread-safe; never fails, whatever the values
 * are.
 */
sealed interface Rule
    permits SetValues,
        AddValues,
        DefaultValues,
        MapValues,
        CopyValues,
        MoveValues,
        DeleteValues,
        SplitValues,
        JoinValues,
        ReplaceText,
        ExtractText,
        LimitValues,
        FirstFilled,
        ChooseFormats {

  /** Makes the change. */
  void apply(Fields fields);
}
