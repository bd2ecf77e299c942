package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.pinakes.index.Heading;
import org.pinakes.index.HeadingKind;
import org.pinakes.index.IndexDocument;

/**
 * Writes the headings of one state of an index into an index of their own, one document each. Reads
 * columns from end to end; in memory are numbers only, eight bytes a heading. Not thread-safe.
 */
final class HeadingsBuild {
  private static final String VARIANTS = "author_see_str_mv";
  private static final int YEARS = 10_000;

  private final IndexReader from;
  private final IndexWriter to;
  private final BooleanSupplier stopped;
  private final FixedBitSet shown;
  private final HeadingWords words = new HeadingWords(TextAnalysis.forWriting());
  private final Map<String, Filing> filings = new LinkedHashMap<>();
  private int added;

  /**
   * @param stopped asked now and then; when it says so, the work ends
   */
  HeadingsBuild(IndexReader from, IndexWriter to, Collations collations, BooleanSupplier stopped)
      throws IOException {
    this.from = from;
    this.to = to;
    this.stopped = stopped;
    for (String name : collations.namesFor(HeadingScripts.of(from))) {
      filings.put(name, collations.filing(name));
    }
    shown = new Members(new IndexSearcher(from)).shown();
  }

  /** Writes all; false when it was stopped. */
  boolean write() throws IOException {
    for (HeadingKind kind : HeadingKind.values()) {
      if (kind == HeadingKind.TITLE) {
        titles();
      } else {
        column(kind);
      }
    }
    variants();
    return !stopped.getAsBoolean();
  }

  private void column(HeadingKind kind) throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(from, kind.field());
    if (values == null) {
      return;
    }
    int[] counts = counts(values);
    for (int ordinal = 0; ordinal < counts.length && !stopped.getAsBoolean(); ordinal++) {
      if (counts[ordinal] > 0) {
        String text = values.lookupOrd(ordinal).utf8ToString();
        add(new Heading(kind, text, text, counts[ordinal], "", ""), counts[ordinal]);
      }
    }
  }

  private int[] counts(SortedSetDocValues values) throws IOException {
    int[] counts = new int[(int) values.getValueCount()];
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      if (shown.get(document)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          counts[(int) values.nextOrd()]++;
        }
      }
    }
    return counts;
  }

  /** Names under which nobody is filed: each leads to a heading. */
  private void variants() throws IOException {
    SortedSetDocValues values = MultiDocValues.getSortedSetValues(from, VARIANTS);
    if (values == null) {
      return;
    }
    int[] counts = counts(values);
    for (int ordinal = 0; ordinal < counts.length && !stopped.getAsBoolean(); ordinal++) {
      String[] parts = values.lookupOrd(ordinal).utf8ToString().split(" \\| ", 2);
      if (counts[ordinal] > 0 && parts.length == 2 && !parts[0].equals(parts[1])) {
        add(
            new Heading(HeadingKind.AUTHOR, parts[1], parts[1], counts[ordinal], "", parts[0]),
            counts[ordinal]);
      }
    }
  }

  /** Titles that are filed alike are one heading, shown as the first record has it. */
  private void titles() throws IOException {
    String column = FieldNames.sort(HeadingKind.TITLE.field());
    SortedDocValues values = MultiDocValues.getSortedValues(from, column);
    if (values == null) {
      return;
    }
    int[] counts = new int[values.getValueCount()];
    FixedBitSet first = new FixedBitSet(Math.max(1, from.maxDoc()));
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      if (shown.get(document) && counts[values.ordValue()]++ == 0) {
        first.set(document);
      }
    }
    titles(MultiDocValues.getSortedValues(from, column), first, counts);
  }

  private void titles(SortedDocValues values, FixedBitSet first, int[] counts) throws IOException {
    StoredDocuments.Reading documents = StoredDocuments.inOrder(from);
    for (int document = values.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = values.nextDoc()) {
      if (first.get(document)) {
        if (stopped.getAsBoolean()) {
          return;
        }
        title(documents.read(document), counts[values.ordValue()]);
      }
    }
  }

  private void title(IndexDocument document, int count) throws IOException {
    String text = document.first("title");
    if (!text.isBlank()) {
      String filing = document.first(HeadingKind.TITLE.field());
      Heading heading = new Heading(HeadingKind.TITLE, text, filing, count, document.id(), "");
      add(heading, (long) count * YEARS + year(document.first("publishDate")));
    }
  }

  private static int year(String text) {
    boolean year = text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return year ? Integer.parseInt(text) : 0;
  }

  private void add(Heading heading, long weight) throws IOException {
    Document document = new Document();
    words.add(document, heading.kind(), heading.text());
    if (heading.kind() == HeadingKind.TITLE) {
      words.addFirst(document, heading);
    }
    document.add(new NumericDocValuesField(HeadingFields.WEIGHT, weight));
    StoredHeading.write(document, heading);
    for (Map.Entry<String, Filing> filing : filings.entrySet()) {
      BytesRef key = filing.getValue().unique(heading.kind(), heading.filing(), added);
      document.add(new SortedDocValuesField(HeadingFields.order(filing.getKey()), key));
    }
    added++;
    to.addDocument(document);
  }
}
