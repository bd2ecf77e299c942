package org.pinakes.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.StringHelper;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.Portion;

/**
 * Reads an index portion by portion, what came last in the end. Segments never change and have
 * names of their own, so a mark names those that have been read; a document that was changed stands
 * in a new one. Merged segments are new, too, and are read again.
 *
 * <p>A mark: names of segments separated by commas; the last may have {@code @} and the number of
 * its documents that have been looked at.
 */
final class Portions {
  private final IndexReader reader;
  private final StoredDocuments stored;

  Portions(IndexReader reader, StoredDocuments stored) {
    this.reader = reader;
    this.stored = stored;
  }

  Portion after(String mark, int limit) throws IOException {
    Set<String> read = new LinkedHashSet<>(List.of(mark.split(",", -1)));
    Set<String> now = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      if (read.contains(name(leaf.reader()))) {
        now.add(name(leaf.reader()));
      }
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      String name = name(leaf.reader());
      if (!now.contains(name)) {
        List<IndexDocument> some = new ArrayList<>();
        int next = read(leaf, begun(read, name), limit, some);
        boolean whole = next >= leaf.reader().maxDoc();
        now.add(whole ? name : name + "@" + next);
        return new Portion(some, String.join(",", now), whole && now.size() == leaves());
      }
    }
    return new Portion(List.of(), String.join(",", now), true);
  }

  private int leaves() {
    return reader.leaves().size();
  }

  private int read(LeafReaderContext leaf, int from, int limit, List<IndexDocument> to)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    int number = from;
    for (; number < leaf.reader().maxDoc() && to.size() < limit; number++) {
      if (live == null || live.get(number)) {
        to.add(stored.read(leaf.docBase + number));
      }
    }
    return number;
  }

  private static int begun(Set<String> read, String name) {
    return read.stream()
        .filter(each -> each.startsWith(name + "@"))
        .mapToInt(each -> Integer.parseInt(each.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  private static String name(LeafReader leaf) {
    SegmentReader segment = (SegmentReader) FilterLeafReader.unwrap(leaf);
    return StringHelper.idToString(segment.getSegmentInfo().info.getId());
  }
}
