package org.pinakes.format;

import java.util.Arrays;
import java.util.Optional;

/** The native formats that Pinakes reads. */
public enum NativeFormat {
  /** Unqualified Dublin Core as used by OAI-PMH, bare or in an OAI-PMH record. */
  OAI_DC("oai_dc", "text/xml"),
  /** PubMed XML of the NLM DTD: articles, book articles. */
  PUBMED("pubmed", "text/xml"),
  /** JATS and its NLM predecessors, with or without the body. */
  JATS("jats", "text/xml"),
  /** MARC 21 as ISO 2709, in UTF-8 or MARC-8. */
  MARC21("marc21", "application/marc"),
  /** MARC 21 as MARCXML. */
  MARCXML("marcxml", "text/xml");

  private final String code;
  private final String mediaType;

  NativeFormat(String code, String mediaType) {
    this.code = code;
    this.mediaType = mediaType;
  }

  /** Name in the store, in settings and on the command line. */
  public String code() {
    return code;
  }

  /** Media type under which the native record is shown or downloaded. */
  public String mediaType() {
    return mediaType;
  }

  /** Finds a format by its code. */
  public static Optional<NativeFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code.equals(code)).findFirst();
  }
}
