package org.essor.grants.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.essor.grants.Agreement;
import org.essor.grants.Deliverable;
import org.essor.grants.HandIn;
import org.essor.grants.Instalment;
import org.essor.kernel.Paris;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds consortia of deliverables, and operators of payments, before they are late and once they
 * are: each date and distance once.
 */
@Component
class Reminders {

  /** Days before the date; less than zero is after it. */
  private static final List<Integer> DISTANCES = List.of(-1, 3, 14, 30);

  private final JdbcClient db;
  private final AgreementRows rows;
  private final Herald herald;
  private final Clock clock;

  Reminders(JdbcClient db, AgreementRows rows, Herald herald, Clock clock) {
    this.db = db;
    this.rows = rows;
    this.herald = herald;
    this.clock = clock;
  }

  @Transactional
  public void send() {
    rows.listInForce().forEach(this::send);
  }

  private void send(Agreement agreement) {
    agreement.terms().deliverables().stream()
        .filter(each -> isMissing(agreement, each))
        .forEach(each -> remind(agreement, each));
    agreement.terms().instalments().stream()
        .filter(agreement.progress()::isPayable)
        .forEach(each -> remind(agreement, each));
  }

  /** What was handed in and waits for the operator is not the consortium’s to do. */
  private static boolean isMissing(Agreement agreement, Deliverable deliverable) {
    return agreement
        .progress()
        .last(deliverable.number())
        .filter(each -> each.outcome() != HandIn.Outcome.REFUSED)
        .isEmpty();
  }

  private void remind(Agreement agreement, Deliverable deliverable) {
    var due = deliverable.due().orElseThrow();
    distance(due)
        .filter(days -> isFirst(agreement, "DELIVERABLE", deliverable.number(), due, days))
        .ifPresent(days ->
            herald.tellConsortium(
                agreement, key("deliverable", days), deliverable.title(), due.toString()));
  }

  private void remind(Agreement agreement, Instalment instalment) {
    var due = instalment.due().orElseThrow();
    distance(due)
        .filter(days -> isFirst(agreement, "INSTALMENT", instalment.number(), due, days))
        .ifPresent(days ->
            herald.tellOperator(
                agreement, key("instalment", days), instalment.title(), due.toString()));
  }

  private static String key(String what, int days) {
    return "grants.mail." + what + (days < 0 ? ".late" : ".soon");
  }

  /** The closest distance that is reached. */
  private Optional<Integer> distance(LocalDate due) {
    var left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), Paris.ZONE), due);
    return DISTANCES.stream().filter(days -> left <= days).findFirst();
  }

  private boolean isFirst(Agreement agreement, String kind, int number, LocalDate due, int days) {
    return db.sql(
                """
                insert into grants.reminder (agreement, kind, number, due, days)
                values (:agreement, :kind, :number, :due, :days) on conflict do nothing
                """)
            .param("agreement", agreement.id().value())
            .param("kind", kind)
            .param("number", number)
            .param("due", due)
            .param("days", days)
            .update()
        == 1;
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "grantsReminders")
  static class Calendar {

    @Bean
    Job remindOfDates(Reminders reminders) {
      return new Job("grants.reminders", Duration.ofHours(6), reminders::send);
    }
  }
}
