package org.essor.records.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.essor.platform.Job;
import org.essor.platform.PublicFetch.Answer;
import org.essor.records.internal.Sayings.Waiting;
import org.essor.records.internal.Store.Problem;
import org.essor.records.internal.Store.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, store by store, the oldest first, several at once. A store takes all of a batch
 * or nothing: what it refuses is sent again by halves until the one that it does not want is found.
 * What it does not answer is sent again, later and later, under the same identifiers.
 */
@Component
class Sender {

  static final String JOB = "records.send";

  private static final Logger log = LoggerFactory.getLogger(Sender.class);
  private static final int BATCH = 50;
  private static final int MOST_BATCHES = 100;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 9;
  private static final int CONFLICT = 409;

  private final Stores stores;
  private final Sayings sayings;
  private final StoreClient client;
  private final Clock clock;

  Sender(Stores stores, Sayings sayings, StoreClient client, Clock clock) {
    this.stores = stores;
    this.sayings = sayings;
    this.client = client;
    this.clock = clock;
  }

  /** What became of some statements. */
  private enum Outcome {
    /** At least one was taken. */
    TAKEN,
    /** None was wanted. */
    NONE,
    /** It is no use to go on now. */
    OVER;

    Outcome and(Outcome other) {
      if (this == OVER || other == OVER) {
        return OVER;
      }
      return this == TAKEN || other == TAKEN ? TAKEN : NONE;
    }
  }

  void run() {
    stores.listDue().forEach(this::send);
  }

  private void send(Store store) {
    for (int i = 0; i < MOST_BATCHES && isOn(store); i++) {
      var batch = sayings.listWaiting(store.institution(), BATCH);
      if (batch.isEmpty()) {
        return;
      }
      var outcome = deliver(store, batch);
      if (outcome == Outcome.NONE && batch.size() > 1) {
        stores.giveUp(store, Problem.NOTHING, 0);
      }
      if (outcome == Outcome.OVER) {
        return;
      }
    }
  }

  /** A manager may stop it meanwhile. */
  private boolean isOn(Store store) {
    return stores
        .find(store.institution())
        .filter(now -> now.health().state() == State.ON && now.endpoint().equals(store.endpoint()))
        .isPresent();
  }

  private Outcome deliver(Store store, List<Waiting> batch) {
    try {
      var answer = client.post(store, batch);
      return answer.isRight() ? taken(store, batch) : judge(store, batch, answer);
    } catch (IOException e) {
      log.warn("Record store of {}: {}", store.institution(), e.getMessage());
      stores.postpone(store, Problem.UNREACHABLE, 0, pause(store));
      return Outcome.OVER;
    }
  }

  private Outcome taken(Store store, List<Waiting> batch) {
    sayings.sent(batch);
    stores.wentWell(store);
    return Outcome.TAKEN;
  }

  private Outcome judge(Store store, List<Waiting> batch, Answer answer) throws IOException {
    return switch (answer.status()) {
      case 400, CONFLICT, 413, 422 ->
          batch.size() == 1 ? one(store, batch.getFirst(), answer) : halves(store, batch);
      case 401, 403 -> over(store, Problem.CREDENTIALS, answer);
      case 408, 425, 429 -> later(store, answer);
      default ->
          answer.status() >= 500 ? later(store, answer) : over(store, Problem.ADDRESS, answer);
    };
  }

  private Outcome halves(Store store, List<Waiting> batch) {
    int half = batch.size() / 2;
    var first = deliver(store, batch.subList(0, half));
    return first == Outcome.OVER
        ? first
        : first.and(deliver(store, batch.subList(half, batch.size())));
  }

  private Outcome one(Store store, Waiting statement, Answer answer) throws IOException {
    if (answer.status() == CONFLICT && !client.holdsAnother(store, statement)) {
      return taken(store, List.of(statement));
    }
    sayings.refused(statement, answer.status(), answer.body());
    return Outcome.NONE;
  }

  private Outcome over(Store store, Problem problem, Answer answer) {
    stores.giveUp(store, problem, answer.status());
    return Outcome.OVER;
  }

  private Outcome later(Store store, Answer answer) {
    var asked = answer.headers().firstValue("Retry-After").map(this::read).orElse(Duration.ZERO);
    var own = pause(store);
    stores.postpone(store, Problem.BUSY, answer.status(), asked.compareTo(own) > 0 ? asked : own);
    return Outcome.OVER;
  }

  private static Duration pause(Store store) {
    var doubled =
        FIRST_PAUSE.multipliedBy(1L << Math.min(store.health().failures(), MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /** Seconds, or a date (RFC 9110, 10.2.3); a day at most. */
  private Duration read(String asked) {
    var wanted =
        asked.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(asked)) : until(asked);
    return wanted.compareTo(LONGEST_ASKED) < 0 ? wanted : LONGEST_ASKED;
  }

  private Duration until(String date) {
    try {
      Instant at = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Duration.between(clock.instant(), at);
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "recordJobs")
  static class SenderJobs {

    @Bean
    Job sendStatementsJob(Sender sender) {
      return new Job(JOB, Duration.ofMinutes(1), sender::run);
    }
  }
}
