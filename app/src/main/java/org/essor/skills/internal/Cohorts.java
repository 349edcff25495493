package org.essor.skills.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import org.essor.platform.Job;
import org.essor.skills.internal.Cohort.Quartiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares learners with one another, without anyone's name: from eleven people on, and computed
 * from time to time only, so that nobody's result shows in a change.
 */
@Component
public class Cohorts {

  /** With fewer people than this, one could be told from the figures. */
  static final int FEWEST = 11;

  private final JdbcClient db;
  private final Clock clock;

  Cohorts(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Computes the quartiles of the latest result of each person. */
  @Transactional
  public void compute() {
    db.sql("delete from skills.cohort").update();
    db.sql(
            """
            insert into skills.cohort
              (framework, domain, people, lower, median, upper, computed_at)
            select framework, domain, count(*),
              percentile_cont(0.25) within group (order by theta),
              percentile_cont(0.5) within group (order by theta),
              percentile_cont(0.75) within group (order by theta),
              :now
            from (
              select distinct on (r.framework, r.domain, coalesce(d.person, d.id))
                r.framework, r.domain, r.theta
              from skills.domain_result r join skills.diagnosis d on d.id = r.diagnosis
              order by r.framework, r.domain, coalesce(d.person, d.id), d.finished_at desc) latest
            group by framework, domain
            having count(*) >= :fewest
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("fewest", FEWEST)
        .update();
  }

  private record Row(String domain, int people, Quartiles quartiles) {}

  /** Finds what others who were measured by this version of the framework say. */
  public Optional<Cohort> find(String framework) {
    var rows =
        db.sql("select * from skills.cohort where framework = :framework")
            .param("framework", framework)
            .query((row, _) ->
                new Row(
                    row.getString("domain"),
                    row.getInt("people"),
                    new Quartiles(
                        row.getDouble("lower"), row.getDouble("median"), row.getDouble("upper"))))
            .list();
    var quartiles = new HashMap<String, Quartiles>();
    rows.forEach(row -> quartiles.put(row.domain(), row.quartiles()));
    return rows.stream()
        .map(Row::people)
        .min(Integer::compare)
        .map(people -> new Cohort(people, quartiles));
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "skillsCohorts")
  static class Jobs {

    @Bean
    Job computeCohorts(Cohorts cohorts) {
      return new Job("skills.cohorts", Duration.ofHours(1), cohorts::compute);
    }
  }
}
