package org.pinakes.index.lucene;

import java.nio.file.Path;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.CatalogIndexContract;

/** The Lucene engine does what every engine must do. */
class LuceneCatalogIndexTest implements CatalogIndexContract {
  @Override
  public CatalogIndex open(Path folder) {
    return LuceneCatalogIndex.open(folder);
  }
}
