package org.pinakes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stars that readers give records. */
class RatingsTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Readers readers;

  private final int number = NUMBER.incrementAndGet();
  private final String record = "filler-" + number;
  private final String page = "/record/" + record;

  @BeforeAll
  static void open(@TempDir Path folder) {
    readers = new Readers(folder, Readers.CONFIRMING.withRatings());
  }

  @AfterAll
  static void close() {
    readers.close();
  }

  private Visitor stranger() {
    return readers.visitor("203.0.113." + number);
  }

  private Visitor reader(String name) {
    Visitor reader = readers.reader(name + number + "@example.org");
    reader.get(page);
    return reader;
  }

  @Test
  void aRatingCountsIsChangedAndWithdrawn() {
    assertThat(stranger().get(page).text()).contains("Nobody has rated this record yet.");
    Visitor ann = reader("ann");
    Answer rated = ann.postAndGo("/ratings", "record", record, "stars", "5");
    assertThat(rated.text()).contains("Your rating counts", "5.0 of 5 stars (1 rating)");
    assertThat(rated.body()).containsPattern("value=\"5\"[^>]*checked");
    Visitor ben = reader("ben");
    ben.post("/ratings", "record", record, "stars", "2");
    assertThat(stranger().get(page).text()).contains("3.5 of 5 stars (2 ratings)");
    ben.post("/ratings", "record", record, "stars", "4");
    assertThat(stranger().get(page).text()).contains("4.5 of 5 stars (2 ratings)");
    Answer gone = ann.postAndGo("/ratings", "record", record, "do", "withdraw");
    assertThat(gone.text()).contains("Your rating is withdrawn.", "4.0 of 5 stars (1 rating)");
  }

  @Test
  void searchEnginesAndResultsKnowTheMean() {
    Visitor ann = reader("ann");
    assertThat(stranger().get(page).body()).doesNotContain("aggregateRating");
    ann.post("/ratings", "record", record, "stars", "4");
    assertThat(stranger().get(page).body())
        .contains("\"aggregateRating\":{\"@type\":\"AggregateRating\",\"ratingValue\":4.0")
        .contains("\"ratingCount\":1,\"bestRating\":5,\"worstRating\":1");
    assertThat(stranger().get("/search?q=id:" + record).text())
        .contains("4.0 of 5 stars (1 rating)");
  }

  @Test
  void aRecordIsRatedByAnyOfItsNames() {
    Visitor ann = reader("ann");
    ann.get("/record/peer-1");
    ann.post("/ratings", "record", "peer-by-its-old-name", "stars", "3");
    assertThat(stranger().get("/record/peer-1").text()).contains("3.0 of 5 stars (1 rating)");
    assertThat(stranger().get("/search?q=id:peer-1").text()).contains("3.0 of 5 stars (1 rating)");
  }

  @Test
  void whatIsNoRatingIsNotKept() {
    assertThat(stranger().get(page).body())
        .contains("Sign in to rate this record", "/sign-in?next=%2Frecord%2F" + record);
    Visitor ann = reader("ann");
    for (String stars : new String[] {"", "0", "6", "-1", "4.5", "99999999999"}) {
      assertThat(ann.postAndGo("/ratings", "record", record, "stars", stars).text())
          .contains("Choose from one to five stars.");
    }
    assertThat(ann.post("/ratings", "record", "nowhere", "stars", "3").status()).isEqualTo(404);
    assertThat(ann.postBare("/ratings", "record", record, "stars", "3").status()).isEqualTo(403);
    assertThat(stranger().get(page).text()).contains("Nobody has rated this record yet.");
  }

  @Test
  void readersSeeTakeAwayAndWithdrawAllTheirRatings() {
    Visitor ann = reader("ann");
    ann.post("/ratings", "record", record, "stars", "1");
    assertThat(ann.get("/account").body()).contains("href=\"/ratings\"");
    assertThat(ann.get("/ratings").text()).contains("1 of 5 stars");
    assertThat(ann.get("/account/data").body())
        .contains("\"record_rating\"", "\"record\" : \"" + record + "\"", "\"stars\" : \"1\"");
    assertThat(ann.get("/privacy").text()).contains("Ratings of records", "number of stars");
    ann.get("/ratings");
    Answer none = ann.postAndGo("/ratings", "record", record, "from", "own", "do", "withdraw");
    assertThat(none.text()).contains("You have not rated anything yet.");
  }

  @Test
  void aSiteWithoutRatingsShowsNone(@TempDir Path folder) {
    try (Readers without = new Readers(folder, Readers.CONFIRMING)) {
      Visitor ann = without.reader("ann@example.org");
      assertThat(ann.get(page).text()).doesNotContain("rated");
      ann.post("/ratings", "record", record, "stars", "3");
      assertThat(ann.get(page).text()).doesNotContain("3.0 of 5");
      assertThat(ann.get("/account").body()).doesNotContain("/ratings");
    }
  }

  @Test
  void recordsAndResultsAreReadWhileRatingsAreAway(@TempDir Path folder) {
    try (Readers away = new Readers(folder, Readers.CONFIRMING.withRatings())) {
      Visitor somebody = away.visitor("203.0.113.200");
      away.accounts().base().close();
      assertThat(somebody.get(page).status()).isEqualTo(200);
      assertThat(somebody.get("/search?q=id:" + record).status()).isEqualTo(200);
    }
  }
}
