package org.pinakes.format.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pinakes.problem.BadSettingsException;

/**
 * One way through a descriptor file. Names of other descriptors stand inside descriptors, too, so
 * that an element counts only at its own depth. Not thread-safe.
 */
final class MeshCourse {
  private static final int MOST_DESCRIPTORS = 200_000;
  private static final int MOST_TERMS = 2_000_000;
  private static final int LONGEST_TEXT = 500;
  private static final int DEEPEST = 100;

  private static final int RECORD = 2;
  private static final int PART = 3;
  private static final int NAME = 4;
  private static final int TERM = 6;
  private static final int TERM_NAME = 7;

  /** Class of headings that say what a publication is. */
  private static final String PUBLICATION_TYPE = "2";

  private final XMLStreamReader stream;
  private final String file;
  private final Consumer<MeshDescriptor> to;
  private final StringBuilder text = new StringBuilder();
  private final List<String> terms = new ArrayList<>();
  private final List<String> treeNumbers = new ArrayList<>();
  private String name = "";
  private String part = "";
  private boolean subject;
  private boolean inTerm;
  private boolean collecting;
  private int descriptors;
  private int allTerms;
  private int nameless;

  MeshCourse(XMLStreamReader stream, String file, Consumer<MeshDescriptor> to) {
    this.stream = stream;
    this.file = file;
    this.to = to;
  }

  /** Hands over all descriptors; the number of those without a name. */
  int read() throws XMLStreamException {
    int depth = 0;
    while (stream.hasNext()) {
      switch (stream.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(++depth);
        case XMLStreamConstants.END_ELEMENT -> end(depth--);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (collecting && text.length() <= LONGEST_TEXT) {
            text.append(stream.getText());
          }
        }
        default -> {
          // Comments, white space and the document's frame say nothing of headings.
        }
      }
    }
    return nameless;
  }

  private void start(int depth) {
    switch (depth) {
      case 1 -> requireRoot();
      case RECORD -> begin();
      case PART -> part = stream.getLocalName();
      case NAME ->
          collect(
              part.equals("DescriptorName") && isNamed("String")
                  || part.equals("TreeNumberList") && isNamed("TreeNumber"));
      case TERM -> inTerm = part.equals("ConceptList") && isNamed("Term");
      case TERM_NAME -> collect(inTerm && isNamed("String"));
      default -> requireDepth(depth);
    }
  }

  private void requireRoot() {
    if (!isNamed(MeshReader.ROOT)) {
      throw new BadSettingsException(
          file
              + " begins with <"
              + stream.getLocalName()
              + ">; a file of MeSH descriptors begins with <"
              + MeshReader.ROOT
              + ">.");
    }
  }

  private void requireDepth(int depth) {
    if (depth > DEEPEST) {
      throw tooLarge("elements nested more than " + DEEPEST + " deep");
    }
  }

  private boolean isNamed(String element) {
    return stream.getLocalName().equals(element);
  }

  private void begin() {
    String descriptorClass = stream.getAttributeValue(null, "DescriptorClass");
    subject = isNamed("DescriptorRecord") && !PUBLICATION_TYPE.equals(descriptorClass);
    name = "";
    terms.clear();
    treeNumbers.clear();
  }

  private void collect(boolean wanted) {
    collecting = wanted && subject;
    text.setLength(0);
  }

  private void end(int depth) {
    switch (depth) {
      case RECORD -> finish();
      case NAME -> {
        if (collecting && part.equals("DescriptorName")) {
          name = text.toString().strip();
        } else if (collecting) {
          add(treeNumbers);
        }
        collecting = false;
      }
      case TERM_NAME -> {
        if (collecting) {
          add(terms);
        }
        collecting = false;
      }
      default -> {}
    }
  }

  private void add(List<String> values) {
    String value = text.toString().strip();
    if (++allTerms > MOST_TERMS) {
      throw tooLarge("more than " + MOST_TERMS + " terms");
    }
    if (!value.isEmpty() && value.length() <= LONGEST_TEXT) {
      values.add(value);
    }
  }

  private void finish() {
    if (!subject) {
      return;
    }
    if (++descriptors > MOST_DESCRIPTORS) {
      throw tooLarge("more than " + MOST_DESCRIPTORS + " descriptors");
    }
    if (name.isEmpty() || name.length() > LONGEST_TEXT) {
      nameless++;
    } else {
      to.accept(new MeshDescriptor(name, terms, treeNumbers));
    }
  }

  private BadSettingsException tooLarge(String what) {
    return new BadSettingsException(
        file
            + ", line "
            + stream.getLocation().getLineNumber()
            + ": "
            + what
            + "; no vocabulary is as large as this.");
  }
}
