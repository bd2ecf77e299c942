package org.pinakes.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pinakes.index.IndexDocument;

/** Context objects of whatever records are made of. */
class CoinsTest {
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20260101, 77})
  void aListHasTheSameContextObjectAsTheRecordsPage(long seed) {
    for (IndexDocument document : Documents.random(seed, 60)) {
      String whole = Coins.of(Documents.REFERENCES.of(document));
      assertThat(whole).contains("rft_id=");
      assertThat(Coins.of(Documents.REFERENCES.brief(document))).isEqualTo(whole);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20260101, 77})
  void valuesAreEncodedAsFormsAre(long seed) {
    for (IndexDocument document : Documents.random(seed, 60)) {
      String coins = Coins.of(Documents.REFERENCES.of(document));
      String again =
          Arrays.stream(coins.split("&", -1))
              .map(pair -> pair.split("=", 2))
              .map(pair -> pair[0] + '=' + encoded(URLDecoder.decode(pair[1], UTF_8)))
              .collect(Collectors.joining("&"));
      assertThat(coins).isEqualTo(again);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
