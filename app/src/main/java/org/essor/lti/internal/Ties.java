package org.essor.lti.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which person here is whom on a platform. Only a person who is signed in ties himself: an address
 * that a platform states opens no account, nor makes one.
 */
@Component
public class Ties {

  private final JdbcClient db;
  private final People people;
  private final AuditLog audit;
  private final Clock clock;

  /** A tie as its person sees it. */
  public record Tie(UUID platform, String name, String subject) {}

  Ties(JdbcClient db, People people, AuditLog audit, Clock clock) {
    this.db = db;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Finds who has come. */
  public Optional<Person> find(Arrival arrival) {
    return db.sql("select person from lti.tie where platform = :platform and subject = :subject")
        .param("platform", arrival.platform().id())
        .param("subject", arrival.message().subject())
        .query(UUID.class)
        .optional()
        .flatMap(id -> people.find(new PersonId(id)));
  }

  /**
   * Ties who has come to the person who is signed in and wants it.
   *
   * @throws Refusal {@code lti.tied} where he is tied to another person
   */
  @Transactional
  public void tie(Arrival arrival, PersonId person) {
    int tied =
        db.sql(
                """
                insert into lti.tie (platform, subject, person, created_at)
                values (:platform, :subject, :person, :now) on conflict do nothing
                """)
            .param("platform", arrival.platform().id())
            .param("subject", arrival.message().subject())
            .param("person", person.value())
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (tied == 0 && find(arrival).filter(known -> known.id().equals(person)).isEmpty()) {
      throw new Refusal("lti.tied");
    }
    record("lti.person-tied", person, arrival.platform().id());
  }

  /** The ties of a person. */
  public List<Tie> list(PersonId person) {
    return db.sql(
            """
            select t.platform, p.name, t.subject from lti.tie t join lti.platform p on p.id = t.platform
            where t.person = :person order by p.name, t.subject
            """)
        .param("person", person.value())
        .query((row, _) ->
            new Tie(
                row.getObject("platform", UUID.class),
                row.getString("name"),
                row.getString("subject")))
        .list();
  }

  /** Unties a person from a platform: it signs him in no more. */
  @Transactional
  public void end(PersonId person, UUID platform) {
    int ended =
        db.sql("delete from lti.tie where person = :person and platform = :platform")
            .param("person", person.value())
            .param("platform", platform)
            .update();
    if (ended > 0) {
      record("lti.person-untied", person, platform);
    }
  }

  /** The campaigns to which a person came from platforms. */
  List<String> listCampaigns(PersonId person) {
    return db.sql("select campaign from lti.learner where person = :person order by campaign")
        .param("person", person.value())
        .query(String.class)
        .list();
  }

  void erase(PersonId person) {
    db.sql("delete from lti.tie where person = :person").param("person", person.value()).update();
    db.sql("delete from lti.learner where person = :person")
        .param("person", person.value())
        .update();
  }

  private void record(String action, PersonId person, UUID platform) {
    audit.append(
        new AuditEntry(
            action,
            "person:" + person,
            Optional.of(person),
            Map.of("platform", platform.toString())));
  }
}
