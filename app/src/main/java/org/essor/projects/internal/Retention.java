package org.essor.projects.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.Paris;
import org.essor.platform.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A project that nobody changes is reminded, then archived, then erased. Each project is a
 * transaction of its own: what was done before a failure stays done.
 */
@Component
class Retention {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final ProjectSettings settings;
  private final Erasure erasure;
  private final TeamMails mails;
  private final AuditLog audit;
  private final Clock clock;

  Retention(
      JdbcClient db,
      TransactionTemplate transactions,
      ProjectSettings settings,
      Erasure erasure,
      TeamMails mails,
      AuditLog audit,
      Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.settings = settings;
    this.erasure = erasure;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /** Does what is due today. Examples of a demonstration are left alone. */
  void run() {
    var reminded =
        each(
            "active_at < :before and reminded_at is null and archived_at is null",
            settings.reminderAfter(),
            this::remind);
    var archived =
        each(
            "active_at < :before and reminded_at < :warned and archived_at is null",
            settings.archiveAfter(),
            this::archive);
    var erased =
        each("active_at < :before and archived_at < :warned", settings.eraseAfter(), this::erase);
    if (reminded + archived + erased > 0) {
      log.info(
          "Projects that nobody changes: {} reminded, {} archived, {} erased",
          reminded,
          archived,
          erased);
    }
  }

  private record Due(UUID id, String name, Instant activeAt) {}

  /** Returns how many it was done to. */
  private long each(String condition, Period after, Predicate<Due> work) {
    var now = clock.instant();
    List<Due> all =
        db.sql(
                "select id, name, active_at from projects.project where not example and "
                    + condition)
            .param("before", Timestamp.from(ProjectSettings.before(now, after)))
            .param("warned", Timestamp.from(now.minus(ProjectSettings.WARNING)))
            .query((row, _) ->
                new Due(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getTimestamp("active_at").toInstant()))
            .list();
    return all.stream()
        .filter(due -> Boolean.TRUE.equals(transactions.execute(_ -> work.test(due))))
        .count();
  }

  private boolean remind(Due due) {
    var marked = mark("reminded_at", due);
    if (marked) {
      mails.toOwners(due.id(), "projects.mail.reminder", notBefore(due, settings.archiveAfter()));
    }
    return marked;
  }

  /** The first day on which the next thing can happen. */
  private LocalDate notBefore(Due due, Period after) {
    var planned = due.activeAt().atZone(Paris.ZONE).toLocalDate().plus(after);
    var warned = clock.instant().plus(ProjectSettings.WARNING).atZone(Paris.ZONE).toLocalDate();
    return planned.isAfter(warned) ? planned : warned;
  }

  private boolean archive(Due due) {
    var marked = mark("archived_at", due);
    if (marked) {
      mails.toOwners(due.id(), "projects.mail.archived", notBefore(due, settings.eraseAfter()));
      append("projects.archived", due);
    }
    return marked;
  }

  /** Marks a project; not one that somebody has changed meanwhile. */
  private boolean mark(String column, Due due) {
    return db.sql(
                "update projects.project set %s = :now where id = :id and active_at = :active"
                    .formatted(column))
            .param("now", Timestamp.from(clock.instant()))
            .param("id", due.id())
            .param("active", Timestamp.from(due.activeAt()))
            .update()
        == 1;
  }

  /** Marks it once more, so that a project taken back meanwhile is not erased. */
  private boolean erase(Due due) {
    var marked = mark("archived_at", due);
    if (marked) {
      erasure.erase(due.id());
      append("projects.erased", due);
    }
    return marked;
  }

  private void append(String action, Due due) {
    var since = LocalDate.ofInstant(due.activeAt(), Paris.ZONE).toString();
    audit.append(
        new AuditEntry(
            action, "project:" + due.id(), Optional.empty(), Map.of("inactiveSince", since)));
  }

  /** Jobs of this module. */
  @Configuration(proxyBeanMethods = false)
  static class Jobs {

    @Bean
    Job retentionOfProjects(Retention retention) {
      return new Job("projects.retention", Duration.ofHours(24), retention::run);
    }
  }
}
