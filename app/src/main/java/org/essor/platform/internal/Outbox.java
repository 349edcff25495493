package org.essor.platform.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.platform.Jobs;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that wait to be sent, and those sent of late. */
@Component
public class Outbox implements Mails {

  static final String JOB = "platform.mails";
  static final String FORGET = "platform.old-mails";

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final Duration GIVE_UP_AFTER = Duration.ofDays(2);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_SHOWN = 50;

  private final JdbcClient db;
  private final NamedParameterJdbcOperations batches;
  private final TransactionTemplate transaction;
  private final Translations translations;
  private final Clock clock;
  private final Jobs jobs;
  private final SiteSettings site;
  private final MailSettings settings;
  private final MailServer server;

  private record Waiting(UUID id, Mail mail, int attempts, Instant createdAt) {}

  /** A mail that a demonstration shows instead of sending it. */
  public record Shown(String to, Language language, WrittenMail mail, Instant at) {}

  Outbox(
      JdbcClient db,
      NamedParameterJdbcOperations batches,
      TransactionTemplate transaction,
      Translations translations,
      Clock clock,
      Jobs jobs,
      SiteSettings site,
      MailSettings settings) {
    this.db = db;
    this.batches = batches;
    this.transaction = transaction;
    this.translations = translations;
    this.clock = clock;
    this.jobs = jobs;
    this.site = site;
    this.settings = settings;
    this.server = new MailServer(settings);
  }

  @Override
  public void forget(String email) {
    db.sql("delete from platform.mail where recipient = :email").param("email", email).update();
  }

  @Override
  public boolean areShown() {
    return site.demo() && !settings.hasServer();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(Mail mail) {
    send(List.of(mail));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void send(List<Mail> mails) {
    if (mails.isEmpty()) {
      return;
    }
    mails.forEach(this::write);
    batches.batchUpdate(
        """
        insert into platform.mail (id, recipient, language, text_key, facts, created_at, due_at)
        values (:id, :to, :language, :key, :facts, :now, :now)
        """,
        mails.stream().map(this::row).<Map<String, ?>>toArray(Map[]::new));
    jobs.wake(JOB);
  }

  private Map<String, ?> row(Mail mail) {
    return Map.of(
        "id", UUID.randomUUID(),
        "to", mail.to(),
        "language", mail.language().name(),
        "key", mail.textKey(),
        "facts", mail.facts().toArray(String[]::new),
        "now", now());
  }

  /** Lists the mails made last, the newest first; none where they are really sent. */
  public List<Shown> list() {
    if (!areShown()) {
      return List.of();
    }
    return db
        .sql("select * from platform.mail order by created_at desc limit :most")
        .param("most", MOST_SHOWN)
        .query((row, _) -> waiting(row))
        .list()
        .stream()
        .map(mail ->
            new Shown(
                mail.mail().to(), mail.mail().language(), write(mail.mail()), mail.createdAt()))
        .toList();
  }

  /** Sends all that is due, each mail in a transaction of its own. */
  void sendDue() {
    while (settings.hasServer() && Boolean.TRUE.equals(transaction.execute(_ -> sendOne()))) {
      // until none is due
    }
  }

  /** Erases what was written long ago. */
  void forgetOld() {
    db.sql("delete from platform.mail where created_at < :limit")
        .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }

  private boolean sendOne() {
    var next = lockNext();
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private Optional<Waiting> lockNext() {
    return db.sql(
            """
            select * from platform.mail where sent_at is null and failed_at is null and due_at <= :now
            order by due_at limit 1 for update skip locked
            """)
        .param("now", now())
        .query((row, _) -> waiting(row))
        .optional();
  }

  private void send(Waiting waiting) {
    try {
      server.send(waiting.id(), waiting.mail().to(), write(waiting.mail()));
      update(waiting, "sent_at = :now, facts = '{}'", now());
    } catch (MailException e) {
      log.warn("Mail {} not sent: {}", waiting.id(), e.getClass().getSimpleName());
      retry(waiting);
    }
  }

  private void retry(Waiting waiting) {
    if (waiting.createdAt().plus(GIVE_UP_AFTER).isBefore(clock.instant())) {
      update(waiting, "failed_at = :now, facts = '{}'", now());
    } else {
      var next = clock.instant().plus(pause(waiting.attempts()));
      update(waiting, "due_at = :now, attempts = attempts + 1", Timestamp.from(next));
    }
  }

  /** A minute, then twice as long each time, six hours at most. */
  static Duration pause(int attempts) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private void update(Waiting waiting, String change, Timestamp now) {
    db.sql("update platform.mail set " + change + " where id = :id")
        .param("now", now)
        .param("id", waiting.id())
        .update();
  }

  private WrittenMail write(Mail mail) {
    var texts = translations.in(mail.language());
    var facts = mail.facts().toArray();
    return new WrittenMail(
        texts.get(mail.textKey() + ".subject", facts),
        texts.get(mail.textKey() + ".body", facts) + texts.get("platform.mail.foot", site.url()));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    var mail =
        new Mail(
            row.getString("recipient"),
            Language.valueOf(row.getString("language")),
            row.getString("text_key"),
            facts(row.getArray("facts")));
    return new Waiting(
        row.getObject("id", UUID.class),
        mail,
        row.getInt("attempts"),
        row.getTimestamp("created_at").toInstant());
  }

  private static List<String> facts(Array facts) throws SQLException {
    return List.of((String[]) facts.getArray());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
