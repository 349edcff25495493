package org.essor.certification.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.essor.certification.Accommodations;
import org.essor.skills.TakenTest;
import org.essor.skills.TakenTest.Kind;
import org.essor.skills.TakenTestRows;
import org.essor.skills.TakenTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sittings that have ended, without candidates, for those who look after items. */
@Component
class EndedSittings implements TakenTests {

  private static final String SELECT =
      """
      select s.id as test, s.bank, s.ended_at, s.time_percent > :usual as extra_time, s.example,
        a.item, a.given, a.is_right, a.item <> all (s.pretested) as counts, a.asked_at,
        a.answered_at, a.language
      from certification.sitting s join certification.answer a on a.sitting = s.id
      where s.ended_at is not null
      """;

  private final JdbcClient db;

  EndedSittings(DataSource data) {
    this.db = TakenTestRows.client(data);
  }

  @Override
  @Transactional(readOnly = true)
  public void forEach(Instant since, Consumer<TakenTest> reader) {
    db.sql(SELECT + "and s.ended_at >= :since order by s.id, a.position")
        .param("usual", Accommodations.USUAL_TIME)
        .param("since", Timestamp.from(since))
        .query(TakenTestRows.giving(Kind.CERTIFICATION, reader));
  }

  @Override
  public List<TakenTest> listTried(String item, Instant since) {
    var tests = new ArrayList<TakenTest>();
    db.sql(
            SELECT
                + """
                and s.pretested @> array[:item]::text[] and exists (select 1
                  from certification.answer
                  where sitting = s.id and item = :item and asked_at >= :since)
                order by s.id, a.position
                """)
        .param("usual", Accommodations.USUAL_TIME)
        .param("item", item)
        .param("since", Timestamp.from(since))
        .query(TakenTestRows.giving(Kind.CERTIFICATION, tests::add));
    return tests;
  }
}
