package org.essor.applications.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.Round;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds consortia, 7 days and 1 day before a round closes, of what is not deposited: a draft, or
 * changes since the deposit. Once each; who comes later than a mark is reminded at the next one.
 */
@Component
class RemindBeforeClosing {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration DAY = Duration.ofDays(1);

  private final JdbcClient db;
  private final Calls calls;
  private final DepositMails mails;
  private final Clock clock;

  RemindBeforeClosing(JdbcClient db, Calls calls, DepositMails mails, Clock clock) {
    this.db = db;
    this.calls = calls;
    this.mails = mails;
    this.clock = clock;
  }

  /** Reminds of all rounds that are open; rows and mails of all of them, or nothing. */
  @Transactional
  public void run() {
    var now = clock.instant();
    for (var call : calls.listPublic()) {
      call.findOpenRound(now).ifPresent(round -> remind(call, round, now));
    }
  }

  private void remind(Call call, Round round, Instant now) {
    mark(Duration.between(now, round.closesAt()))
        .ifPresent(mark -> {
          for (var found : note(call, round, mark, now)) {
            mails.closing(found.id(), found.isDraft(), call, round);
          }
        });
  }

  /** The mark that has been passed last. */
  private static Optional<Duration> mark(Duration left) {
    if (left.compareTo(DAY) <= 0) {
      return Optional.of(DAY);
    }
    return left.compareTo(WEEK) <= 0 ? Optional.of(WEEK) : Optional.empty();
  }

  /** An application that is not deposited as it stands. */
  private record Open(ApplicationId id, boolean isDraft) {}

  private List<Open> note(Call call, Round round, Duration mark, Instant now) {
    return db.sql(
            """
            with open as (
              select id, state from applications.application
              where call = :call
                and (state = 'draft' or (state = 'submitted' and edited_at > deposited_at))),
            noted as (
              insert into applications.reminder (application, round, days, at)
              select id, :round, :days, :now from open on conflict do nothing returning application)
            select id, state from open join noted on application = id order by id
            """)
        .param("call", call.id().value())
        .param("round", round.number())
        .param("days", mark.toDays())
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Open(
                new ApplicationId(row.getObject("id", UUID.class)),
                row.getString("state").equals("draft")))
        .list();
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "applicationsReminders")
  static class Reminders {

    @Bean
    Job remindBeforeClosings(RemindBeforeClosing reminders) {
      return new Job("applications.reminders", Duration.ofHours(1), reminders::run);
    }
  }
}
