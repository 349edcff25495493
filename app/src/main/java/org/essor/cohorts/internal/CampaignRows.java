package org.essor.cohorts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignId;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns, as rows. */
@Component
class CampaignRows {

  private static final String SELECT =
      """
      select c.*, coalesce(
          (select array_agg(distinct s.team order by s.team) from cohorts.student s
           where s.campaign = c.id and s.team <> '' and s.person is not null),
          '{}') as teams
      from cohorts.campaign c
      """;

  private final JdbcClient db;
  private final Clock clock;

  CampaignRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<Campaign> find(CampaignId id) {
    return db.sql(SELECT + "where c.id = :id")
        .param("id", id.value())
        .query(CampaignRows::campaign)
        .optional();
  }

  List<Campaign> list(InstitutionId institution) {
    return db.sql(SELECT + "where c.institution = :institution order by c.closes_at desc, c.id")
        .param("institution", institution.value())
        .query(CampaignRows::campaign)
        .list();
  }

  List<Campaign> listOf(PersonId student) {
    return db.sql(
            SELECT
                + """
                where c.id in (select campaign from cohorts.student where person = :student)
                order by c.closes_at desc, c.id
                """)
        .param("student", student.value())
        .query(CampaignRows::campaign)
        .list();
  }

  private static Campaign campaign(ResultSet row, int number) throws SQLException {
    return new Campaign(
        new CampaignId(row.getObject("id", UUID.class)),
        new InstitutionId(row.getObject("institution", UUID.class)),
        row.getString("curriculum"),
        new AcademicYear(row.getInt("year")),
        Campaign.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getTimestamp("opens_at").toInstant(),
        row.getTimestamp("closes_at").toInstant(),
        List.of((String[]) row.getArray("teams").getArray()),
        row.getBoolean("example"));
  }

  void insert(Campaign made, Optional<PersonId> by) {
    db.sql(
            """
            insert into cohorts.campaign (id, institution, curriculum, year, kind, title, opens_at,
              closes_at, example, created_at, created_by)
            values (:id, :institution, :curriculum, :year, :kind, :title, :opens, :closes,
              :example, :now, :by)
            """)
        .param("id", made.id().value())
        .param("institution", made.institution().value())
        .param("curriculum", made.curriculum())
        .param("year", made.year().start())
        .param("kind", made.kind().name())
        .param("title", made.title())
        .param("opens", Timestamp.from(made.opens()))
        .param("closes", Timestamp.from(made.closes()))
        .param("example", made.example())
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by.map(PersonId::value).orElse(null))
        .update();
  }

  void close(CampaignId id, Instant closes) {
    db.sql("update cohorts.campaign set closes_at = :closes where id = :id")
        .param("id", id.value())
        .param("closes", Timestamp.from(closes))
        .update();
  }

  /** Holds a campaign until the end of the transaction: its students change one import by one. */
  void hold(CampaignId id) {
    db.sql("select id from cohorts.campaign where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .single();
  }
}
