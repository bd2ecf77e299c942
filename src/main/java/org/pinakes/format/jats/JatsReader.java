package org.pinakes.format.jats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.NativeRecord;
import org.pinakes.format.Payload;
import org.pinakes.format.oai.OaiEnvelope;
import org.pinakes.format.oai.OaiHeader;
import org.pinakes.format.xml.XmlElement;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.problem.BadRecordException;
import org.pinakes.problem.Warning;

/** Reads one article, bare or in an OAI-PMH record (prefixes pmc, pmc_fm). Thread-safe. */
public final class JatsReader {
  private final XmlReader xml = new XmlReader();

  /**
   * Parses a record. The content of a deleted record is its bare envelope.
   *
   * @throws BadRecordException rule {@code not-an-article}, or what {@link XmlReader#read} throws
   */
  public NativeRecord<XmlElement> read(Payload payload) {
    List<Warning> warnings = new ArrayList<>();
    XmlElement root = xml.read(payload, warnings);
    OaiEnvelope envelope = OaiEnvelope.open(root);
    XmlElement content = envelope.deleted() ? root : article(envelope.content());
    return new NativeRecord<>(NativeFormat.JATS, named(envelope.header()), content, warnings);
  }

  /** A header without identifier says nothing that the article does not say better. */
  private static @Nullable OaiHeader named(@Nullable OaiHeader header) {
    return header != null && header.identifier().isEmpty() && !header.deleted() ? null : header;
  }

  private static XmlElement article(@Nullable XmlElement content) {
    if (content == null) {
      throw new BadRecordException(
          "not-an-article",
          "the OAI-PMH record has neither an <article> in it nor status=\"deleted\"");
    }
    if (!content.is("article")) {
      throw new BadRecordException("not-an-article", reason(content.name()));
    }
    return content;
  }

  private static String reason(String name) {
    return name.startsWith("book")
        ? "the record is a <" + name + "> (BITS); only articles are read as JATS"
        : "the record is a <" + name + ">, where JATS has an <article>";
  }
}
