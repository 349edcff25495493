package org.essor.skills.internal;

import java.util.Optional;
import org.essor.skills.Reached;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredReached implements Reached {

  private static final int FEWEST = 11;
  private static final double STEPS = 20;

  private final JdbcClient db;

  StoredReached(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Double> share(String framework, String domain, double theta) {
    return db.sql(
            """
            select avg(case when theta >= :theta then 1.0 else 0.0 end) as share
            from (
              select distinct on (coalesce(d.person, d.id)) r.theta
              from skills.domain_result r join skills.diagnosis d on d.id = r.diagnosis
              where r.framework = :framework and r.domain = :domain
              order by coalesce(d.person, d.id), d.finished_at desc) latest
            having count(*) >= :fewest
            """)
        .param("theta", theta)
        .param("framework", framework)
        .param("domain", domain)
        .param("fewest", FEWEST)
        .query(Double.class)
        .optional()
        .map(share -> Math.round(share * STEPS) / STEPS);
  }
}
