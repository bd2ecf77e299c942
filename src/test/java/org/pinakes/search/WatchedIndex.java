package org.pinakes.search;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.IndexResponse;

/** Stands in front of a real index and counts what is asked of it. */
final class WatchedIndex {
  private final CatalogIndex index;
  private int searches;
  private int read;

  WatchedIndex(CatalogIndex real) {
    index =
        (CatalogIndex)
            Proxy.newProxyInstance(
                CatalogIndex.class.getClassLoader(),
                new Class<?>[] {CatalogIndex.class},
                (self, method, arguments) -> {
                  try {
                    return noted(method.invoke(real, arguments));
                  } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                  }
                });
  }

  private Object noted(Object answer) {
    if (answer instanceof IndexResponse found) {
      searches++;
      read += found.hits().size();
    }
    return answer;
  }

  CatalogIndex index() {
    return index;
  }

  /** Searches so far. */
  int searches() {
    return searches;
  }

  /** Documents that searches have brought so far. */
  int read() {
    return read;
  }
}
