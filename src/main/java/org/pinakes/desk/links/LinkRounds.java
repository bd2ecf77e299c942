package org.pinakes.desk.links;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.pinakes.source.http.LinkAddress;
import org.pinakes.source.http.LinkProbe;
import org.pinakes.source.http.LinkProbe.Answer;
import org.pinakes.source.http.LinkProbe.Heard;
import org.pinakes.source.http.Patience;
import org.pinakes.source.http.Politeness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through all records and looks at their links, a portion at a time; what was found out and
 * how far it is are kept together, so that it goes on where it was, whatever happened. A link that
 * nobody answered at is asked again on other days before it counts as broken. Thread-safe; of
 * several nodes one checks at a time.
 */
public final class LinkRounds {
  private static final Logger LOG = LoggerFactory.getLogger(LinkRounds.class);

  /** Records in a portion. */
  private static final int PORTION = 100;

  private static final int AT_ONCE = 4;
  private static final int AWAY_AT_ONCE = 500;

  /** Of at least so many different hosts one is heard of, if the network is there. */
  private static final int HOSTS = 5;

  private static final int REMEMBERED = 10_000;
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final LinkBook book;
  private final LinkedRecords records;
  private final Politeness politeness;
  private final Patience patience;
  private final ZoneId zone;

  /**
   * @param politeness how we ask, a host at most so many times a second
   * @param zone in which days are told apart
   */
  public LinkRounds(
      LinkBook book, LinkedRecords records, Politeness politeness, Patience patience, ZoneId zone) {
    this.book = book;
    this.records = records;
    this.politeness = politeness;
    this.patience = patience;
    this.zone = zone;
  }

  /** How a run ended. */
  public enum End {
    /** All records have been gone through. */
    DONE,
    /** It was stopped, or the limit was reached; the next run goes on. */
    STOPPED,
    /** Nobody at all could be reached; nothing is held against the links. */
    OFFLINE,
    /** Another process checks. */
    TAKEN
  }

  /**
   * Goes on with the round, or begins another one after the last.
   *
   * @param limit at most so many records
   * @param stop asked between portions whether to end
   */
  public End run(long limit, BooleanSupplier stop) {
    Instant now = patience.instant();
    if (!book.claim(Instant.EPOCH, now, LEASE)) {
      return End.TAKEN;
    }
    try (LinkProbe probe = new LinkProbe(politeness);
        Run run = new Run(probe, now.plus(LEASE))) {
      return run.go(limit, stop);
    }
  }

  private final class Run implements AutoCloseable {
    private final LinkProbe probe;
    private final HostTurns turns;
    private final ExecutorService workers =
        Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("links-", 0).factory());
    private final Map<String, Answer> answers =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > REMEMBERED;
          }
        };
    private final Witnesses witnesses = new Witnesses(book);
    private Instant lease;
    private boolean cutOff;

    Run(LinkProbe probe, Instant lease) {
      this.probe = probe;
      this.lease = lease;
      long pause = (long) (1e9 / politeness.requestsPerSecond());
      turns = new HostTurns(Duration.ofNanos(pause), patience);
    }

    private End go(long limit, BooleanSupplier stop) {
      LinkState state = book.state();
      if (!state.isUnderWay()) {
        state = state.next(patience.instant());
        book.keep(List.of(), state, patience.instant());
      }
      long left = limit;
      while (left > 0 && !stop.getAsBoolean()) {
        LinkedRecords.Slice slice = records.next(state.mark(), (int) Math.min(PORTION, left));
        List<Judged> judged = judge(slice.records());
        if (Thread.currentThread().isInterrupted() || !goOn()) {
          return End.STOPPED;
        }
        if (cutOff) {
          return End.OFFLINE;
        }
        left -= slice.records().size();
        state = state.on(slice.records().size(), judged.size(), slice.mark());
        book.keep(judged, state, patience.instant());
        witnesses.keep();
        if (slice.last()) {
          again();
          if (Thread.currentThread().isInterrupted() || !goOn()) {
            return End.STOPPED;
          }
          book.end(state.ended(patience.instant()));
          return End.DONE;
        }
      }
      if (!stop.getAsBoolean()) {
        again();
      }
      return End.STOPPED;
    }

    /** Links at which nobody answered on an earlier day, as long as the network is there. */
    private void again() {
      Instant today = patience.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
      List<LinkedRecord> away =
          book.away(today, AWAY_AT_ONCE).stream()
              .map(link -> new LinkedRecord(link.record(), link.title(), List.of(link.address())))
              .toList();
      List<Judged> judged = judge(away);
      if (!cutOff && !Thread.currentThread().isInterrupted()) {
        book.again(judged, patience.instant());
        witnesses.keep();
      }
    }

    private void goOnInTime() {
      if (patience.instant().plus(LEASE.dividedBy(2)).isAfter(lease)) {
        goOn();
      }
    }

    private boolean goOn() {
      Instant now = patience.instant();
      boolean had = book.claim(lease, now, LEASE);
      lease = had ? now.plus(LEASE) : lease;
      return had;
    }

    /** Each address once, however many records have it. */
    private List<Judged> judge(List<LinkedRecord> portion) {
      Map<String, URI> fresh = new LinkedHashMap<>();
      for (LinkedRecord record : portion) {
        for (String address : record.addresses()) {
          if (!answers.containsKey(address)
              && LinkAddress.of(address) instanceof LinkAddress.Askable(URI uri)) {
            fresh.put(address, uri);
          }
        }
      }
      Map<String, Answer> news = believed(fresh, ask(fresh));
      Map<String, Answer> known = new LinkedHashMap<>(answers);
      known.putAll(news);
      answers.putAll(news);
      return portion.stream()
          .flatMap(record ->
              record.addresses().stream().flatMap(address -> judge(record, address, known)))
          .toList();
    }

    /** Of what we cannot ask, or could not, nothing is known. */
    private Stream<Judged> judge(LinkedRecord record, String address, Map<String, Answer> known) {
      return switch (LinkAddress.of(address)) {
        case LinkAddress.Nowhere() -> Stream.of(Judged.malformed(record, address));
        case LinkAddress.Unreadable() -> Stream.empty();
        case LinkAddress.Askable(URI uri) ->
            Stream.ofNullable(known.get(address)).map(answer -> Judged.of(record, address, answer));
      };
    }

    /**
     * When nobody is heard of any more, who answered before is asked again: if they are silent,
     * too, it is our own network that is away. As long as nobody ever answered, it is so when
     * several hosts are silent, and of fewer nothing is believed.
     */
    private Map<String, Answer> believed(Map<String, URI> asked, Map<String, Answer> news) {
      news.forEach((address, answer) -> {
        URI uri = asked.get(address);
        if (answer.heard() == Heard.YES && uri != null) {
          witnesses.heard(uri);
        }
      });
      boolean silent = hears(news, Heard.NO) && !hears(news, Heard.YES);
      cutOff = silent && (witnesses.isEmpty() ? isMany(asked) : !isHeard(witnesses));
      Map<String, Answer> believed = new LinkedHashMap<>(news);
      if (silent && (cutOff || witnesses.isEmpty())) {
        believed.values().removeIf(answer -> answer.heard() == Heard.NO);
      }
      return believed;
    }

    private static boolean isMany(Map<String, URI> asked) {
      return asked.values().stream().map(URI::getHost).distinct().count() >= HOSTS;
    }

    private static boolean hears(Map<String, Answer> answers, Heard what) {
      return answers.values().stream().anyMatch(answer -> answer.heard() == what);
    }

    private boolean isHeard(Witnesses known) {
      return hears(ask(known.addresses()), Heard.YES);
    }

    private Map<String, Answer> ask(Map<String, URI> addresses) {
      Map<String, Future<Answer>> asked = new LinkedHashMap<>();
      addresses.forEach((address, uri) -> asked.put(address, workers.submit(asking(uri))));
      Map<String, Answer> answered = new LinkedHashMap<>();
      try {
        for (Map.Entry<String, Future<Answer>> one : asked.entrySet()) {
          goOnInTime();
          answer(one.getKey(), one.getValue())
              .ifPresent(answer -> answered.put(one.getKey(), answer));
        }
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        asked.values().forEach(one -> one.cancel(true));
      }
      return answered;
    }

    /** A defect at one link does not keep us from the others. */
    private static Optional<Answer> answer(String address, Future<Answer> asked)
        throws InterruptedException {
      try {
        return Optional.of(asked.get());
      } catch (ExecutionException defect) {
        LOG.error("Defect while {} was looked at; it is left out", address, defect.getCause());
        return Optional.empty();
      }
    }

    private Callable<Answer> asking(URI uri) {
      return () -> probe.ask(uri, turns::await);
    }

    @Override
    public void close() {
      workers.shutdownNow();
      boolean interrupted = Thread.interrupted();
      try {
        book.release(lease);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
