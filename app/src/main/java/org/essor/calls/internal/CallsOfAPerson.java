package org.essor.calls.internal;

import java.util.List;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which calls a person runs, and what he asked. */
@Component
class CallsOfAPerson implements PersonalData {

  private final JdbcClient db;

  CallsOfAPerson(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Object export(PersonId person) {
    return Map.of(
        "calls",
        list(
            """
            select c.slug, to_char(m.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
            from calls.manager m join calls.call c on c.id = m.call
            where m.person = :person order by m.since, c.slug
            """,
            person),
        "questions",
        list(
            """
            select c.slug, q.text,
                   to_char(q.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as asked_at
            from calls.question q join calls.call c on c.id = q.call
            where q.asked_by = :person order by q.asked_at, q.id
            """,
            person));
  }

  private List<Map<String, Object>> list(String sql, PersonId person) {
    return db.sql(sql).param("person", person.value()).query().listOfRows();
  }

  /** A call stays, and so does a question: it was asked for all. */
  @Override
  public void erase(PersonId person) {
    forget("delete from calls.manager where person = :person", person);
    forget("update calls.question set asked_by = null where asked_by = :person", person);
  }

  private void forget(String sql, PersonId person) {
    db.sql(sql).param("person", person.value()).update();
  }
}
