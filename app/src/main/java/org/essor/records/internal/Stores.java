package org.essor.records.internal;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Jobs;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.records.internal.Store.Health;
import org.essor.records.internal.Store.Problem;
import org.essor.records.internal.Store.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The record stores of institutions; their managers change them. */
@Component
@Transactional
public class Stores {

  private final JdbcClient db;
  private final Institutions institutions;
  private final People people;
  private final Vault vault;
  private final AuditLog audit;
  private final Mails mails;
  private final Jobs jobs;
  private final SiteSettings site;
  private final Clock clock;

  Stores(
      JdbcClient db,
      Institutions institutions,
      People people,
      Vault vault,
      AuditLog audit,
      Mails mails,
      Jobs jobs,
      SiteSettings site,
      Clock clock) {
    this.db = db;
    this.institutions = institutions;
    this.people = people;
    this.vault = vault;
    this.audit = audit;
    this.mails = mails;
    this.jobs = jobs;
    this.site = site;
    this.clock = clock;
  }

  /** Finds the store of an institution. */
  public Optional<Store> find(InstitutionId where) {
    return db.sql("select * from records.store where institution = :where")
        .param("where", where.value())
        .query((row, _) -> of(row))
        .optional();
  }

  /**
   * The same, for who manages the institution.
   *
   * @throws Refusal {@code institutions.duty.forbidden}
   */
  public Optional<Store> find(InstitutionId where, PersonId manager) {
    institutions.require(manager, where, Duty.MANAGER);
    return find(where);
  }

  private Store get(InstitutionId where, PersonId manager) {
    return find(where, manager).orElseThrow(() -> new Refusal("records.store.unknown"));
  }

  /** Those that something may be sent to now. */
  List<Store> listDue() {
    return db.sql(
            """
            select * from records.store s where state = 'ON' and next_at <= :now and exists
              (select from records.statement t where t.institution = s.institution and t.state = 'WAITING')
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> of(row))
        .list();
  }

  private static Store of(ResultSet row) throws SQLException {
    return new Store(
        new InstitutionId(row.getObject("institution", UUID.class)),
        URI.create(row.getString("endpoint")),
        row.getString("username"),
        Store.Version.of(row.getString("version")),
        new Health(
            State.valueOf(row.getString("state")),
            Optional.ofNullable(row.getString("problem")).map(Problem::valueOf),
            Optional.ofNullable(row.getObject("status", Integer.class)),
            row.getInt("failures")));
  }

  /** The password, for the header. */
  String secret(Store store) {
    var locked =
        db.sql("select secret from records.store where institution = :where")
            .param("where", store.institution().value())
            .query(byte[].class)
            .single();
    return vault.unlock(store.institution(), locked);
  }

  /**
   * Keeps a store, and sends to it from now on.
   *
   * @param secret empty: the one that is kept, which only the address that it was typed for gets
   * @throws Refusal {@code records.secret} where there is none, or the address is another; {@code
   *     institutions.duty.forbidden}
   */
  public void save(Store store, String secret, PersonId manager) {
    var known = find(store.institution(), manager);
    if (secret.isEmpty()
        && known.filter(kept -> kept.endpoint().equals(store.endpoint())).isEmpty()) {
      throw new Refusal("records.secret");
    }
    var told = secret.isEmpty() ? secret(store) : secret;
    db.sql(
            """
            insert into records.store
              (institution, endpoint, username, secret, version, state, next_at, saved_by, saved_at)
            values (:where, :endpoint, :username, :secret, :version, 'ON', :now, :by, :now)
            on conflict (institution) do update set
              endpoint = :endpoint, username = :username, secret = :secret, version = :version,
              state = 'ON', problem = null, status = null, failures = 0, next_at = :now,
              saved_by = :by, saved_at = :now
            """)
        .param("where", store.institution().value())
        .param("endpoint", store.endpoint().toString())
        .param("username", store.username())
        .param("secret", vault.lock(store.institution(), told))
        .param("version", store.version().header())
        .param("by", manager.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    record("records.store-saved", store.institution(), manager);
    jobs.wake(Sender.JOB);
  }

  /** Sends nothing until it is told to go on; what there is to tell waits. */
  public void stop(InstitutionId where, PersonId manager) {
    get(where, manager);
    change(where, State.STOPPED);
    record("records.store-stopped", where, manager);
  }

  /** Goes on, at once. */
  public void resume(InstitutionId where, PersonId manager) {
    get(where, manager);
    change(where, State.ON);
    record("records.store-resumed", where, manager);
    jobs.wake(Sender.JOB);
  }

  private void change(InstitutionId where, State state) {
    db.sql(
            """
            update records.store set state = :state, problem = null, status = null, failures = 0,
              next_at = :now
            where institution = :where
            """)
        .param("state", state.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("where", where.value())
        .update();
  }

  /** Tells the store no more, and forgets what it was told and who is whom there. */
  public void remove(InstitutionId where, PersonId manager) {
    get(where, manager);
    db.sql("delete from records.pseudonym where institution = :where")
        .param("where", where.value())
        .update();
    db.sql("delete from records.store where institution = :where")
        .param("where", where.value())
        .update();
    record("records.store-removed", where, manager);
  }

  /** Notes that all went well. */
  void wentWell(Store store) {
    db.sql(
            """
            update records.store set problem = null, status = null, failures = 0
            where institution = :where
            """)
        .param("where", store.institution().value())
        .update();
  }

  /** Asks again after a pause. */
  void postpone(Store store, Problem problem, int status, Duration pause) {
    db.sql(
            """
            update records.store set problem = :problem, status = :status, failures = failures + 1,
              next_at = :next
            where institution = :where
            """)
        .param("problem", problem.name())
        .param("status", status == 0 ? null : status)
        .param("next", Timestamp.from(clock.instant().plus(pause)))
        .param("where", store.institution().value())
        .update();
  }

  /** Stops, and tells by mail who connected the store. */
  void giveUp(Store store, Problem problem, int status) {
    int stopped =
        db.sql(
                """
                update records.store set state = 'REFUSED', problem = :problem, status = :status
                where institution = :where and state = 'ON'
                """)
            .param("problem", problem.name())
            .param("status", status)
            .param("where", store.institution().value())
            .update();
    if (stopped > 0) {
      connector(store).ifPresent(person -> mails.send(mail(store, person)));
    }
  }

  private Optional<Person> connector(Store store) {
    return db.sql("select saved_by from records.store where institution = :where")
        .param("where", store.institution().value())
        .query(UUID.class)
        .optional()
        .flatMap(id -> people.find(new PersonId(id)));
  }

  private Mail mail(Store store, Person person) {
    var where = institutions.get(store.institution());
    return new Mail(
        person.email(),
        person.language(),
        "records.mail.stopped",
        where.name(),
        site.url() + where.address() + "/traces");
  }

  private void record(String action, InstitutionId where, PersonId who) {
    audit.append(new AuditEntry(action, "institution:" + where, Optional.of(who), Map.of()));
  }
}
