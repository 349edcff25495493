package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
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
    var parts = parts(id);
    var deposits = deposits(id);
    return db.sql(
            """
            select a.*, m.part, m.access, m.since, m.accepted_at
            from applications.application a join applications.member m on m.application = a.id
            where a.id = :id and m.person = :who and m.accepted_at is not null
            """)
        .param("id", id.value())
        .param("who", who.value())
        .query((row, _) -> application(row, membership(row, who), parts, deposits))
        .optional()
        .orElseThrow(() -> new Refusal("applications.application.unknown"));
  }

  /** Returns an application that he leads. */
  Application getToLead(ApplicationId id, PersonId who) {
    var application = get(id, who);
    if (!application.me().isLead()) {
      throw new Refusal("applications.right.forbidden");
    }
    return application;
  }

  /** Lets one transaction at a time change an application; saving answers goes on beside. */
  void lock(ApplicationId id) {
    db.sql("select 1 from applications.application where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
  }

  private static Application application(
      ResultSet row, Membership me, List<ApplicationPart> parts, List<Deposit> deposits)
      throws SQLException {
    return new Application(
        new ApplicationId(row.getObject("id", UUID.class)),
        new CallId(row.getObject("call", UUID.class)),
        row.getInt("revision"),
        Optional.ofNullable(row.getObject("project", UUID.class)).map(ProjectId::new),
        row.getString("title"),
        States.read(row),
        parts,
        me,
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
    return db.sql(
            """
            select number, organisation from applications.part where application = :id
            order by number
            """)
        .param("id", id.value())
        .query((row, _) -> new ApplicationPart(row.getInt("number"), row.getString("organisation")))
        .list();
  }

  List<Deposit> deposits(ApplicationId id) {
    return db.sql(
            """
            select id, number, round, at, sha256 from applications.deposit
            where application = :id order by at
            """)
        .param("id", id.value())
        .query((row, _) -> deposit(row, id))
        .list();
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
