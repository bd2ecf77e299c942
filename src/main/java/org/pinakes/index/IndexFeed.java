package org.pinakes.index;

import java.nio.file.Path;
import java.util.Map;

/**
 * The one hand that writes an index.
 *
 * <p>Legal sequence: any number of {@code put} and {@code remove}, from several threads; then, with
 * no other call under way, {@code commit}; and again. {@code promote} once, for a rebuild only,
 * after a commit. {@code close} without commit forgets what was not committed.
 */
public interface IndexFeed extends AutoCloseable {

  /**
   * A folder of this machine for what belongs to this state of the index: what is put there goes
   * when the state goes.
   */
  Path folder();

  /** Store sequence of the last commit. */
  long sequence();

  /**
   * Puts a document in place of any with the same identifier.
   *
   * @param document fields without the schema's copies
   * @param fresh true when the caller knows that the index cannot hold this identifier, which is
   *     cheaper
   */
  void put(IndexDocument document, boolean fresh);

  /** Removes the document with this identifier, if there is one. */
  void remove(String id);

  /** Notes that stand with the last commit, and those that will stand with the next. */
  Map<String, String> notes();

  /**
   * Notes something about the index as a whole. It becomes lasting with the next commit, stands
   * until it is noted anew, and is not in a rebuild.
   *
   * @param key letters, digits, dots, hyphens, underscores
   */
  void note(String key, String value);

  /**
   * Makes everything put so far lasting and says up to where the index is complete.
   *
   * @param sequence highest store sequence of which every change is in
   */
  void commit(long sequence);

  /** Puts a rebuilt index in the place of the current one. */
  void promote();

  /** Whether this feed still writes to the current index: false once another one was promoted. */
  boolean current();

  @Override
  void close();
}
