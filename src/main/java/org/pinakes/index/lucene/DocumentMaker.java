package org.pinakes.index.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexField;
import org.pinakes.index.IndexField.Type;
import org.pinakes.index.IndexSchema;

/**
 * Turns our documents into Lucene's, as the schema declares their fields. A Lucene document is good
 * until the next is made, since the streams of its fields are used again. Not thread-safe.
 */
final class DocumentMaker {
  private static final FieldType WORDS = words();

  private final IndexSchema schema;
  private final List<IndexField> derived;
  private final TextAnalysis analysis = TextAnalysis.forWriting();
  private final WholeTitleTokens titles = new WholeTitleTokens(analysis);
  private final Map<String, FieldTokens> streams = new HashMap<>();
  private final Map<String, Optional<IndexField>> declared = new HashMap<>();

  DocumentMaker(IndexSchema schema) {
    this.schema = schema;
    derived =
        schema.fields().stream()
            .filter(field -> !field.copiedFrom().isEmpty() && (field.facet() || field.indexed()))
            .toList();
  }

  Document make(IndexDocument document) {
    Document made = new Document();
    StemLanguage language = StemLanguage.of(document.first("language"));
    document
        .fields()
        .forEach((name, values) ->
            declared(name).ifPresent(field -> add(made, field, values, language)));
    for (IndexField copy : derived) {
      if (!document.has(copy.name())) {
        List<String> values = new ArrayList<>();
        copy.copiedFrom().forEach(from -> values.addAll(document.all(from)));
        add(made, copy, values, language);
      }
    }
    long tie = Values.tie(Values.id(document.id()).bytes());
    made.add(new NumericDocValuesField(FieldNames.TIE, tie));
    made.add(titles.of(document));
    FullTexts.add(document, made);
    made.add(new StoredField(DocumentBytes.FIELD, DocumentBytes.encode(document, this::declared)));
    return made;
  }

  /** Names of fields are few: those of the schema and of the rules of sources. */
  private Optional<IndexField> declared(String name) {
    return declared.computeIfAbsent(name, schema::find);
  }

  private void add(Document to, IndexField field, List<String> values, StemLanguage language) {
    switch (field.type()) {
      case TEXT -> addWords(to, field, values, language);
      case NAME -> addWords(to, field, values, StemLanguage.NONE);
      case STRING, ISN, ENUMERATION -> addTerms(to, field, values);
      case NUMBER, DATE -> addNumbers(to, field, values);
      case AREA -> AreaTerms.add(to, field.name(), values);
    }
    if (field.sort() && field.type() == Type.STRING && !values.isEmpty()) {
      addSortKey(to, field, values.getFirst());
    }
  }

  private void addWords(Document to, IndexField field, List<String> values, StemLanguage language) {
    FieldTokens tokens = streams.computeIfAbsent(field.name(), this::stream);
    to.add(new Field(field.name(), tokens.of(values, language), WORDS));
  }

  private FieldTokens stream(String field) {
    return new FieldTokens(analysis, WholeTitleTokens.GATHERED.contains(field) ? titles : null);
  }

  private static void addTerms(Document to, IndexField field, List<String> values) {
    if (!field.facet() && !field.indexed()) {
      return;
    }
    for (String value : values) {
      BytesRef term = Values.term(field, value);
      if (term.length > 0) {
        to.add(
            field.facet()
                ? new KeywordField(field.name(), term, Field.Store.NO)
                : new StringField(field.name(), term, Field.Store.NO));
      }
    }
  }

  /** A value that is no number is kept with the document, but not found by number. */
  private static void addNumbers(Document to, IndexField field, List<String> values) {
    boolean first = field.sort();
    for (String value : values) {
      OptionalLong number = Values.number(field, value);
      if (number.isPresent()) {
        to.add(new LongPoint(field.name(), number.getAsLong()));
        if (first) {
          to.add(new NumericDocValuesField(FieldNames.sort(field.name()), number.getAsLong()));
          first = false;
        }
      }
    }
  }

  private static void addSortKey(Document to, IndexField field, String value) {
    to.add(
        new SortedDocValuesField(
            FieldNames.sort(field.name()), new BytesRef(Values.sortKey(value))));
  }

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
