package org.pinakes.index.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.pinakes.index.HeadingKind;

/** Names of the fields of the headings' own index. */
final class HeadingFields {
  /** What is shown. */
  static final String TEXT = "text";

  /** Letters passed over in filing, when it is filed under the small letters behind them. */
  static final String PASSED_OVER = "passed-over";

  /** What it is filed under, when that is neither the text nor told by the letters passed over. */
  static final String FILING = "filing";

  /** One record, for titles. */
  static final String RECORD = "record";

  /** The heading that a reference leads to. */
  static final String SEE = "see";

  /** Number of records. */
  static final String COUNT = "count";

  /** Documents stand in this order, the largest first: a search may end with the first hits. */
  static final Sort POPULAR = new Sort(new SortField("weight", SortField.Type.LONG, true));

  static final String WEIGHT = "weight";

  /** Letters up to which beginnings of words are terms of their own. */
  static final int LONGEST_START = 4;

  private HeadingFields() {}

  /** Whole words of one kind's headings. */
  static String words(HeadingKind kind) {
    return "words:" + kind.code();
  }

  /** Beginnings of these words, of one to {@link #LONGEST_START} letters. */
  static String starts(HeadingKind kind) {
    return "starts:" + kind.code();
  }

  /** Beginnings of the first word of titles, with and without article. */
  static final String FIRST = "first:title";

  /** Filing keys in one order. */
  static String order(String collation) {
    return "order:" + collation;
  }
}
