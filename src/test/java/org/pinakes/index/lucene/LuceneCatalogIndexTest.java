package org.pinakes.index.lucene;

import java.nio.file.Path;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.CatalogIndexContract;
import org.pinakes.index.FacetContract;
import org.pinakes.index.NearnessContract;

/** The Lucene engine does what every engine must do. */
class LuceneCatalogIndexTest implements CatalogIndexContract, FacetContract, NearnessContract {
  @Override
  public CatalogIndex open(Path folder) {
    return LuceneCatalogIndex.open(folder);
  }
}
