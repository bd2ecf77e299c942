package org.pinakes.index;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In which form the documents of an index were made. The number is raised whenever other documents
 * are made of the same records, or other fields are kept of them; an index notes the number when it
 * is begun, and keeps it until it is built anew. What each form brought stands in the messages,
 * {@code form.NUMBER}.
 */
public final class DocumentForm {
  /** The form that this program makes, 1 or more. Indexes without a note have form 0. */
  public static final int NUMBER = 4;

  private static final String NOTE = "form";

  private DocumentForm() {}

  /** The form of an index by its notes. */
  static int of(Map<String, String> notes) {
    String noted = notes.getOrDefault(NOTE, "0");
    return noted.matches("\\d{1,9}") ? Integer.parseInt(noted) : 0;
  }

  /** The forms that an index lacks, the oldest first; none for one without documents. */
  public static List<Integer> missing(CatalogIndex index) {
    return index.documents() == 0
        ? List.of()
        : IntStream.rangeClosed(of(index.notes()) + 1, NUMBER).boxed().toList();
  }

  /** Notes, from the next commit on, that all documents have the form that is made now. */
  public static void note(IndexFeed feed) {
    feed.note(NOTE, Integer.toString(NUMBER));
  }
}
