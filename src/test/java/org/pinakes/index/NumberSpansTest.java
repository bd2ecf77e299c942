package org.pinakes.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pinakes.index.IndexRequest.Span;

class NumberSpansTest {
  private static SortedMap<Integer, Long> each(int from, int to, long times) {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    IntStream.rangeClosed(from, to).forEach(number -> counts.put(number, times));
    return counts;
  }

  private static List<String> texts(List<Span> spans) {
    return spans.stream().map(NumberSpans::text).toList();
  }

  @Test
  void sixtyYearsStandOneByOneAndMoreTogether() {
    assertThat(NumberSpans.of(each(1961, 2020, 1), 60)).hasSize(60);
    assertThat(texts(NumberSpans.of(each(1960, 2020, 1), 60)))
        .hasSize(13)
        .startsWith("1960..1964")
        .endsWith("2020..2024");
    assertThat(texts(NumberSpans.of(each(1603, 2020, 1), 60))).startsWith("1600..1609");
    assertThat(NumberSpans.of(new TreeMap<>(), 60)).isEmpty();
  }

  @Test
  void aFewWrongYearsDoNotFlattenTheChart() {
    SortedMap<Integer, Long> counts = each(2001, 2020, 100);
    counts.put(1, 2L);
    counts.put(9999, 1L);

    assertThat(texts(NumberSpans.of(counts, 60)))
        .hasSize(22)
        .startsWith("..2000", "2001", "2002")
        .endsWith("2020", "2021..");
  }

  static LongStream seeds() {
    return new Random().longs(200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyNumberIsInExactlyOneSpan(long seed) {
    Random random = new Random(seed);
    SortedMap<Integer, Long> counts = new TreeMap<>();
    int reach = 1 << random.nextInt(31);
    for (int i = random.nextInt(300); i >= 0; i--) {
      counts.put(random.nextInt(-reach / 4, reach), 1L + random.nextInt(50));
    }
    int most = 4 + random.nextInt(70);

    List<Span> spans = NumberSpans.of(counts, most);

    assertThat(spans).hasSizeLessThanOrEqualTo(most);
    assertThat(counts.keySet())
        .allMatch(number ->
            spans.stream().filter(s -> s.from() <= number && number <= s.to()).count() == 1);
  }

  @ParameterizedTest
  @CsvSource({"1999, 1999", "0800, 800", "-44, -44", "199?,", "-,", "'',", "1234567890,", "٣,"})
  void onlyPlainWholeNumbersAreNumbers(String text, Integer number) {
    assertThat(NumberSpans.number(text).stream().boxed().toList())
        .isEqualTo(number == null ? List.of() : List.of(number));
  }
}
