package org.essor.certification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.certification.Sitting.Ending;
import org.essor.certification.SittingEnded;
import org.essor.certification.SittingId;
import org.essor.kernel.PersonId;
import org.essor.platform.Job;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends sittings, each once: by the clock, by the candidate, or by a supervisor. */
@Component
@Transactional
class Endings {

  private final SittingRows rows;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;

  Endings(SittingRows rows, ApplicationEventPublisher events, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Ends a sitting whose time is not over; changes nothing where it has ended. */
  void end(SittingId id, Ending how, PersonId by) {
    if (rows.end(id, how, now())) {
      conclude(id, Optional.of(by));
    } else {
      expire(id);
    }
  }

  /** Ends a sitting if its time is over and it has not ended. */
  void expire(SittingId id) {
    if (rows.expire(id, now())) {
      conclude(id, Optional.empty());
    }
  }

  private void conclude(SittingId id, Optional<PersonId> by) {
    var sitting = rows.find(id).orElseThrow().sitting();
    var at = sitting.endedAt().orElseThrow();
    events.publishEvent(new SittingEnded(id, sitting.session(), at, sitting.example()));
    audit.append(
        new AuditEntry(
            "certification.sitting-ended",
            "sitting:" + id,
            by,
            Map.of("answers", "" + sitting.answers().size())));
  }

  /** Ends all whose time is over, for candidates who ask for no page any more. */
  void expireAll() {
    rows.listOverdue(now()).forEach(this::expire);
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "certificationEndings")
  static class Jobs {

    @Bean
    Job expireSittings(Endings endings) {
      return new Job("certification.expire", Duration.ofSeconds(30), endings::expireAll);
    }
  }
}
