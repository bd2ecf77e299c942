package org.pinakes.format.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PubmedDateTest {

  @ParameterizedTest
  @CsvSource({
    "1998 Dec-1999 Jan, 1998/12/0, 1999/1/0",
    "2000 Spring, 2000/0/0, ''",
    "1976-1977, 1976/0/0, 1977/0/0",
    "1976-77 Winter, 1976/0/0, 1977/0/0",
    "1999-00, 1999/0/0, 2000/0/0",
    "1975 Jul-Aug, 1975/7/0, 1975/8/0",
    "1999 Dec 23-30, 1999/12/23, 1999/12/30",
    "1986 Oct 31-Nov 13, 1986/10/31, 1986/11/13",
    "1998 Dec 25-1999 Jan 7, 1998/12/25, 1999/1/7",
    "Winter 1998-1999, 1998/0/0, 1999/0/0",
    "2nd Quart 2005, 2005/0/0, ''",
    "2015 Nov-Dec, 2015/11/0, 2015/12/0",
    "'', '', ''",
    "undated, '', ''"
  })
  void aDateInWordsIsUnderstood(String words, String from, String to) {
    PubmedDate date = PubmedDate.ofWords(words);

    assertThat(Stream.of(date.from(), date.to()).map(PubmedDateTest::shown))
        .containsExactly(from, to);
    assertThat(date.statement()).isEqualTo(words);
  }

  private static String shown(PubmedDate.@Nullable Day day) {
    return day == null ? "" : day.year() + "/" + day.month() + "/" + day.day();
  }
}
