package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pinakes.i18n.Messages;
import org.pinakes.i18n.Translations;
import org.pinakes.index.IndexResponse.Count;

/** What stands beside and below charts. */
class AxesTest {
  private static final Messages ENGLISH = words("en");

  private static Messages words(String tag) {
    return Translations.load().in(tag).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "2,2",
    "3,4",
    "5,6",
    "9,10",
    "10,10",
    "11,20",
    "61,80",
    "249,300",
    "1001,2000"
  })
  void aChartIsDrawnUpToARoundNumber(long most, long top) {
    assertThat(Axes.top(most)).isEqualTo(top);
  }

  @Test
  void fewRoundYearsAreToldBelowTheirBars() {
    List<Count> years =
        IntStream.rangeClosed(1951, 2000).mapToObj(year -> new Count("" + year, 3)).toList();
    YearChart chart = YearChart.of(years, ENGLISH);
    assertThat(chart.axes().levels()).containsExactly("4", "2", "0");
    assertThat(chart.axes().ticks())
        .containsExactly(
            new Axes.Tick("19.0%", "middle", "1960"),
            new Axes.Tick("39.0%", "middle", "1970"),
            new Axes.Tick("59.0%", "middle", "1980"),
            new Axes.Tick("79.0%", "middle", "1990"),
            new Axes.Tick("99.0%", "end", "2000"));
    assertThat(chart.bars().getFirst().height()).isEqualTo(YearChart.HEIGHT * 3 / 4);
  }

  @Test
  void aPersianChartBeginsOnTheRightInItsOwnDigits() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    DayChart chart = DayChart.of(Map.of(first, 2L), first, first.plusDays(29), words("fa"));
    assertThat(chart.axes().levels()).containsExactly("۲", "۱", "۰");
    assertThat(chart.axes().ticks()).hasSize(5);
    Axes.Tick monday = chart.axes().ticks().getFirst();
    assertThat(monday.x()).isEqualTo("95.0%");
    assertThat(monday.anchor()).isEqualTo("middle");
    assertThat(monday.text()).contains("۲").contains("۳");
  }

  @Test
  void daysAreToldByMondaysOrByTheFirstOfMonths() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    assertThat(texts(first, 7)).containsExactly("3/1", "3/3", "3/5", "3/7");
    assertThat(texts(first, 30)).containsExactly("3/2", "3/9", "3/16", "3/23", "3/30");
    assertThat(texts(first, 90)).containsExactly("3/1", "4/1", "5/1");
    assertThat(DayChart.of(Map.of(first, 2L), first, first, ENGLISH).empty()).isTrue();
  }

  private static List<String> texts(LocalDate first, int days) {
    return DayChart.of(Map.of(first, 2L), first, first.plusDays(days - 1), ENGLISH)
        .axes()
        .ticks()
        .stream()
        .map(Axes.Tick::text)
        .toList();
  }
}
