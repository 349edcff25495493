package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.ApplicationState.Eligible;
import org.essor.applications.ApplicationState.Ineligible;
import org.essor.applications.ApplicationState.NotSelected;
import org.essor.applications.ApplicationState.Reserve;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.ApplicationState.Selected;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.ApplicationState.UnderReview;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.Step;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** States in the database. */
@Component
class States {

  private final JdbcClient db;

  States(JdbcClient db) {
    this.db = db;
  }

  static ApplicationState read(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    return switch (row.getString("state")) {
      case "draft" -> new Draft();
      case "submitted" -> new Submitted();
      case "returned" -> new Returned(reason, row.getTimestamp("until").toInstant());
      case "eligible" -> new Eligible();
      case "ineligible" -> new Ineligible(reason);
      case "under-review" -> new UnderReview();
      case "reserve" -> new Reserve(reason);
      case "selected" -> new Selected(reason, euros(row, "aid_cents").orElseThrow());
      case "not-selected" -> new NotSelected(reason);
      case "withdrawn" -> new Withdrawn(reason);
      default -> throw new IllegalStateException("No state: " + row.getString("state"));
    };
  }

  /** Writes a state for all that read it, and that it was reached. */
  void write(UUID application, ApplicationState state, Optional<PersonId> who) {
    db.sql(
            """
            with step as (
              insert into applications.step (application, state, reason, at, person)
              values (:id, :state, :reason, clock_timestamp(), :who)),
            listed as (
              update applications.submission set state = :state where application = :id)
            update applications.application
            set state = :state, reason = :reason, until = :until, aid_cents = :aid
            where id = :id
            """)
        .param("id", application)
        .param("state", state.code())
        .param("reason", state.findReason().orElse(""))
        .param("until", until(state).map(Timestamp::from).orElse(null))
        .param("who", who.map(PersonId::value).orElse(null))
        .param("aid", aid(state).map(Euros::cents).orElse(null))
        .update();
  }

  /** How it came to its state, the first step first. */
  List<Step> steps(ApplicationId id) {
    return db.sql("select * from applications.step where application = :id order by id")
        .param("id", id.value())
        .query((row, _) ->
            new Step(
                row.getString("state"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new)))
        .list();
  }

  private static Optional<Instant> until(ApplicationState state) {
    return state instanceof Returned(_, var until) ? Optional.of(until) : Optional.empty();
  }

  private static Optional<Euros> aid(ApplicationState state) {
    return state instanceof Selected(_, var aid) ? Optional.of(aid) : Optional.empty();
  }

  /** An amount that may be missing. */
  static Optional<Euros> euros(ResultSet row, String column) throws SQLException {
    var cents = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new Euros(cents));
  }
}
