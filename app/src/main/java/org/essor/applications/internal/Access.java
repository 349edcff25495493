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
import org.essor.applications.Deposit;
import org.essor.applications.Membership;
import org.essor.applications.PartRight;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets through who is of a consortium; to others there is no such application. */
@Component
class Access {

  private final JdbcClient db;

  Access(JdbcClient db) {
    this.db = db;
  }

  Application get(ApplicationId id, PersonId who) {
    return Optional.ofNullable(list(Map.of(id, who)).get(id)).orElseThrow(Access::unknown);
  }

  /** Those applications that each of these persons is let through to. */
  Map<ApplicationId, Application> list(Map<ApplicationId, PersonId> wanted) {
    var ids = new ArrayList<ApplicationId>();
    var who = new ArrayList<UUID>();
    wanted.forEach((id, person) -> {
      ids.add(id);
      who.add(person.value());
    });
    var parts = parts(ids);
    var deposits = deposits(ids);
    var found = new HashMap<ApplicationId, Application>();
    db.sql(
            """
            select a.*, m.person, m.part, m.access, m.since, m.accepted_at
            from unnest(:ids, :people) as wanted (application, person)
            join applications.application a on a.id = wanted.application
            join applications.member m
              on m.application = wanted.application and m.person = wanted.person
            where m.accepted_at is not null
            """)
        .param("ids", Rows.ids(ids))
        .param("people", who.toArray(UUID[]::new))
        .query(row -> {
          var id = new ApplicationId(row.getObject("id", UUID.class));
          found.put(
              id,
              application(
                  row, parts.getOrDefault(id, List.of()), deposits.getOrDefault(id, List.of())));
        });
    return found;
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

  private static Application application(
      ResultSet row, List<ApplicationPart> parts, List<Deposit> deposits) throws SQLException {
    return new Application(
        new ApplicationId(row.getObject("id", UUID.class)),
        new CallId(row.getObject("call", UUID.class)),
        row.getInt("revision"),
        Optional.ofNullable(row.getObject("project", UUID.class)).map(ProjectId::new),
        row.getString("title"),
        States.read(row),
        parts,
        membership(row, new PersonId(row.getObject("person", UUID.class))),
        row.getTimestamp("edited_at").toInstant(),
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
    return parts(List.of(id)).getOrDefault(id, List.of());
  }

  private Map<ApplicationId, List<ApplicationPart>> parts(List<ApplicationId> ids) {
    return Rows.grouped(
        db.sql(
                """
                select application, number, organisation from applications.part
                where application = any(:ids) order by number
                """)
            .param("ids", Rows.ids(ids)),
        (row, _) -> new ApplicationPart(row.getInt("number"), row.getString("organisation")));
  }

  List<Deposit> deposits(ApplicationId id) {
    return deposits(List.of(id)).getOrDefault(id, List.of());
  }

  private Map<ApplicationId, List<Deposit>> deposits(List<ApplicationId> ids) {
    return Rows.grouped(
        db.sql(
                """
                select application, id, number, round, at, sha256 from applications.deposit
                where application = any(:ids) order by at
                """)
            .param("ids", Rows.ids(ids)),
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
