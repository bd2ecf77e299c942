package org.pinakes.cite;

import java.util.List;
import java.util.Optional;

/** The formats there are. Immutable and thread-safe. */
public final class ExportFormats {
  private final List<ExportFormat> formats;

  /**
   * @param natives records that came as MARC
   */
  public ExportFormats(NativeMarc natives) {
    MarcSource marc = new MarcSource(natives);
    formats =
        List.of(
            new Ris(),
            Bibtex.bibtex(),
            Bibtex.biblatex(),
            new EndnoteXml(),
            new Nbib(),
            new CslJson(),
            new ZoteroRdf(),
            new Marc21(marc),
            new MarcXml(marc),
            new Mods(),
            new DublinCoreXml(),
            new DocumentJson(),
            new Csv());
  }

  /** All of them, the most used first. */
  public List<ExportFormat> all() {
    return formats;
  }

  /** The format of that name. */
  public Optional<ExportFormat> find(String code) {
    return formats.stream().filter(format -> format.code().equals(code)).findFirst();
  }
}
