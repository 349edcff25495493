package org.essor.experts.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.ApplicationId;
import org.essor.experts.ConflictKind;
import org.essor.experts.internal.Footprint.Party;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is written down of the conflicts of interest of a person. */
@Component
class ConflictRows {

  private final JdbcClient db;
  private final People people;

  ConflictRows(JdbcClient db, People people) {
    this.db = db;
    this.people = people;
  }

  /** What was declared or added for one application. */
  record Written(ApplicationId application, ConflictKind kind, String words) {}

  /** What was found and is no conflict. */
  record ClearedKey(ApplicationId application, ConflictKind kind, String about) {}

  Standing standing(PersonId person) {
    return new Standing(
        person,
        parties("select organisation, siret from experts.profile where person = :person", person)
            .stream()
            .findFirst(),
        parties(
            "select organisation, siret from experts.organisation_tie where person = :person",
            person),
        people.find(person).map(Person::email).flatMap(MailDomain::of));
  }

  private List<Party> parties(String sql, PersonId person) {
    return db.sql(sql)
        .param("person", person.value())
        .query((row, _) ->
            Party.named(
                row.getString("organisation"),
                Optional.ofNullable(row.getString("siret")).orElse(""),
                false))
        .list();
  }

  List<Written> written(PersonId person) {
    return db.sql("select * from experts.application_tie where person = :person order by at, id")
        .param("person", person.value())
        .query((row, _) ->
            new Written(
                new ApplicationId(row.getObject("application", UUID.class)),
                ConflictKind.valueOf(row.getString("kind")),
                row.getString("words")))
        .list();
  }

  boolean isWritten(ApplicationId application, PersonId person) {
    return db.sql(
            """
            select exists (select 1 from experts.application_tie
              where person = :person and application = :application)
            """)
        .param("person", person.value())
        .param("application", application.value())
        .query(Boolean.class)
        .single();
  }

  /** The reasons for which what was found is no conflict. */
  Map<ClearedKey, String> cleared(PersonId person) {
    var cleared = new HashMap<ClearedKey, String>();
    db.sql("select * from experts.cleared_conflict where person = :person")
        .param("person", person.value())
        .query(row -> {
          var key =
              new ClearedKey(
                  new ApplicationId(row.getObject("application", UUID.class)),
                  ConflictKind.valueOf(row.getString("kind")),
                  row.getString("about"));
          cleared.put(key, row.getString("reason"));
        });
    return cleared;
  }
}
