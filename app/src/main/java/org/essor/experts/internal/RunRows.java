package org.essor.experts.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.Run;
import org.essor.experts.RunResult;
import org.essor.experts.Wish;
import org.essor.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Computations and wishes, as rows. */
@Component
class RunRows {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(shown -> shown.withIsGetterVisibility(Visibility.NONE))
          .build();

  private final JdbcClient db;

  RunRows(JdbcClient db) {
    this.db = db;
  }

  void add(Run run, String input, PersonId by) {
    db.sql(
            """
            insert into experts.run
              (id, call, state, options, input, input_sha256, outcome, by_person, at)
            values (:id, :call, :state, :options::json, :input, :sha256, :outcome::json, :by, :at)
            """)
        .param("id", run.id())
        .param("call", run.call().value())
        .param("state", run.state().name())
        .param("options", JSON.writeValueAsString(run.options()))
        .param("input", input)
        .param("sha256", HexFormat.of().parseHex(run.fingerprint()))
        .param("outcome", JSON.writeValueAsString(run.result()))
        .param("by", by.value())
        .param("at", Timestamp.from(run.at()))
        .update();
  }

  Optional<Run> find(CallId call, UUID id) {
    return list("call = :call and id = :id", call, id).stream().findFirst();
  }

  Optional<Run> findLatest(CallId call) {
    return list("call = :call order by at desc, id limit 1", call, call.value()).stream()
        .findFirst();
  }

  Optional<Run> findAccepted(CallId call) {
    var where = "call = :call and state = 'ACCEPTED' order by at desc, id limit 1";
    return list(where, call, call.value()).stream().findFirst();
  }

  private List<Run> list(String where, CallId call, UUID id) {
    return db.sql(
            "select id, call, state, options, input_sha256, outcome, at from experts.run where "
                + where)
        .param("call", call.value())
        .param("id", id)
        .query((row, _) -> run(row))
        .list();
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getObject("id", UUID.class),
        new CallId(row.getObject("call", UUID.class)),
        Run.State.valueOf(row.getString("state")),
        JSON.readValue(row.getString("options"), AssignmentOptions.class),
        JSON.readValue(row.getString("outcome"), RunResult.class),
        HexFormat.of().formatHex(row.getBytes("input_sha256")),
        row.getTimestamp("at").toInstant());
  }

  String input(UUID id) {
    return db.sql("select input from experts.run where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  void accept(UUID id) {
    db.sql("update experts.run set state = 'ACCEPTED' where id = :id").param("id", id).update();
  }

  List<Wish> wishes(CallId call) {
    return db.sql(
            "select * from experts.wished_pair where call = :call order by application, person")
        .param("call", call.value())
        .query((row, _) ->
            new Wish(
                new ApplicationId(row.getObject("application", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBoolean("forced")))
        .list();
  }

  void save(CallId call, Wish wish, PersonId by) {
    db.sql(
            """
            insert into experts.wished_pair (call, application, person, forced, by_person)
            values (:call, :application, :person, :forced, :by)
            on conflict (application, person) do update
              set forced = excluded.forced, by_person = excluded.by_person
            """)
        .param("call", call.value())
        .param("application", wish.application().value())
        .param("person", wish.expert().value())
        .param("forced", wish.forced())
        .param("by", by.value())
        .update();
  }

  void remove(CallId call, ApplicationId application, PersonId expert) {
    db.sql(
            """
            delete from experts.wished_pair
            where call = :call and application = :application and person = :person
            """)
        .param("call", call.value())
        .param("application", application.value())
        .param("person", expert.value())
        .update();
  }
}
