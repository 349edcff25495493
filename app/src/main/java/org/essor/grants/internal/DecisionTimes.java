package org.essor.grants.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.calls.CallId;
import org.essor.platform.Job;
import org.essor.strategy.ActionRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long decisions took, and how many were selected. When the applications were deposited is read
 * once for all decisions of a call.
 */
@Component
class DecisionTimes implements ActionRecords {

  static final String NAME = "grants.decisions";

  private final JdbcClient db;
  private final Submissions submissions;

  DecisionTimes(JdbcClient db, Submissions submissions) {
    this.db = db;
    this.submissions = submissions;
  }

  /** Fills in when the applications were deposited that were decided since. */
  @Transactional
  public void fill() {
    db.sql("select distinct call from grants.decision where deposited_at is null")
        .query(UUID.class)
        .list()
        .forEach(call -> fill(submissions.listOf(new CallId(call))));
  }

  private void fill(List<Submission> deposited) {
    db.sql(
            """
            update grants.decision d set deposited_at = s.at
            from unnest(:ids::uuid[], :times::timestamptz[]) as s(id, at)
            where d.application = s.id and d.deposited_at is null
            """)
        .param("ids", deposited.stream().map(each -> each.id().value()).toArray(UUID[]::new))
        .param(
            "times",
            deposited.stream()
                .map(each -> Timestamp.from(each.depositedAt()))
                .toArray(Timestamp[]::new))
        .update();
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "grantsDecisionTimes")
  static class Times {

    @Bean
    Job fillInWhenWasDeposited(DecisionTimes times) {
      return new Job(NAME, Duration.ofMinutes(10), times::fill);
    }
  }

  @Override
  public Figures of(Set<String> lines) {
    return db.sql(
            """
            select count(*) filter (where outcome = 'selected' and withdrawn_at is null) as laureates,
                   count(*) as decisions,
                   percentile_cont(0.5) within group (
                     order by extract(epoch from decided_at - deposited_at) / 86400) as days
            from grants.decision
            where line = any(:lines) and outcome in ('selected', 'reserve', 'not-selected')
            """)
        .param("lines", lines.toArray(String[]::new))
        .query((row, _) -> {
          var days = row.getObject("days", Double.class);
          return new Figures(
              row.getLong("laureates"),
              row.getLong("decisions"),
              days == null ? OptionalLong.empty() : OptionalLong.of(Math.round(days)));
        })
        .single();
  }
}
