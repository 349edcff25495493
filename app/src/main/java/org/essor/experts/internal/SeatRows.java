package org.essor.experts.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.calls.CallId;
import org.essor.experts.Anonymity;
import org.essor.experts.Seat;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seats of panels, as rows. */
@Component
class SeatRows {

  private final JdbcClient db;

  SeatRows(JdbcClient db) {
    this.db = db;
  }

  List<Seat> ofCall(CallId call) {
    return list("call = :id order by invited_at, person", call.value());
  }

  List<Seat> ofPerson(PersonId person) {
    return list("person = :id order by invited_at desc, call", person.value());
  }

  private List<Seat> list(String where, UUID id) {
    return db.sql("select * from experts.seat where " + where)
        .param("id", id)
        .query((row, _) -> seat(row))
        .list();
  }

  Optional<Seat> find(CallId call, PersonId person) {
    return db.sql("select * from experts.seat where call = :call and person = :person for update")
        .param("call", call.value())
        .param("person", person.value())
        .query((row, _) -> seat(row))
        .optional();
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        new CallId(row.getObject("call", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        Seat.State.valueOf(row.getString("state")),
        row.getInt("max_load"),
        Optional.ofNullable(row.getDate("answer_by")).map(Date::toLocalDate),
        row.getTimestamp("invited_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
        row.getString("reason"));
  }

  /** Keeps a seat in place of the one before. */
  void save(Seat seat, Optional<PersonId> invitedBy) {
    db.sql(
            """
            insert into experts.seat (call, person, state, max_load, answer_by, reason, invited_by,
              invited_at, answered_at)
            values (:call, :person, :state, :load, :answerBy, :reason, :by, :invited, :answered)
            on conflict (call, person) do update set
              state = excluded.state, max_load = excluded.max_load, answer_by = excluded.answer_by,
              reason = excluded.reason, answered_at = excluded.answered_at,
              invited_at = excluded.invited_at,
              invited_by = coalesce(excluded.invited_by, experts.seat.invited_by)
            """)
        .param("call", seat.call().value())
        .param("person", seat.expert().value())
        .param("state", seat.state().name())
        .param("load", seat.maxLoad())
        .param("answerBy", seat.answerBy().orElse(null))
        .param("reason", seat.reason())
        .param("by", invitedBy.map(PersonId::value).orElse(null))
        .param("invited", Timestamp.from(seat.invitedAt()))
        .param("answered", seat.answeredAt().map(Timestamp::from).orElse(null))
        .update();
  }

  void remove(Seat seat) {
    db.sql("delete from experts.seat where call = :call and person = :person")
        .param("call", seat.call().value())
        .param("person", seat.expert().value())
        .update();
  }

  Anonymity anonymity(CallId call) {
    return db.sql("select anonymity from experts.panel where call = :call")
        .param("call", call.value())
        .query(String.class)
        .optional()
        .map(Anonymity::valueOf)
        .orElse(Anonymity.SINGLE);
  }

  void save(CallId call, Anonymity anonymity) {
    db.sql(
            """
            insert into experts.panel (call, anonymity) values (:call, :anonymity)
            on conflict (call) do update set anonymity = excluded.anonymity
            """)
        .param("call", call.value())
        .param("anonymity", anonymity.name())
        .update();
  }
}
