package org.essor.skills.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.essor.skills.TakenTest;
import org.essor.skills.TakenTest.Kind;
import org.essor.skills.TakenTestRows;
import org.essor.skills.TakenTests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The diagnoses that came to their end, for those who look after items. */
@Component
class FinishedDiagnoses implements TakenTests {

  private static final String SELECT =
      """
      select d.id as test, d.bank, d.finished_at as ended_at, d.extra_time, d.example,
        a.item, a.given, a.is_right, a.counts, a.asked_at, a.answered_at, a.language
      from skills.diagnosis d join (
        select diagnosis, position, item, given, is_right, asked_at, answered_at,
          null as language, true as counts
        from skills.answer
        union all
        select diagnosis, position, item, given, is_right, asked_at, answered_at, language, false
        from skills.pretest_answer) a on a.diagnosis = d.id
      where d.finished_at is not null
      """;

  private final JdbcClient db;

  FinishedDiagnoses(DataSource data) {
    this.db = TakenTestRows.client(data);
  }

  @Override
  @Transactional(readOnly = true)
  public void forEach(Instant since, Consumer<TakenTest> reader) {
    db.sql(SELECT + "and d.finished_at >= :since order by d.id, a.position")
        .param("since", Timestamp.from(since))
        .query(TakenTestRows.giving(Kind.DIAGNOSIS, reader));
  }

  @Override
  public List<TakenTest> listTried(String item, Instant since) {
    var tests = new ArrayList<TakenTest>();
    db.sql(
            SELECT
                + """
                and d.id in (select diagnosis from skills.pretest_answer
                  where item = :item and asked_at >= :since)
                order by d.id, a.position
                """)
        .param("item", item)
        .param("since", Timestamp.from(since))
        .query(TakenTestRows.giving(Kind.DIAGNOSIS, tests::add));
    return tests;
  }
}
