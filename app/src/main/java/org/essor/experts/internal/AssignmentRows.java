package org.essor.experts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.experts.AssignmentsChanged;
import org.essor.experts.ReviewAssignment;
import org.essor.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who judges what, as rows. Call within a transaction. */
@Component
class AssignmentRows {

  private final JdbcClient db;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AssignmentRows(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
    this.db = db;
    this.events = events;
    this.clock = clock;
  }

  /** Why somebody no longer judges an application. */
  enum End {
    CONFLICT,
    LEFT,
    REPLACED,
    WITHDRAWN
  }

  List<ReviewAssignment> ofCall(CallId call) {
    return list("call = :id", call.value());
  }

  List<ReviewAssignment> ofApplication(ApplicationId application) {
    return list("application = :id", application.value());
  }

  List<ReviewAssignment> ofPerson(PersonId person) {
    return list("person = :id", person.value());
  }

  /** Everything that anybody judges now. */
  List<ReviewAssignment> all() {
    return db.sql("select * from experts.assignment where ended_at is null")
        .query((row, _) -> assignment(row))
        .list();
  }

  private List<ReviewAssignment> list(String where, UUID id) {
    return db.sql(
            "select * from experts.assignment where ended_at is null and "
                + where
                + " order by at desc, application, person")
        .param("id", id)
        .query((row, _) -> assignment(row))
        .list();
  }

  private static ReviewAssignment assignment(ResultSet row) throws SQLException {
    return new ReviewAssignment(
        new ApplicationId(row.getObject("application", UUID.class)),
        new CallId(row.getObject("call", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("at").toInstant());
  }

  /** Lists the applications of other calls that a person has judged. */
  List<ReviewAssignment> pastOf(PersonId person, CallId but) {
    return db.sql(
            """
            select * from experts.assignment
            where person = :person and call <> :but and ended_by in ('', 'LEFT')
            order by at desc, application
            """)
        .param("person", person.value())
        .param("but", but.value())
        .query((row, _) -> assignment(row))
        .list();
  }

  boolean isActive(ApplicationId application, PersonId person) {
    return db.sql(
            """
            select exists (select 1 from experts.assignment
              where application = :application and person = :person and ended_at is null)
            """)
        .param("application", application.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }

  /** An expert for an application. */
  record Given(ApplicationId application, PersonId person) {}

  void add(CallId call, Optional<UUID> run, Collection<Given> pairs) {
    for (var pair : pairs) {
      db.sql(
              """
              insert into experts.assignment (id, call, application, person, run, at)
              values (:id, :call, :application, :person, :run, :now)
              on conflict (application, person) where ended_at is null do nothing
              """)
          .param("id", UUID.randomUUID())
          .param("call", call.value())
          .param("application", pair.application().value())
          .param("person", pair.person().value())
          .param("run", run.orElse(null))
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
    changed(call, pairs);
  }

  void end(CallId call, Collection<Given> pairs, End why) {
    for (var pair : pairs) {
      db.sql(
              """
              update experts.assignment set ended_at = :now, ended_by = :why
              where application = :application and person = :person and ended_at is null
              """)
          .param("application", pair.application().value())
          .param("person", pair.person().value())
          .param("why", why.name())
          .param("now", Timestamp.from(clock.instant()))
          .update();
    }
    changed(call, pairs);
  }

  private void changed(CallId call, Collection<Given> pairs) {
    if (!pairs.isEmpty()) {
      events.publishEvent(new AssignmentsChanged(call));
    }
  }
}
