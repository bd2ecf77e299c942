package org.pinakes.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.index.lucene.FoldedWords;

class LiveThesaurusTest {
  @TempDir private Path folder;

  private final AtomicLong now = new AtomicLong();
  private final List<Runnable> aside = new ArrayList<>();

  @Test
  void aChangedFileIsReadAgainBesideWhatGoesOnAndAWrongOneChangesNothing() throws IOException {
    Path file = folder.resolve("vocabulary.xml");
    Files.copy(Headings.FILE, file);
    ThesaurusFiles files = new ThesaurusFiles(List.of(file), new FoldedWords());
    LiveThesaurus live = new LiveThesaurus(files, now::get, aside::add);
    Thesaurus first = live.get();

    Files.writeString(file, set(ThesaurusTest.record("Foam", "M01")));
    assertThat(live.get()).isSameAs(first);
    assertThat(aside).isEmpty();
    later();
    assertThat(live.get()).isSameAs(first);
    work();
    Thesaurus second = live.get();
    assertThat(second.heading("foam")).contains("Foam");

    Files.writeString(file, "<wrong/>");
    later();
    assertThat(live.get()).isSameAs(second);
    work();
    assertThat(live.get()).isSameAs(second);
  }

  private void later() {
    now.addAndGet(Duration.ofMinutes(1).toNanos());
  }

  private void work() {
    assertThat(aside).hasSize(1);
    aside.removeFirst().run();
  }

  private static String set(String records) {
    return "<DescriptorRecordSet>" + records + "</DescriptorRecordSet>";
  }
}
