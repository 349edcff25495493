package org.essor.projects.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.essor.platform.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells teams by mail that a change of the rules has changed their result, once: a notice is marked
 * in the transaction that writes its mails. Apart from the recomputation, which is not to wait.
 */
@Component
class NoticeMails {

  private static final int BATCH = 100;

  private final JdbcClient db;
  private final TransactionTemplate transactions;
  private final TeamMails mails;

  NoticeMails(JdbcClient db, TransactionTemplate transactions, TeamMails mails) {
    this.db = db;
    this.transactions = transactions;
    this.mails = mails;
  }

  void run() {
    int sent = BATCH;
    while (sent == BATCH && !Thread.currentThread().isInterrupted()) {
      sent = Objects.requireNonNull(transactions.execute(_ -> send()));
    }
  }

  private int send() {
    List<UUID> projects =
        db.sql(
                """
                update projects.notice n set mailed = true
                where id in (select id from projects.notice where not mailed
                             order by id limit :most for update skip locked)
                returning project
                """)
            .param("most", BATCH)
            .query(UUID.class)
            .list();
    projects.stream().distinct().forEach(project -> mails.toTeam(project, "projects.mail.notice"));
    return projects.size();
  }

  /** The job that sends what was not sent yet. */
  @Configuration(proxyBeanMethods = false)
  static class Jobs {

    @Bean
    Job mailsOfNotices(NoticeMails mails) {
      return new Job("projects.notices", Duration.ofMinutes(5), mails::run);
    }
  }
}
