package org.essor.applications.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationPart;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Deposit;
import org.essor.applications.KeptAnswer;
import org.essor.applications.Membership;
import org.essor.applications.PartRight;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.calls.FormRevision;
import org.essor.calls.form.AnswerJson;
import org.essor.calls.form.AnswerValue;
import org.essor.kernel.PersonId;
import org.essor.kernel.Sha256;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes many deposited applications at once, as {@link DepositFiling} would have one by one. Call
 * within a transaction.
 */
@Component
class BulkDeposits {

  private static final Duration SCREENING = Duration.ofDays(14);

  private static final String LIST =
      "with filed as (select * from "
          + SubmissionRows.COLUMNS.rows("filed")
          + ") "
          + SubmissionRows.WRITE;

  private final JdbcClient db;
  private final NamedParameterJdbcOperations batches;

  BulkDeposits(JdbcClient db, NamedParameterJdbcOperations batches) {
    this.db = db;
    this.batches = batches;
  }

  /** By whom, and when, what is deposited. */
  record Draft(Call call, FormRevision form, PersonId lead, Instant at) {}

  /** A deposited application, with all that is written of it. */
  record Filed(
      Application application,
      AnswerSheets sheets,
      Deposit deposit,
      byte[] content,
      PersonId screener) {

    /** The same in another state, found by somebody. */
    Filed found(ApplicationState state, PersonId by) {
      return new Filed(
          new Application(
              application.id(),
              application.call(),
              application.revision(),
              application.project(),
              application.title(),
              state,
              application.parts(),
              application.me(),
              application.editedAt(),
              application.deposits()),
          sheets,
          deposit,
          content,
          by);
    }
  }

  boolean isEmpty(CallId call) {
    return db.sql("select not exists (select 1 from applications.application where call = :call)")
        .param("call", call.value())
        .query(Boolean.class)
        .single();
  }

  /** Makes a deposit of an example, with the next number. */
  Filed file(ExampleDossier dossier, Draft draft) {
    var application = application(dossier, draft);
    var sheets =
        new AnswerSheets(draft.form().form(), application.parts(), answers(dossier, draft));
    int round = draft.call().rounds().getFirst().number();
    var content = DepositContent.write(application, draft.call(), round, sheets);
    var deposit =
        new Deposit(
            UUID.randomUUID(),
            application.id(),
            number(draft.at()),
            round,
            draft.at(),
            HexFormat.of().formatHex(Sha256.of(content)));
    return new Filed(application, sheets, deposit, content, draft.lead());
  }

  private static Application application(ExampleDossier dossier, Draft draft) {
    var parts = new ArrayList<ApplicationPart>();
    for (var body : dossier.bodies()) {
      parts.add(new ApplicationPart(parts.size(), body.name()));
    }
    return new Application(
        ApplicationId.next(),
        draft.call().id(),
        draft.form().number(),
        Optional.empty(),
        dossier.title(),
        new Submitted(),
        parts,
        new Membership(draft.lead(), ApplicationPart.LEAD, PartRight.LEAD, draft.at(), true),
        draft.at(),
        List.of());
  }

  private static List<KeptAnswer> answers(ExampleDossier dossier, Draft draft) {
    var answers = new ArrayList<KeptAnswer>();
    dossier.answers().forEach((field, value) -> answers.add(answer(0, field, value, draft)));
    for (int i = 0; i < dossier.bodies().size(); i++) {
      int part = i;
      dossier
          .bodies()
          .get(i)
          .answers()
          .forEach((field, value) -> answers.add(answer(part, field, value, draft)));
    }
    return answers;
  }

  private static KeptAnswer answer(int part, String field, AnswerValue value, Draft draft) {
    return new KeptAnswer(part, field, 1, value, Optional.of(draft.lead()), draft.at());
  }

  private String number(Instant at) {
    return db.sql("select nextval('applications.deposit_number')")
        .query((row, _) -> DepositRows.number(row.getLong(1), at))
        .single();
  }

  /** Writes all of them, table by table. */
  void insert(List<Filed> all) {
    insert(
        """
        insert into applications.application
          (id, call, revision, title, state, reason, example, created_at, edited_at, deposited_at)
        values (:application, :call, :revision, :title, :state, :reason, true, :at, :at, :at)
        """,
        all.stream().map(BulkDeposits::application));
    insert(
        """
        insert into applications.part (application, number, organisation)
        values (:application, :part, :organisation)
        """,
        all.stream().flatMap(BulkDeposits::parts));
    insert(
        """
        insert into applications.member (application, person, part, access, since, accepted_at)
        values (:application, :person, 0, 'LEAD', :at, :at)
        """,
        all.stream().map(BulkDeposits::common));
    insert(
        """
        insert into applications.answer (application, part, field, version, value, person, at)
        values (:application, :part, :field, 1, :value::json, :person, :at)
        """,
        all.stream().flatMap(BulkDeposits::answers));
    insert(
        """
        insert into applications.deposit
          (id, application, number, token, round, at, content, sha256, person)
        values (:id, :application, :number, :id, :round, :at, :content, sha256(:content), :person)
        """,
        all.stream().map(BulkDeposits::deposit));
    insert(
        """
        insert into applications.step (application, state, reason, at, person)
        values (:application, :state, :reason, :at, :person)
        """,
        all.stream().flatMap(BulkDeposits::steps));
    db.sql(LIST)
        .params(SubmissionRows.COLUMNS.values(all.stream().map(BulkDeposits::listed).toList()))
        .update();
  }

  private void insert(String sql, Stream<Map<String, Object>> rows) {
    batches.batchUpdate(sql, rows.<Map<String, ?>>toArray(Map[]::new));
  }

  private static Map<String, Object> listed(Filed filed) {
    var facts = ListedFacts.of(filed.sheets());
    var row = SubmissionRows.row(filed.application(), filed.deposit(), facts);
    row.put("state", filed.application().state().code());
    return row;
  }

  private static Map<String, Object> common(Filed filed) {
    return Map.of(
        "application", filed.application().id().value(),
        "person", filed.application().me().person().value(),
        "at", Timestamp.from(filed.deposit().at()));
  }

  private static Map<String, Object> with(Filed filed, Map<String, Object> more) {
    var row = new HashMap<>(common(filed));
    row.putAll(more);
    return row;
  }

  private static Map<String, Object> application(Filed filed) {
    var application = filed.application();
    return with(
        filed,
        Map.of(
            "call", application.call().value(),
            "revision", application.revision(),
            "title", application.title(),
            "state", application.state().code(),
            "reason", application.state().findReason().orElse("")));
  }

  private static Stream<Map<String, Object>> parts(Filed filed) {
    return filed.application().parts().stream()
        .map(part ->
            with(filed, Map.of("part", part.number(), "organisation", part.organisation())));
  }

  private static Stream<Map<String, Object>> answers(Filed filed) {
    return filed.sheets().answers().stream()
        .map(answer ->
            with(
                filed,
                Map.of(
                    "part", answer.part(),
                    "field", answer.field(),
                    "value", AnswerJson.write(answer.value()))));
  }

  /** What was found of it was found two weeks after the deposit. */
  private static Stream<Map<String, Object>> steps(Filed filed) {
    var state = filed.application().state();
    var deposited = with(filed, Map.of("state", "submitted", "reason", ""));
    Map<String, Object> found =
        Map.of(
            "application", filed.application().id().value(),
            "state", state.code(),
            "reason", state.findReason().orElse(""),
            "at", Timestamp.from(filed.deposit().at().plus(SCREENING)),
            "person", filed.screener().value());
    return state instanceof Submitted ? Stream.of(deposited) : Stream.of(deposited, found);
  }

  private static Map<String, Object> deposit(Filed filed) {
    return with(
        filed,
        Map.of(
            "id", filed.deposit().id(),
            "number", filed.deposit().number(),
            "round", filed.deposit().round(),
            "content", filed.content()));
  }
}
