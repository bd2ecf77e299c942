package org.pinakes.mapping.dublincore;

import java.util.List;
import java.util.regex.Pattern;
import org.pinakes.format.dublincore.DublinCore;
import org.pinakes.mapping.IdRule;
import org.pinakes.mapping.Identifiers;

/** Records that {@code isPartOf} names by what an OAI-PMH repository calls them. */
final class DublinCoreWholes {
  /** {@code oai:archive.example.org:123}: the form that the protocol's guidelines give. */
  private static final Pattern OAI = Pattern.compile("oai:[^\\s:]+:\\S+");

  private DublinCoreWholes() {}

  /** Public identifiers of the wholes; a title, or an address, names no record. */
  static List<String> of(DublinCore dc, IdRule ids) {
    return dc.values("isPartOf").stream()
        .filter(value -> OAI.matcher(value).matches())
        .filter(value -> Identifiers.recognise(value).isEmpty())
        .map(ids::publicId)
        .toList();
  }
}
