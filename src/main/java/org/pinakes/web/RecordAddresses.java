package org.pinakes.web;

import java.util.List;
import java.util.stream.Stream;
import org.pinakes.desk.links.LinkedRecord;
import org.pinakes.desk.links.LinkedRecords;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexDocument;
import org.pinakes.index.IndexSchema;
import org.pinakes.index.Portion;

/** The addresses to which the pages of records lead, for who checks them. */
public final class RecordAddresses implements LinkedRecords {
  private static final int MOST = 20;

  private final CatalogIndex index;

  /**
   * @param index which records there are
   */
  public RecordAddresses(CatalogIndex index) {
    this.index = index;
  }

  @Override
  public Slice next(String mark, int limit) {
    Portion portion = index.portion(mark, limit);
    List<LinkedRecord> records =
        portion.documents().stream()
            .filter(document -> !document.first(IndexSchema.MEMBER).equals("true"))
            .map(RecordAddresses::linked)
            .toList();
    return new Slice(records, portion.mark(), portion.last());
  }

  private static LinkedRecord linked(IndexDocument document) {
    Stream<String> named =
        document.all("doi_str_mv").stream().map(doi -> Registries.address("doi", doi));
    List<String> addresses =
        Stream.concat(named, document.all("url").stream())
            .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
            .distinct()
            .limit(MOST)
            .toList();
    return new LinkedRecord(document.id(), document.first("title"), addresses);
  }
}
