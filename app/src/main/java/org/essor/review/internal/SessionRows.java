package org.essor.review.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.platform.Document;
import org.essor.platform.DocumentId;
import org.essor.review.Juries.Mark;
import org.essor.review.Juries.Minutes;
import org.essor.review.Juries.Plan;
import org.essor.review.Juries.Verdict;
import org.essor.review.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Juries and their sessions as rows. */
@Component
class SessionRows {

  private final JdbcClient db;
  private final Clock clock;

  SessionRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A session without its agenda. */
  record Row(
      UUID id,
      CallId call,
      String title,
      String place,
      Instant at,
      Optional<Minutes> minutes,
      Optional<DocumentId> document) {}

  /** An item of an agenda. */
  record ItemRow(
      ApplicationId application,
      Optional<Outcome> outcome,
      Optional<Euros> aid,
      String reason,
      int version) {}

  List<PersonId> members(CallId call) {
    return db
        .sql("select person from review.juror where call = :call order by added_at, person")
        .param("call", call.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(PersonId::new)
        .toList();
  }

  boolean isMember(CallId call, PersonId person) {
    return members(call).contains(person);
  }

  boolean isJuror(PersonId person) {
    return db.sql("select exists (select 1 from review.juror where person = :person)")
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** True where somebody was added who was none. */
  boolean add(CallId call, PersonId person) {
    return db.sql(
                """
                insert into review.juror (call, person, added_at) values (:call, :person, :now)
                on conflict do nothing
                """)
            .param("call", call.value())
            .param("person", person.value())
            .param("now", now())
            .update()
        > 0;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  void remove(CallId call, PersonId person) {
    db.sql("delete from review.juror where call = :call and person = :person")
        .param("call", call.value())
        .param("person", person.value())
        .update();
  }

  UUID insert(Plan plan) {
    var id = UUID.randomUUID();
    db.sql(
            """
            insert into review.jury_session (id, call, title, place, at)
            values (:id, :call, :title, :place, :at)
            """)
        .param("id", id)
        .param("call", plan.call().value())
        .param("title", plan.title())
        .param("place", plan.place())
        .param("at", Timestamp.from(plan.at()))
        .update();
    return id;
  }

  Optional<Row> find(UUID id) {
    return db.sql("select * from review.jury_session where id = :id")
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  /** Lets nobody else change the session meanwhile. */
  Optional<Row> lock(UUID id) {
    return db.sql("select * from review.jury_session where id = :id for update")
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  List<Row> list(CallId call) {
    return db.sql("select * from review.jury_session where call = :call order by at desc, id")
        .param("call", call.value())
        .query((row, _) -> row(row))
        .list();
  }

  List<Row> listTo(PersonId juror) {
    return db.sql(
            """
            select s.* from review.jury_session s join review.juror j on j.call = s.call
            where j.person = :person order by s.at desc, s.id
            """)
        .param("person", juror.value())
        .query((row, _) -> row(row))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    var closed = Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant);
    var number = row.getString("number");
    var sha256 = row.getString("sha256");
    return new Row(
        row.getObject("id", UUID.class),
        new CallId(row.getObject("call", UUID.class)),
        row.getString("title"),
        row.getString("place"),
        row.getTimestamp("at").toInstant(),
        closed.map(at -> new Minutes(number, at, sha256)),
        Optional.ofNullable(row.getObject("document", UUID.class)).map(DocumentId::new));
  }

  List<ItemRow> items(UUID session) {
    return db.sql("select * from review.agenda_item where session = :session order by position")
        .param("session", session)
        .query((row, _) ->
            new ItemRow(
                new ApplicationId(row.getObject("application", UUID.class)),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getObject("aid", Long.class)).map(Euros::new),
                row.getString("reason"),
                row.getInt("version")))
        .list();
  }

  void putOn(UUID session, ApplicationId application) {
    db.sql(
            """
            insert into review.agenda_item (session, application, position)
            select :session, :application, coalesce(max(position), 0) + 1
            from review.agenda_item where session = :session
            on conflict do nothing
            """)
        .param("session", session)
        .param("application", application.value())
        .update();
  }

  void takeOff(UUID session, ApplicationId application) {
    for (var table : List.of("jury_mark", "recusal", "agenda_item")) {
      db.sql("delete from review." + table + " where session = :session and application = :id")
          .param("session", session)
          .param("id", application.value())
          .update();
    }
  }

  /** False where somebody else has changed the item since it was seen. */
  boolean decide(Verdict verdict) {
    return db.sql(
                """
                update review.agenda_item
                set outcome = :outcome, aid = :aid, reason = :reason, version = version + 1
                where session = :session and application = :application and version = :seen
                """)
            .param("outcome", verdict.outcome().name())
            .param("aid", verdict.aid().map(Euros::cents).orElse(null))
            .param("reason", verdict.reason())
            .param("session", verdict.session())
            .param("application", verdict.application().value())
            .param("seen", verdict.seen())
            .update()
        > 0;
  }

  void mark(Mark mark, PersonId juror) {
    db.sql(
            """
            insert into review.jury_mark (session, application, person, mark, at)
            values (:session, :application, :person, :mark, :now)
            on conflict (session, application, person) do update
            set mark = excluded.mark, at = excluded.at
            """)
        .param("session", mark.session())
        .param("application", mark.application().value())
        .param("person", juror.value())
        .param("mark", mark.mark())
        .param("now", now())
        .update();
  }

  /** By application, then by juror. */
  Map<ApplicationId, Map<PersonId, BigDecimal>> marks(UUID session) {
    var all = new HashMap<ApplicationId, Map<PersonId, BigDecimal>>();
    db.sql("select * from review.jury_mark where session = :session")
        .param("session", session)
        .query(row -> {
          all.computeIfAbsent(application(row), _ -> new HashMap<>())
              .put(person(row), row.getBigDecimal("mark"));
        });
    return all;
  }

  private static ApplicationId application(ResultSet row) throws SQLException {
    return new ApplicationId(row.getObject("application", UUID.class));
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  Map<ApplicationId, Set<PersonId>> recusals(UUID session) {
    var all = new HashMap<ApplicationId, Set<PersonId>>();
    db.sql("select * from review.recusal where session = :session")
        .param("session", session)
        .query(row -> {
          all.computeIfAbsent(application(row), _ -> new HashSet<>()).add(person(row));
        });
    return all;
  }

  /** Records that a juror does not sit for a project; what he marked goes. */
  void recuse(UUID session, ApplicationId application, PersonId juror) {
    db.sql(
            """
            with gone as (
              delete from review.jury_mark
              where session = :session and application = :application and person = :person)
            insert into review.recusal (session, application, person, at)
            values (:session, :application, :person, :now) on conflict do nothing
            """)
        .param("session", session)
        .param("application", application.value())
        .param("person", juror.value())
        .param("now", now())
        .update();
  }

  /** The sessions whose agenda holds an application. */
  List<CallId> callsWithOnAgenda(ApplicationId application) {
    return db
        .sql(
            """
            select distinct s.call from review.agenda_item i
            join review.jury_session s on s.id = i.session where i.application = :id
            """)
        .param("id", application.value())
        .query(UUID.class)
        .list()
        .stream()
        .map(CallId::new)
        .toList();
  }

  /** The sessions that are not closed whose agenda holds an application. */
  List<UUID> openWithOnAgenda(ApplicationId application) {
    return db.sql(
            """
            select s.id from review.agenda_item i join review.jury_session s on s.id = i.session
            where i.application = :id and s.closed_at is null for update of s
            """)
        .param("id", application.value())
        .query(UUID.class)
        .list();
  }

  /** The number of the next minutes, such as {@code PV-2027-0042}. */
  String nextNumber(Instant at) {
    var next = db.sql("select nextval('review.minutes_number')").query(Long.class).single();
    return "PV-%d-%04d".formatted(at.atZone(ZoneOffset.UTC).getYear(), next);
  }

  void close(UUID session, Minutes minutes, Document document) {
    db.sql(
            """
            update review.jury_session
            set closed_at = :at, number = :number, document = :document, sha256 = :sha256
            where id = :id
            """)
        .param("at", Timestamp.from(minutes.at()))
        .param("number", minutes.number())
        .param("document", document.id().value())
        .param("sha256", minutes.sha256())
        .param("id", session)
        .update();
  }
}
