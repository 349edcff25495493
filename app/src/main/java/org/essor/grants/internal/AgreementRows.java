package org.essor.grants.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState;
import org.essor.grants.GrantMoney;
import org.essor.grants.HandIn;
import org.essor.grants.Payment;
import org.essor.grants.TermsCheck.Progress;
import org.essor.grants.Version;
import org.essor.kernel.Euros;
import org.essor.platform.DocumentId;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agreements, each with its versions, hand-ins and payments. */
@Component
class AgreementRows {

  private final JdbcClient db;
  private final Clock clock;

  AgreementRows(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  Optional<Agreement> find(AgreementId id) {
    return read("id = any(:ids)", List.of(id.value())).stream().findFirst();
  }

  List<Agreement> listOfCalls(Collection<CallId> calls) {
    return read("call = any(:ids)", calls.stream().map(CallId::value).toList());
  }

  List<Agreement> listOfApplications(Collection<ApplicationId> applications) {
    return read(
        "application = any(:ids)", applications.stream().map(ApplicationId::value).toList());
  }

  /** Those that are in force, or were: all that is published. */
  List<Agreement> listPublished() {
    return read("published_at is not null and cardinality(:ids::uuid[]) = 0", List.of());
  }

  Optional<Agreement> findPublished(String number) {
    return db.sql(
            "select id from grants.agreement where number = :number and published_at is not null")
        .param("number", number)
        .query(UUID.class)
        .optional()
        .flatMap(id -> find(new AgreementId(id)));
  }

  List<Agreement> listInForce() {
    return read("state in ('signed', 'running') and cardinality(:ids::uuid[]) = 0", List.of());
  }

  private List<Agreement> read(String where, List<UUID> ids) {
    var found =
        db.sql("select * from grants.agreement where " + where + " order by changed_at desc, id")
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, _) -> agreement(row))
            .list();
    var all = found.stream().map(each -> each.id().value()).toArray(UUID[]::new);
    var versions = by(all, "version", AgreementRows::version);
    var handIns = by(all, "hand_in", AgreementRows::handIn);
    var payments = by(all, "payment", AgreementRows::payment);
    return found.stream()
        .map(each -> {
          var id = each.id().value();
          return each.with(
              versions.getOrDefault(id, List.of()),
              new Progress(
                  handIns.getOrDefault(id, List.of()), payments.getOrDefault(id, List.of())));
        })
        .toList();
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private record Of<T>(UUID agreement, T value) {}

  private <T> Map<UUID, List<T>> by(UUID[] ids, String table, Reader<T> reader) {
    var columns =
        table.equals("version")
            ? "agreement, number, terms, sha256, frozen_at, accepted_at, signed_on, withdrawn_at"
            : "*";
    return db
        .sql(
            "select %s from grants.%s where agreement = any(:ids) order by agreement, number"
                .formatted(columns, table))
        .param("ids", ids)
        .query((row, _) -> new Of<>(row.getObject("agreement", UUID.class), reader.read(row)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Of::agreement, Collectors.mapping(Of::value, Collectors.toList())));
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        new AgreementId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getInt("edition"),
        new ApplicationId(row.getObject("application", UUID.class)),
        new CallId(row.getObject("call", UUID.class)),
        Optional.ofNullable(row.getObject("project", UUID.class)).map(ProjectId::new),
        row.getString("line"),
        AgreementState.of(row.getString("state"), row.getString("reason")),
        new Euros(row.getLong("decided_cents")),
        Optional.ofNullable(row.getString("draft")).map(TermsJson::read),
        List.of(),
        new Progress(List.of(), List.of()),
        money(row),
        day(row, "first_signed_on"),
        row.getTimestamp("changed_at").toInstant());
  }

  private static GrantMoney money(ResultSet row) throws SQLException {
    return new GrantMoney(
        new Euros(row.getLong("committed_cents")),
        new Euros(row.getLong("paid_cents")),
        Optional.ofNullable(row.getObject("due_cents", Long.class)).map(Euros::new));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("number"),
        TermsJson.read(row.getString("terms")),
        HexFormat.of().formatHex(row.getBytes("sha256")),
        row.getTimestamp("frozen_at").toInstant(),
        instant(row, "accepted_at"),
        day(row, "signed_on"),
        instant(row, "withdrawn_at"));
  }

  private static HandIn handIn(ResultSet row) throws SQLException {
    return new HandIn(
        row.getInt("number"),
        row.getInt("deliverable"),
        new DocumentId(row.getObject("document", UUID.class)),
        row.getString("name"),
        row.getString("sha256"),
        row.getTimestamp("at").toInstant(),
        HandIn.Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"));
  }

  private static Payment payment(ResultSet row) throws SQLException {
    var instalment = row.getObject("instalment", Integer.class);
    return new Payment(
        row.getInt("number"),
        Payment.Kind.valueOf(row.getString("kind")),
        instalment == null ? OptionalInt.empty() : OptionalInt.of(instalment),
        new Euros(row.getLong("amount_cents")),
        row.getObject("on_day", LocalDate.class),
        row.getString("reference"));
  }

  /** Lets one transaction at a time change an agreement. */
  void lock(AgreementId id) {
    db.sql("select 1 from grants.agreement where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  /** Writes what can change of an agreement: state, draft and money. */
  void write(Agreement agreement) {
    db.sql(
            """
            update grants.agreement
            set edition = edition + 1, state = :state, reason = :reason, draft = :draft::json,
                committed_cents = :committed, paid_cents = :paid, due_cents = :due,
                changed_at = :now
            where id = :id
            """)
        .param("id", agreement.id().value())
        .param("state", agreement.state().code())
        .param("reason", reason(agreement.state()))
        .param("draft", agreement.draft().map(TermsJson::write).orElse(null))
        .param("committed", agreement.money().committed().cents())
        .param("paid", agreement.money().paid().cents())
        .param("due", agreement.money().due().map(Euros::cents).orElse(null))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static String reason(AgreementState state) {
    return state instanceof AgreementState.Terminated(var reason) ? reason : "";
  }
}
