package org.essor.institutions.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Institutions and duties, as rows. */
@Component
class InstitutionRows {

  private final JdbcClient db;
  private final Clock clock;

  InstitutionRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  List<Institution> list() {
    return db.sql("select * from institutions.institution order by lower(name), lower(city)")
        .query(InstitutionRows::institution)
        .list();
  }

  Optional<Institution> find(InstitutionId id) {
    return db.sql("select * from institutions.institution where id = :id")
        .param("id", id.value())
        .query(InstitutionRows::institution)
        .optional();
  }

  List<Institution> where(PersonId person, Duty duty) {
    return db.sql(
            """
            select i.* from institutions.institution i
            join institutions.duty d on d.institution = i.id
            where d.person = :person and d.duty = :duty order by lower(i.name), lower(i.city)
            """)
        .param("person", person.value())
        .param("duty", duty.name())
        .query(InstitutionRows::institution)
        .list();
  }

  private static Institution institution(ResultSet row, int number) throws SQLException {
    return new Institution(
        new InstitutionId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("city"),
        row.getBoolean("example"));
  }

  void insert(Institution made) {
    try {
      db.sql(
              """
              insert into institutions.institution (id, name, city, example, founded_at)
              values (:id, :name, :city, :example, :now)
              """)
          .param("id", made.id().value())
          .param("name", made.name())
          .param("city", made.city())
          .param("example", made.example())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    } catch (DuplicateKeyException _) {
      throw new Refusal("institutions.name.taken");
    }
  }

  /** Holds an institution until the end of the transaction: its staff changes one by one. */
  void hold(InstitutionId id) {
    db.sql("select id from institutions.institution where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .single();
  }

  /** The staff with their duties, in no order. */
  Map<PersonId, Set<Duty>> staff(InstitutionId where) {
    var staff = new LinkedHashMap<PersonId, Set<Duty>>();
    db.sql("select person, duty from institutions.duty where institution = :where")
        .param("where", where.value())
        .query((row, _) ->
            staff
                .computeIfAbsent(
                    new PersonId(row.getObject("person", UUID.class)), _ -> new TreeSet<>())
                .add(Duty.valueOf(row.getString("duty"))))
        .list();
    return staff;
  }

  Set<Duty> duties(PersonId person, InstitutionId where) {
    return Set.copyOf(
        db.sql(
                """
                select duty from institutions.duty
                where institution = :where and person = :person
                """)
            .param("where", where.value())
            .param("person", person.value())
            .query((row, _) -> Duty.valueOf(row.getString("duty")))
            .list());
  }

  /** A duty that was given. */
  record Given(PersonId person, Duty duty, Optional<PersonId> by) {}

  void give(InstitutionId where, Given given) {
    db.sql(
            """
            insert into institutions.duty (institution, person, duty, given_at, given_by)
            values (:where, :person, :duty, :now, :by) on conflict do nothing
            """)
        .param("where", where.value())
        .param("person", given.person().value())
        .param("duty", given.duty().name())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", given.by().map(PersonId::value).orElse(null))
        .update();
  }

  void take(InstitutionId where, PersonId person, Duty duty) {
    db.sql(
            """
            delete from institutions.duty
            where institution = :where and person = :person and duty = :duty
            """)
        .param("where", where.value())
        .param("person", person.value())
        .param("duty", duty.name())
        .update();
  }
}
