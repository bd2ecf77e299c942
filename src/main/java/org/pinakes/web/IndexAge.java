package org.pinakes.web;

import java.util.List;
import org.pinakes.i18n.Messages;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.DocumentForm;

/** Says when an index was made by an earlier program, and what building it anew would bring. */
public final class IndexAge {
  private final CatalogIndex index;

  /**
   * @param index whose documents are looked at
   */
  public IndexAge(CatalogIndex index) {
    this.index = index;
  }

  /** One sentence or two; empty when the index is as this program makes it, or has nothing. */
  public String remark(Messages messages) {
    List<Integer> missing = DocumentForm.missing(index);
    return missing.isEmpty()
        ? ""
        : messages.text(
            "desk.older_index",
            "brings",
            messages.list(
                missing.stream()
                    .map(number -> messages.value("form", number.toString()))
                    .toList()));
  }
}
