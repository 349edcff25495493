package org.essor.records.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.XapiStatement;
import org.essor.cohorts.XapiStatement.Account;
import org.essor.cohorts.XapiStatement.Verb;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.platform.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What there is to say to record stores, an outbox: what is written never changes. */
@Component
@Transactional
public class Sayings {

  private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final int LONGEST_ANSWER = 300;

  private final JdbcClient db;
  private final Institutions institutions;
  private final SiteSettings site;
  private final JsonMapper mapper;
  private final Clock clock;

  Sayings(
      JdbcClient db, Institutions institutions, SiteSettings site, JsonMapper mapper, Clock clock) {
    this.db = db;
    this.institutions = institutions;
    this.site = site;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Where a statement stands. */
  public enum State {
    WAITING,
    SENT,
    REFUSED
  }

  /** A statement that waits. */
  record Waiting(UUID id, InstitutionId institution, String said) {}

  /**
   * A statement as managers see it.
   *
   * @param verb of {@link Verb}, or {@code VOIDED}
   * @param status what the store answered, where it refused
   * @param answer in whose words
   */
  public record Seen(
      UUID id,
      String verb,
      Optional<CampaignId> campaign,
      Instant at,
      State state,
      Optional<Integer> status,
      String answer) {}

  /** Writes down that a student did something; the same thing once. */
  void say(Campaign campaign, PersonId person, Verb verb, Instant at) {
    var told = at.truncatedTo(ChronoUnit.MILLIS);
    var who = new Account(site.url(), pseudonym(campaign.institution(), person));
    var statement = new XapiStatement(who, verb, campaign, told);
    if (verb == Verb.PASSED || verb == Verb.FAILED) {
      listDecisions(campaign, person, statement.id()).forEach(this::takeBack);
    }
    var name = institutions.get(campaign.institution()).name();
    insert(
        new Waiting(
            statement.id(),
            campaign.institution(),
            mapper.writeValueAsString(statement.json(site.url(), name))),
        new Of(person.value(), campaign.id().value(), verb.name(), null));
  }

  /** Whom and what a row is about. */
  private record Of(
      @Nullable UUID person, @Nullable UUID campaign, String verb, @Nullable UUID voids) {}

  private void insert(Waiting row, Of of) {
    db.sql(
            """
            insert into records.statement (id, institution, person, campaign, verb, said, at, voids)
            select :id, institution, :person, :campaign, :verb, :said, :now, :voids
            from records.store where institution = :where
            on conflict do nothing
            """)
        .param("id", row.id())
        .param("where", row.institution().value())
        .param("person", of.person())
        .param("campaign", of.campaign())
        .param("verb", of.verb())
        .param("said", row.said())
        .param("now", Timestamp.from(clock.instant()))
        .param("voids", of.voids())
        .update();
  }

  private String pseudonym(InstitutionId where, PersonId person) {
    db.sql(
            """
            insert into records.pseudonym (institution, person, name)
            values (:where, :person, :name) on conflict (institution, person) do nothing
            """)
        .param("where", where.value())
        .param("person", person.value())
        .param("name", UUID.randomUUID())
        .update();
    return db.sql(
            "select name from records.pseudonym where institution = :where and person = :person")
        .param("where", where.value())
        .param("person", person.value())
        .query(UUID.class)
        .single()
        .toString();
  }

  /** What was decided before of the same person, and not taken back. */
  private List<Waiting> listDecisions(Campaign campaign, PersonId person, UUID but) {
    return db.sql(
            """
            select * from records.statement s
            where person = :person and campaign = :campaign and verb in ('PASSED', 'FAILED')
              and id <> :but and state <> 'REFUSED'
              and not exists (select from records.statement v where v.voids = s.id)
            """)
        .param("person", person.value())
        .param("campaign", campaign.id().value())
        .param("but", but)
        .query((row, _) -> waiting(row))
        .list();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getObject("id", UUID.class),
        new InstitutionId(row.getObject("institution", UUID.class)),
        row.getString("said"));
  }

  /** Says, after it, that a statement no longer holds (voiding). */
  private void takeBack(Waiting said) {
    var id = UUID.nameUUIDFromBytes(("voided " + said.id()).getBytes(StandardCharsets.UTF_8));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<String, Object> json =
        Map.of(
            "id", id.toString(),
            "actor", new Account(site.url(), "essor").actor(),
            "verb", Map.of("id", VOIDED, "display", Map.of("en", "voided", "fr", "a annulé")),
            "object", Map.of("objectType", "StatementRef", "id", said.id().toString()),
            "timestamp", now.toString());
    insert(
        new Waiting(id, said.institution(), mapper.writeValueAsString(json)),
        new Of(null, null, "VOIDED", said.id()));
  }

  /** The oldest that wait. */
  List<Waiting> listWaiting(InstitutionId where, int most) {
    return db.sql(
            """
            select * from records.statement where institution = :where and state = 'WAITING'
            order by place limit :most
            """)
        .param("where", where.value())
        .param("most", most)
        .query((row, _) -> waiting(row))
        .list();
  }

  /** Notes what a store has; what was to be forgotten while it was sent is taken back. */
  void sent(List<Waiting> batch) {
    for (var each : batch) {
      if (mark(each, State.SENT, null, "") == 0) {
        takeBack(each);
      }
    }
  }

  /** Notes that a store does not want a statement, and why. */
  void refused(Waiting statement, int status, String answer) {
    var plain = answer.replace("\0", "");
    mark(
        statement,
        State.REFUSED,
        status,
        plain.length() > LONGEST_ANSWER ? plain.substring(0, LONGEST_ANSWER) + "…" : plain);
  }

  private int mark(Waiting statement, State state, @Nullable Integer status, String answer) {
    return db.sql(
            """
            update records.statement set state = :state, sent_at = :now, status = :status,
              answer = :answer
            where id = :id
            """)
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("status", status)
        .param("answer", answer)
        .param("id", statement.id())
        .update();
  }

  /** Lets wait again what was refused. */
  public void retry(InstitutionId where) {
    db.sql(
            """
            update records.statement set state = 'WAITING', status = null, answer = null
            where institution = :where and state = 'REFUSED'
            """)
        .param("where", where.value())
        .update();
  }

  /** How many stand where. */
  public Map<State, Long> count(InstitutionId where) {
    var counts = new EnumMap<State, Long>(State.class);
    db.sql(
            "select state, count(*) as some from records.statement where institution = :where group by state")
        .param("where", where.value())
        .query(row -> {
          counts.put(State.valueOf(row.getString("state")), row.getLong("some"));
        });
    return counts;
  }

  /** The last ones, those that were refused first. */
  public List<Seen> list(InstitutionId where, int most) {
    return db.sql(
            """
            select * from records.statement where institution = :where
            order by state = 'REFUSED' desc, place desc limit :most
            """)
        .param("where", where.value())
        .param("most", most)
        .query((row, _) -> seen(row))
        .list();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        row.getObject("id", UUID.class),
        row.getString("verb"),
        Optional.ofNullable(row.getObject("campaign", UUID.class)).map(CampaignId::new),
        row.getTimestamp("at").toInstant(),
        State.valueOf(row.getString("state")),
        Optional.ofNullable(row.getObject("status", Integer.class)),
        Optional.ofNullable(row.getString("answer")).orElse(""));
  }

  /** A person's name to a store, and how much it was told. */
  record Known(InstitutionId institution, String pseudonym, long told) {}

  List<Known> listOf(PersonId person) {
    return db.sql(
            """
            select p.institution, p.name, (select count(*) from records.statement s
              where s.person = p.person and s.institution = p.institution and s.state = 'SENT') as told
            from records.pseudonym p where p.person = :person order by p.institution
            """)
        .param("person", person.value())
        .query((row, _) ->
            new Known(
                new InstitutionId(row.getObject("institution", UUID.class)),
                row.getString("name"),
                row.getLong("told")))
        .list();
  }

  /** Forgets a person: what was not told is not told any more, what was is taken back. */
  void erase(PersonId person) {
    db.sql("delete from records.statement where person = :person and state <> 'SENT'")
        .param("person", person.value())
        .update();
    db.sql(
            """
            select * from records.statement s where person = :person
              and not exists (select from records.statement v where v.voids = s.id)
            order by place
            """)
        .param("person", person.value())
        .query((row, _) -> waiting(row))
        .list()
        .forEach(this::takeBack);
    db.sql("update records.statement set person = null, said = '' where person = :person")
        .param("person", person.value())
        .update();
    db.sql("delete from records.pseudonym where person = :person")
        .param("person", person.value())
        .update();
  }
}
