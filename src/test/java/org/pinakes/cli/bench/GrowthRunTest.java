package org.pinakes.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pinakes.format.NativeFormat;
import org.pinakes.format.xml.XmlReader;
import org.pinakes.ingest.MatchRules;
import org.pinakes.mapping.dublincore.DublinCoreCrosswalk;
import org.pinakes.source.SourceStream;

class GrowthRunTest {
  private static final int RECORDS = 200;

  @TempDir private Path folder;

  @Test
  void eachRoundAddsEveryRecordOfTheFilesOnceMore() throws Exception {
    List<GrowthRun.Round> told = new ArrayList<>();
    GrowthRun run =
        new GrowthRun(
            Map.of(NativeFormat.OAI_DC, new DublinCoreCrosswalk(new XmlReader())),
            MatchRules.standard());
    List<GrowthRun.Round> rounds = run.run(List.of(file()), 3, folder.resolve("data"), told::add);
    assertThat(rounds).isEqualTo(told).hasSize(3);
    assertThat(rounds).extracting(GrowthRun.Round::inAll).containsExactly(200L, 400L, 600L);
    assertThat(rounds.getLast().line()).contains("round-2", "600 in all");
  }

  @Test
  void aRoundChangesIdentifiersThroughoutAndMostTitlesAndTheSameRoundIsTheSame() throws Exception {
    String first = text(0);
    String second = text(1);
    assertThat(first).isEqualTo(Files.readString(file()));
    assertThat(second).isEqualTo(text(1)).isNotEqualTo(text(2));
    assertThat(second).doesNotContain("<identifier>oai:invented:7</identifier>");
    assertThat(second).contains("<identifier>oai:invented:7.1</identifier>");
    long same =
        second.lines().filter(line -> line.contains("Some invented words about number")).count();
    assertThat(same).isBetween(1L, RECORDS / 2L);
  }

  private String text(int round) throws IOException {
    try (Variation source = new Variation(List.of(file()), round);
        InputStream in = opened(source.next()).in()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SourceStream.Opened opened(@Nullable SourceStream stream) {
    assertThat(stream).isInstanceOf(SourceStream.Opened.class);
    return (SourceStream.Opened) Objects.requireNonNull(stream);
  }

  private Path file() throws IOException {
    StringBuilder xml =
        new StringBuilder(
            "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords>\n");
    for (int number = 0; number < RECORDS; number++) {
      xml.append("<record><header><identifier>oai:invented:")
          .append(number)
          .append("</identifier><datestamp>2020-01-01</datestamp></header><metadata><oai_dc:dc")
          .append(" xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\"")
          .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
          .append("<dc:title>Some invented words about number ")
          .append(number)
          .append("</dc:title><dc:creator>Name, N.</dc:creator></oai_dc:dc></metadata></record>\n");
    }
    xml.append("</ListRecords></OAI-PMH>\n");
    return Files.writeString(folder.resolve("invented.xml"), xml);
  }
}
