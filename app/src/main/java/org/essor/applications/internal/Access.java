package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationPart;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.Deposit;
import org.essor.applications.Membership;
import org.essor.applications.PartRight;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lets through who is of a consortium; to others there is no such application. */
@Component
class Access {

  /** Who is let through to which application, with a row for each of its parts. */
  private static final String ADMITTED =
      """
      select m.application, m.person, m.part, m.access, m.since, m.accepted_at,
        a.call, a.revision, a.project, a.title, a.state, a.reason, a.until, a.aid_cents,
        a.edited_at, p.number, p.organisation
      from applications.member m
      join applications.application a on a.id = m.application
      join applications.part p on p.application = m.application
      where %s and m.accepted_at is not null
      order by p.number
      """;

  private static final String DEPOSITS =
      """
      select application, id, number, round, at, sha256 from applications.deposit
      where application %s order by at
      """;

  private final JdbcClient db;

  Access(JdbcClient db) {
    this.db = db;
  }

  Application get(ApplicationId id, PersonId who) {
    var admitted =
        db.sql(ADMITTED.formatted("m.application = :id and m.person = :person"))
            .param("id", id.value())
            .param("person", who.value());
    return Optional.ofNullable(read(admitted, Map.of(id, who)).get(id))
        .orElseThrow(Access::unknown);
  }

  /** Those applications that each of these persons is let through to. */
  Map<ApplicationId, Application> list(Map<ApplicationId, PersonId> wanted) {
    var admitted =
        db.sql(ADMITTED.formatted("m.application = any(:ids)"))
            .param("ids", Rows.ids(wanted.keySet()));
    return read(admitted, wanted);
  }

  /** The rows of others who are let through are passed over. */
  private Map<ApplicationId, Application> read(
      StatementSpec admitted, Map<ApplicationId, PersonId> wanted) {
    var found = new HashMap<ApplicationId, Application>();
    var parts = new HashMap<ApplicationId, List<ApplicationPart>>();
    admitted.query(row -> {
      var application = application(row);
      var id = application.id();
      if (application.me().person().equals(wanted.get(id))) {
        found.put(id, application);
        parts.computeIfAbsent(id, _ -> new ArrayList<>()).add(part(row));
      }
    });
    var deposits = deposits(found.values().stream().filter(Access::isDeposited).toList());
    found.replaceAll((id, application) ->
        with(application, parts.getOrDefault(id, List.of()), deposits.getOrDefault(id, List.of())));
    return found;
  }

  /** Of a draft nothing was ever deposited: nothing has to be looked for. */
  private static boolean isDeposited(Application application) {
    return !(application.state() instanceof Draft);
  }

  /** Returns an application that he leads. */
  Application getToLead(ApplicationId id, PersonId who) {
    return led(Optional.of(get(id, who)));
  }

  /** An application that he who is let through to it leads. */
  static Application led(Optional<Application> found) {
    var application = found.orElseThrow(Access::unknown);
    if (!application.me().isLead()) {
      throw new Refusal("applications.right.forbidden");
    }
    return application;
  }

  private static Refusal unknown() {
    return new Refusal("applications.application.unknown");
  }

  /** Lets one transaction at a time change an application; saving answers goes on beside. */
  void lock(ApplicationId id) {
    db.sql("select 1 from applications.application where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  /** Without its parts and deposits. */
  private static Application application(ResultSet row) throws SQLException {
    return new Application(
        new ApplicationId(row.getObject("application", UUID.class)),
        new CallId(row.getObject("call", UUID.class)),
        row.getInt("revision"),
        Optional.ofNullable(row.getObject("project", UUID.class)).map(ProjectId::new),
        row.getString("title"),
        States.read(row),
        List.of(),
        membership(row, new PersonId(row.getObject("person", UUID.class))),
        row.getTimestamp("edited_at").toInstant(),
        List.of());
  }

  private static Application with(
      Application application, List<ApplicationPart> parts, List<Deposit> deposits) {
    return new Application(
        application.id(),
        application.call(),
        application.revision(),
        application.project(),
        application.title(),
        application.state(),
        parts,
        application.me(),
        application.editedAt(),
        deposits);
  }

  static Membership membership(ResultSet row, PersonId who) throws SQLException {
    return new Membership(
        who,
        row.getInt("part"),
        PartRight.valueOf(row.getString("access")),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("accepted_at") != null);
  }

  List<ApplicationPart> parts(ApplicationId id) {
    return db.sql(
            "select number, organisation from applications.part where application = :id order by"
                + " number")
        .param("id", id.value())
        .query((row, _) -> part(row))
        .list();
  }

  private static ApplicationPart part(ResultSet row) throws SQLException {
    return new ApplicationPart(row.getInt("number"), row.getString("organisation"));
  }

  List<Deposit> deposits(ApplicationId id) {
    return db.sql(DEPOSITS.formatted("= :id"))
        .param("id", id.value())
        .query((row, _) -> deposit(row, id))
        .list();
  }

  private Map<ApplicationId, List<Deposit>> deposits(List<Application> of) {
    return of.isEmpty()
        ? Map.of()
        : Rows.grouped(
            db.sql(DEPOSITS.formatted("= any(:ids)"))
                .param("ids", Rows.ids(of.stream().map(Application::id).toList())),
            Access::deposit);
  }

  /** The content of a deposit, byte by byte. */
  byte[] content(Deposit deposit) {
    return db.sql("select content from applications.deposit where id = :id")
        .param("id", deposit.id())
        .query(byte[].class)
        .single();
  }

  static Deposit deposit(ResultSet row, ApplicationId application) throws SQLException {
    return new Deposit(
        row.getObject("id", UUID.class),
        application,
        row.getString("number"),
        row.getInt("round"),
        row.getTimestamp("at").toInstant(),
        HexFormat.of().formatHex(row.getBytes("sha256")));
  }
}
