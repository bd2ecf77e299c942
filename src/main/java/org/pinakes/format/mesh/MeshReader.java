package org.pinakes.format.mesh;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pinakes.problem.BadSettingsException;

/**
 * Reads a descriptor file from its beginning to its end; one descriptor at a time is held. Headings
 * that only say what a publication is (class 2) are passed over: they are no subjects. No DTD is
 * read and no entity but the five of XML is expanded. Thread-safe.
 */
public final class MeshReader {
  /** The root of a descriptor file. */
  public static final String ROOT = "DescriptorRecordSet";

  private final XMLInputFactory factory;

  /** Sets up the parser. */
  public MeshReader() {
    factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /**
   * Reads a file.
   *
   * @param in the file, not compressed; not closed
   * @param file its name, for messages
   * @param to receives the descriptors in their order
   * @return how many have no name, and were passed over
   * @throws BadSettingsException when it is no descriptor file, or not well-formed, or larger than
   *     a vocabulary can be; the descriptors before have been handed over
   */
  public int read(InputStream in, String file, Consumer<MeshDescriptor> to) {
    try {
      XMLStreamReader stream = factory.createXMLStreamReader(in);
      try {
        return new MeshCourse(stream, file, to).read();
      } finally {
        stream.close();
      }
    } catch (XMLStreamException | UncheckedStreamException malformed) {
      throw new BadSettingsException(
          file
              + " cannot be read as MeSH descriptors: "
              + String.valueOf(malformed.getMessage()).strip()
              + " Fetch it again, or take it out of the settings.",
          malformed);
    }
  }
}
