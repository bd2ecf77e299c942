package org.pinakes.index.lucene;

import java.nio.file.Path;
import org.pinakes.index.AreaContract;
import org.pinakes.index.CatalogIndex;
import org.pinakes.index.CatalogIndexContract;
import org.pinakes.index.FacetContract;
import org.pinakes.index.MarksContract;
import org.pinakes.index.NearnessContract;
import org.pinakes.index.ReasonContract;

/** The Lucene engine does what every engine must do. */
class LuceneCatalogIndexTest
    implements CatalogIndexContract,
        AreaContract,
        FacetContract,
        MarksContract,
        NearnessContract,
        ReasonContract {
  @Override
  public CatalogIndex open(Path folder) {
    return LuceneCatalogIndex.open(folder);
  }
}
