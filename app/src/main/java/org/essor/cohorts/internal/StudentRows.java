package org.essor.cohorts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.Student;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;
import org.essor.skills.DiagnosisId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Students of campaigns, as rows. */
@Component
class StudentRows {

  private final JdbcClient db;
  private final Clock clock;

  StudentRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A row with what it leads to. */
  record Row(UUID id, CampaignId campaign, Student student, Optional<DiagnosisId> diagnosis) {}

  /** Those who still have an account, by group and name. */
  List<Row> list(CampaignId campaign) {
    return db.sql(
            """
            select * from cohorts.student where campaign = :campaign and person is not null
            order by team, lower(name), id
            """)
        .param("campaign", campaign.value())
        .query(StudentRows::row)
        .list();
  }

  Optional<Row> find(CampaignId campaign, PersonId person) {
    return one("campaign = :campaign and person = :person", campaign, person);
  }

  /** The same, held until the end of the transaction. */
  Optional<Row> hold(CampaignId campaign, PersonId person) {
    return one("campaign = :campaign and person = :person for update", campaign, person);
  }

  private Optional<Row> one(String where, CampaignId campaign, PersonId person) {
    return db.sql("select * from cohorts.student where " + where)
        .param("campaign", campaign.value())
        .param("person", person.value())
        .query(StudentRows::row)
        .optional();
  }

  Optional<Row> find(DiagnosisId diagnosis) {
    return db.sql("select * from cohorts.student where diagnosis = :diagnosis")
        .param("diagnosis", diagnosis.value())
        .query(StudentRows::row)
        .optional();
  }

  /** All rows of a person, as a student. */
  List<Row> listOf(PersonId person) {
    return db.sql("select * from cohorts.student where person = :person order by enrolled_at")
        .param("person", person.value())
        .query(StudentRows::row)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new CampaignId(row.getObject("campaign", UUID.class)),
        new Student(
            Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
            row.getString("name"),
            row.getString("team"),
            instant(row, "begun_at"),
            instant(row, "finished_at"),
            Optional.ofNullable(row.getObject("certified", Boolean.class))),
        Optional.ofNullable(row.getObject("diagnosis", UUID.class)).map(DiagnosisId::new));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  /** A person's place in a campaign. */
  record Place(PersonId person, String name, String group) {}

  void insert(CampaignId campaign, Place place, Optional<PersonId> by) {
    db.sql(
            """
            insert into cohorts.student (id, campaign, person, name, team, enrolled_at, enrolled_by)
            values (:id, :campaign, :person, :name, :team, :now, :by)
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign.value())
        .param("person", place.person().value())
        .param("name", place.name())
        .param("team", place.group())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.map(PersonId::value).orElse(null))
        .update();
  }

  void move(UUID id, Place place) {
    db.sql("update cohorts.student set name = :name, team = :team where id = :id")
        .param("id", id)
        .param("name", place.name())
        .param("team", place.group())
        .update();
  }

  void delete(UUID id) {
    db.sql("delete from cohorts.student where id = :id").param("id", id).update();
  }

  void begin(UUID id, @Nullable DiagnosisId diagnosis, Instant at) {
    db.sql(
            """
            update cohorts.student set diagnosis = :diagnosis, begun_at = coalesce(begun_at, :at)
            where id = :id
            """)
        .param("id", id)
        .param("diagnosis", diagnosis == null ? null : diagnosis.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Keeps the end, once; false where it was kept before. */
  boolean finish(UUID id, Instant at, Map<String, Integer> levels) {
    var kept =
        db.sql(
                """
                update cohorts.student set finished_at = :at
                where id = :id and finished_at is null
                """)
            .param("id", id)
            .param("at", Timestamp.from(at))
            .update();
    if (kept == 1) {
      levels.forEach((domain, level) -> level(id, domain, level));
    }
    return kept == 1;
  }

  /** The place of a person in the certification of an institution that opened last before then. */
  Optional<Row> findCertification(PersonId person, InstitutionId where, Instant at) {
    return db.sql(
            """
            select s.* from cohorts.student s join cohorts.campaign c on c.id = s.campaign
            where s.person = :person and c.institution = :where and c.kind = 'CERTIFICATION'
              and c.opens_at <= :at
            order by c.opens_at desc, c.id limit 1
            """)
        .param("person", person.value())
        .param("where", where.value())
        .param("at", Timestamp.from(at))
        .query(StudentRows::row)
        .optional();
  }

  /** Keeps a decision, unless a later one is kept; true where it is. */
  boolean decide(UUID id, boolean certified, Instant at) {
    return db.sql(
                """
                update cohorts.student set certified = :certified, decided_at = :at,
                  begun_at = coalesce(begun_at, :at), finished_at = coalesce(finished_at, :at)
                where id = :id and (decided_at is null or decided_at < :at)
                """)
            .param("id", id)
            .param("certified", certified)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  private void level(UUID id, String domain, int level) {
    db.sql(
            """
            insert into cohorts.domain_level (student, domain, level)
            values (:id, :domain, :level) on conflict do nothing
            """)
        .param("id", id)
        .param("domain", domain)
        .param("level", level)
        .update();
  }
}
