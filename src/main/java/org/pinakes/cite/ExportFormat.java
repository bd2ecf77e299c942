package org.pinakes.cite;

import java.io.OutputStream;

/** A form in which records can be taken away. Thread-safe. */
public sealed interface ExportFormat
    permits Ris,
        Bibtex,
        EndnoteXml,
        Nbib,
        CslJson,
        ZoteroRdf,
        Marc21,
        MarcXml,
        Mods,
        DublinCoreXml,
        DocumentJson,
        Csv {

  /** Short name for addresses and messages: lower-case letters and digits. */
  String code();

  /** Media type, with the charset of texts. */
  String mediaType();

  /** How names of files end, without the dot. */
  String extension();

  /**
   * Begins a file.
   *
   * @param out written to, flushed and not closed
   */
  ExportFile to(OutputStream out);
}
