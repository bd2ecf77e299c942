package org.pinakes.index.lucene;

import java.nio.file.Path;
import org.pinakes.index.MeaningIndex;
import org.pinakes.index.MeaningIndexContract;

class LuceneMeaningIndexTest implements MeaningIndexContract {
  @Override
  public MeaningIndex open(Path folder) {
    return LuceneMeaningIndex.open(folder);
  }
}
