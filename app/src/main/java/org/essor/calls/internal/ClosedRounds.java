package org.essor.calls.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.essor.calls.CallId;
import org.essor.calls.RoundClosed;
import org.essor.platform.Job;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells other modules that a round is over, once each. */
@Component
class ClosedRounds {

  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClosedRounds(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.events = events;
    this.clock = clock;
  }

  /** Announces the rounds that are over; a round whose closing is put off is open again. */
  @Transactional
  public void announce() {
    db.sql(
            """
            update calls.round r set announced_at = :now
            from calls.call c
            where c.id = r.call and c.status <> 'DRAFT' and r.announced_at is null
              and r.closes_at + make_interval(secs => r.grace_seconds) <= :now
            returning r.call, r.number,
                      r.closes_at + make_interval(secs => r.grace_seconds) as ended_at
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) ->
            new RoundClosed(
                new CallId(row.getObject("call", UUID.class)),
                row.getInt("number"),
                row.getTimestamp("ended_at").toInstant()))
        .list()
        .forEach(events::publishEvent);
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false)
  static class Jobs {

    @Bean
    Job announceClosedRounds(ClosedRounds rounds) {
      return new Job("calls.rounds", Duration.ofMinutes(1), rounds::announce);
    }
  }
}
