package org.pinakes.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pinakes.query.Query;

/**
 * The port to a search engine. Reading is thread-safe and sees one consistent state between two
 * {@link #refresh} calls. An index knows the store's sequence number up to which it is complete:
 * the number is part of its own commit.
 */
public interface CatalogIndex extends AutoCloseable {

  /**
   * Searches, counts and highlights. Members of a merged record ({@link IndexSchema#MEMBER}) are
   * left out: the merged record stands for them.
   */
  IndexResponse search(IndexRequest request);

  /**
   * Records that come near a query without matching it, the nearest first; members of a merged
   * record are left out as in a search.
   */
  List<IndexResponse.Hit> near(NearRequest request);

  /** The values of one facet over the results of a search, as many as there are, page by page. */
  FacetPage values(FacetRequest request);

  /**
   * The same, where an order by relevance is mended by meaning: the first hundred results are put
   * in a new order; which records are found, their number and their counts stay as they are.
   */
  IndexResponse search(IndexRequest request, Nearness nearness);

  /** The same, with records that are near in meaning among them. */
  List<IndexResponse.Hit> near(NearRequest request, Nearness nearness);

  /**
   * What a record has of a query, and where; empty when there is no such record.
   *
   * @param scopes for each search type named in the query how it looks for words
   * @param id public identifier
   */
  Optional<Reasons> reasons(Query query, Map<String, Scope> scopes, String id);

  /**
   * Where a record stands among the results of a search.
   *
   * @param request whose results; its limit says how many are on a page, at least 1; its offset and
   *     mark mean nothing
   * @param nearness what mends an order by relevance
   * @param id of the record
   */
  Neighbours around(IndexRequest request, Nearness nearness, String id);

  /**
   * Records like another one, the likest first: never itself, members of merged records, records of
   * its own group, or the same work.
   *
   * @param id of a record; none are like one that is missing
   * @param candidates identifiers, the likest first; when there are none, records are taken that
   *     share the words which set it apart
   * @param limit at most so many
   */
  List<IndexDocument> similar(String id, List<String> candidates, int limit);

  /**
   * The next documents that may have come or changed since a mark, members of merged records
   * included. Some may come that have not changed.
   *
   * @param mark what the last portion said; empty from the beginning
   * @param limit at most so many, at least 1
   */
  Portion portion(String mark, int limit);

  /** The stored document with this public identifier, copies included. */
  Optional<IndexDocument> fetch(String id);

  /** The stored documents with these identifiers, in that order; missing ones are left out. */
  List<IndexDocument> fetch(List<String> ids);

  /**
   * How many records have a word in one of some fields, as it is spelled: the largest number of one
   * field.
   *
   * @param fields fields of running text or names
   */
  long frequency(String word, List<String> fields);

  /**
   * Words of some fields that are spelled nearly like a word, with one or two letters wrong,
   * missing, too many or exchanged; the likeliest first, the word itself not among them.
   *
   * @param fields fields of running text or names
   * @param limit how many at most
   */
  List<ValueCount> spellings(String word, List<String> fields, int limit);

  /** The headings of this index. */
  Headings headings();

  /** Store sequence up to which the visible state is complete; 0 for an empty index. */
  long sequence();

  /** What was noted with the visible state ({@link IndexFeed#note}). */
  Map<String, String> notes();

  /** Number of documents in the visible state, merged records and their members included. */
  long documents();

  /** Bytes on disk, or 0 when the engine does not say. */
  long bytes();

  /** How the visible state is doing inside. */
  IndexHealth health();

  /**
   * Makes visible what was committed since, by whatever process, a finished rebuild included.
   *
   * @return whether anything changed
   */
  boolean refresh();

  /**
   * Opens the index for following the store.
   *
   * @throws org.pinakes.problem.IndexUnavailableException when another process follows already
   */
  IndexFeed openFeed();

  /**
   * Begins an empty index beside this one. Nothing of it is seen before {@link IndexFeed#promote}.
   *
   * @throws org.pinakes.problem.IndexUnavailableException when another rebuild is under way
   */
  IndexFeed openRebuild();

  /** Checks the files; empty when they are sound, else what is wrong with them. */
  List<String> check();

  @Override
  void close();
}
