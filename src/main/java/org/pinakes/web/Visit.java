package org.pinakes.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pinakes.i18n.Messages;
import org.pinakes.search.SearchState;

/**
 * One reader's request, as far as pages need to know it.
 *
 * @param messages the language to answer in
 * @param links addresses for the answer's links
 * @param base scheme and host of the site, without a slash at the end
 * @param parameters the URL's parameters, decoded
 * @param sourceLabels name of a source for readers, by its code
 * @param hidden lines of record pages that the site does not show
 * @param you who reads
 * @param view how lists of results look
 */
record Visit(
    Messages messages,
    Links links,
    String base,
    Map<String, List<String>> parameters,
    UnaryOperator<String> sourceLabels,
    Set<String> hidden,
    You you,
    Arrangement view) {
  /** The parameter, and the cookie, that says which language the reader wants. */
  static final String LANGUAGE = "lng";

  /** Tag of the language that every site speaks. */
  static final String ENGLISH = "en";

  /** Values of the index in the reader's words. */
  Words words() {
    return new Words(messages, sourceLabels);
  }

  String text(String key) {
    return messages.text(key);
  }

  String text(String key, String name, Object value) {
    return messages.text(key, name, value);
  }

  /** A link to a search, in the reader's language. */
  String link(SearchState state) {
    return links.search(state);
  }
}
