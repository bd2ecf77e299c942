package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pinakes.cite.ExportFormat;
import org.pinakes.cite.ExportFormats;
import org.pinakes.cite.NativeMarc;
import org.pinakes.cite.References;
import org.pinakes.index.IndexDocument;

class DownloadsTest {
  private static final References REFERENCES = new References(id -> "");

  private static Javalin server(int good) {
    Downloads downloads = new Downloads(Html.of(SiteSettings.standard()));
    ExportFormat ris = new ExportFormats(NativeMarc.none()).find("ris").orElseThrow();
    return Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get(
                  "/file", context -> downloads.file(context, ris, taken(good), REFERENCES));
              config.routes.exception(
                  IllegalStateException.class, (defect, context) -> context.status(500));
            })
        .start("127.0.0.1", 0);
  }

  /** Records of which one cannot be had. */
  private static Taken taken(int good) {
    Iterator<IndexDocument> records =
        IntStream.iterate(0, number -> number + 1)
            .mapToObj(number -> record(number, good))
            .iterator();
    ExportView.Form form = new ExportView.Form("", false, "", List.of());
    return new Taken("", "", "", "", List.of(), form, good + 1, "file", records);
  }

  private static IndexDocument record(int number, int good) {
    if (number >= good) {
      throw new IllegalStateException("a defect made for a test");
    }
    return IndexDocument.builder()
        .add("id", "record-" + number)
        .add("title", "A title of some length, so that the file grows ".repeat(20))
        .build();
  }

  @Test
  void aFileThatBreaksOffOnItsWayIsNoWholeFile() {
    Javalin server = server(2_000);
    try {
      String url = "http://127.0.0.1:" + server.port() + "/file";
      assertThatThrownBy(() -> Answer.get(url)).isInstanceOf(UncheckedIOException.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void aFileThatCannotBeBegunIsAFault() {
    Javalin server = server(0);
    try {
      Answer answer = Answer.get("http://127.0.0.1:" + server.port() + "/file");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.header("Content-Disposition")).isEmpty();
    } finally {
      server.stop();
    }
  }
}
