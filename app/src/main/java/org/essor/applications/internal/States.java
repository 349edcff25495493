package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
      case "selected" -> new Selected(reason);
      case "not-selected" -> new NotSelected(reason);
      case "withdrawn" -> new Withdrawn();
      default -> throw new IllegalStateException("No state: " + row.getString("state"));
    };
  }

  void write(UUID application, ApplicationState state) {
    db.sql(
            """
            update applications.application set state = :state, reason = :reason, until = :until
            where id = :id
            """)
        .param("id", application)
        .param("state", state.code())
        .param("reason", reason(state))
        .param("until", until(state).map(Timestamp::from).orElse(null))
        .update();
  }

  private static String reason(ApplicationState state) {
    return switch (state) {
      case Returned(var reason, _) -> reason;
      case Ineligible(var reason) -> reason;
      case Reserve(var reason) -> reason;
      case Selected(var reason) -> reason;
      case NotSelected(var reason) -> reason;
      case Draft _, Submitted _, Eligible _, UnderReview _, Withdrawn _ -> "";
    };
  }

  private static Optional<Instant> until(ApplicationState state) {
    return state instanceof Returned(_, var until) ? Optional.of(until) : Optional.empty();
  }
}
