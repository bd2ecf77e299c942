package org.pinakes.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.FSDirectory;

/** How index writers are set up: for two cores and a heap of one gigabyte. */
final class Writers {
  static final double BUFFER_MEGABYTES = 128;

  private static final double HEADINGS_MEGABYTES = 48;

  private Writers() {}

  static IndexWriter open(Path folder) throws IOException {
    return new IndexWriter(FSDirectory.open(folder), config());
  }

  /** For headings: written in one go, the commonest first, and never changed. */
  static IndexWriterConfig forHeadings() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(HEADINGS_MEGABYTES);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setIndexSort(HeadingFields.POPULAR);
    config.setUseCompoundFile(false);
    config.setCommitOnClose(false);
    config.setMergeScheduler(new SerialMergeScheduler());
    return config;
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCodec(new CatalogueCodec());
    config.setUseCompoundFile(false);
    config.setCommitOnClose(false);
    TieredMergePolicy merges = new TieredMergePolicy();
    merges.setSegmentsPerTier(8);
    config.setMergePolicy(merges);
    ConcurrentMergeScheduler scheduler = new ConcurrentMergeScheduler();
    scheduler.setMaxMergesAndThreads(4, 1);
    config.setMergeScheduler(scheduler);
    return config;
  }
}
