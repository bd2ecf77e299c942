package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.Javalin;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pinakes.cite.ExportFormat;
import org.pinakes.cite.ExportFormats;
import org.pinakes.cite.NativeMarc;
import org.pinakes.cite.References;
import org.pinakes.index.IndexDocument;
import org.pinakes.problem.IndexUnavailableException;

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
  void whoComesWhenAllTurnsAreTakenIsAskedToComeBack() {
    Downloads downloads = new Downloads(Html.of(SiteSettings.standard()), 1, Duration.ZERO);
    ExportFormat ris = new ExportFormats(NativeMarc.none()).find("ris").orElseThrow();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    Javalin server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  config.routes.get(
                      "/long",
                      context -> downloads.file(context, ris, waiting(begun, over), REFERENCES));
                  config.routes.get(
                      "/short",
                      context -> downloads.file(context, ris, waiting(begun, over), REFERENCES));
                  config.routes.exception(
                      IndexUnavailableException.class, (busy, context) -> context.status(503));
                })
            .start("127.0.0.1", 0);
    try {
      String url = "http://127.0.0.1:" + server.port();
      CompletableFuture<Answer> first =
          CompletableFuture.supplyAsync(() -> Answer.get(url + "/long"));
      await(begun);
      assertThat(Answer.get(url + "/short").status()).isEqualTo(503);
      over.countDown();
      assertThat(first.join().status()).isEqualTo(200);
      assertThat(Answer.get(url + "/short").status()).isEqualTo(200);
    } finally {
      over.countDown();
      server.stop();
    }
  }

  /** One record, which comes only when it may. */
  private static Taken waiting(CountDownLatch begun, CountDownLatch over) {
    Iterator<IndexDocument> records =
        IntStream.of(0)
            .mapToObj(number -> {
              begun.countDown();
              await(over);
              return record(number, 1);
            })
            .iterator();
    ExportView.Form form = new ExportView.Form("", false, "", List.of());
    return new Taken("", "", "", "", List.of(), form, 1, "file", records);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
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
