package org.essor.applications.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Deposit;
import org.essor.applications.Submission;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.SubmissionQuery.Sort;
import org.essor.applications.Submissions.Handed;
import org.essor.applications.SubmittedContent;
import org.essor.calls.CallId;
import org.essor.calls.FormRevision;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deposited applications as rows, with what lists need written beside each deposit. */
@Component
class SubmissionRows {

  /** Of rows to write, named {@code filed}. */
  static final Columns COLUMNS =
      Columns.of(
          "application uuid",
          "call uuid",
          "deposit uuid",
          "round integer",
          "number text",
          "title text",
          "applicants json",
          "requested_cents bigint",
          "choices json",
          "at timestamptz",
          "title_key text",
          "organisation_key text",
          "words text",
          "state text");

  static final String WRITE =
      """
      insert into applications.submission
        (application, call, deposit, round, number, title, applicants, requested_cents,
         choices, at, title_key, organisation_key, words, state)
      select application, call, deposit, round, number, title, applicants, requested_cents,
         choices, at, title_key, organisation_key, words, state
      from filed
      on conflict (application) do update set
        deposit = excluded.deposit, round = excluded.round, number = excluded.number,
        title = excluded.title, applicants = excluded.applicants,
        requested_cents = excluded.requested_cents, choices = excluded.choices,
        at = excluded.at, title_key = excluded.title_key,
        organisation_key = excluded.organisation_key, words = excluded.words,
        state = excluded.state
      """;

  private static final String SELECT =
      """
      select s.*, a.project, a.reason, a.until, a.aid_cents,
        array(select m.person from applications.member m
              where m.application = a.id and m.accepted_at is not null
              order by m.since, m.person) as members
      """;

  private static final String JOIN =
      """
      from applications.submission s join applications.application a on a.id = s.application
      """;

  /** How many are read at a time where all are. */
  static final int BATCH = 100;

  private static final Map<Sort, String> KEYS =
      Map.of(
          Sort.NUMBER, "s.number",
          Sort.TITLE, "s.title_key",
          Sort.ORGANISATION, "s.organisation_key",
          Sort.STATE,
              """
              array_position(array['submitted', 'returned', 'eligible', 'ineligible',
                'under-review', 'reserve', 'selected', 'not-selected', 'withdrawn'], s.state)\
              """,
          Sort.REQUESTED, "s.requested_cents",
          Sort.DEPOSITED, "s.at");

  /** What is asked for, but for what he who asks must not see. */
  record Seen(SubmissionQuery query, Set<ApplicationId> barred) {}

  private final JdbcClient db;

  SubmissionRows(JdbcClient db) {
    this.db = db;
  }

  /** A row of what has just been deposited. */
  static Map<String, Object> row(Application application, Deposit deposit, ListedFacts facts) {
    var title = application.title();
    var row = new HashMap<String, Object>();
    row.put("application", application.id().value());
    row.put("call", application.call().value());
    row.put("deposit", deposit.id());
    row.put("round", deposit.round());
    row.put("number", deposit.number());
    row.put("title", title);
    row.put("applicants", ListedJson.write(facts.applicants()));
    row.put("requested_cents", facts.requested().map(Euros::cents).orElse(null));
    row.put("choices", ListedJson.write(facts.choices()));
    row.put("at", deposit.at());
    row.put("title_key", Folded.of(title));
    row.put("organisation_key", Folded.of(facts.applicants().getFirst().organisation()));
    row.put("state", new Submitted().code());
    row.put("words", facts.words(deposit.number(), title));
    return row;
  }

  /** Lists a page; the order is settled on what is short, then the rows are read. */
  List<Submission> list(Seen seen) {
    var query = seen.query();
    var order = order(query);
    return db.sql(
            """
            with picked as (
              select s.application from applications.submission s %s
              order by %s limit :size offset :skipped)
            %s %s where s.application in (select application from picked) order by %s
            """
                .formatted(wanted(seen) + inStates(seen), order, SELECT, JOIN, order))
        .params(facts(seen))
        .param("size", query.size())
        .param("skipped", (long) query.page() * query.size())
        .query((row, _) -> submission(row))
        .list();
  }

  private static String order(SubmissionQuery query) {
    var direction = query.descending() ? " desc" : "";
    return KEYS.get(query.sort()) + direction + " nulls last, s.number" + direction;
  }

  /** What is not asked for is not in the condition: the index alone then counts. */
  private static String wanted(Seen seen) {
    return "where s.call = :call"
        + (seen.query().round().isPresent() ? " and s.round = :round" : "")
        + (seen.query().text().isBlank() ? "" : " and s.words like all(:words)")
        + (seen.barred().isEmpty() ? "" : " and s.application <> all(:barred)");
  }

  private static String inStates(Seen seen) {
    return seen.query().states().isEmpty() ? "" : " and s.state = any(:states)";
  }

  private static Map<String, Object> facts(Seen seen) {
    var query = seen.query();
    return Map.of(
        "call", query.call().value(),
        "round", query.round().orElse(0),
        "words", patterns(query.text()),
        "barred", Rows.ids(seen.barred()),
        "states", query.states().toArray(String[]::new));
  }

  private static String[] patterns(String text) {
    return Stream.of(Folded.of(text).split("\\s+"))
        .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
        .toArray(String[]::new);
  }

  /** How many there are in each state, in all of them. */
  Map<String, Long> count(Seen seen) {
    var counts = new LinkedHashMap<String, Long>();
    db.sql(
            "select s.state, count(*) as number from applications.submission s "
                + wanted(seen)
                + " group by s.state")
        .params(facts(seen))
        .query(row -> {
          counts.put(row.getString("state"), row.getLong("number"));
        });
    return counts;
  }

  /** The next that are wanted after a number, with what their deposits hold. */
  List<Handed> batch(Seen seen, String after, IntFunction<FormRevision> forms) {
    return db.sql(
            SELECT
                + ", d.id, d.sha256, d.content "
                + JOIN
                + " join applications.deposit d on d.id = s.deposit "
                + wanted(seen)
                + inStates(seen)
                + " and s.number > :after order by s.number limit :size")
        .params(facts(seen))
        .param("after", after)
        .param("size", BATCH)
        .query((row, _) -> handed(row, forms))
        .list();
  }

  private static Handed handed(ResultSet row, IntFunction<FormRevision> forms) throws SQLException {
    var submission = submission(row);
    var bytes = row.getBytes("content");
    var deposit = Access.deposit(row, submission.id());
    return new Handed(submission, DepositContent.read(deposit, bytes, forms), bytes);
  }

  /** What the deposits that count of some applications hold. */
  List<SubmittedContent> list(
      Collection<ApplicationId> ids, BiFunction<CallId, Integer, FormRevision> forms) {
    return db.sql(
            """
            select d.*, s.call from applications.submission s
            join applications.deposit d on d.id = s.deposit
            where s.application = any(:ids) order by s.number
            """)
        .param("ids", Rows.ids(ids))
        .query((row, _) -> content(row, forms))
        .list();
  }

  private static SubmittedContent content(
      ResultSet row, BiFunction<CallId, Integer, FormRevision> forms) throws SQLException {
    var call = new CallId(row.getObject("call", UUID.class));
    var application = new ApplicationId(row.getObject("application", UUID.class));
    return DepositContent.read(
        Access.deposit(row, application),
        row.getBytes("content"),
        number -> forms.apply(call, number));
  }

  List<Submission> listOf(CallId call) {
    return db.sql(SELECT + JOIN + "where s.call = :call order by s.number")
        .param("call", call.value())
        .query((row, _) -> submission(row))
        .list();
  }

  Optional<Submission> find(ApplicationId id) {
    return db.sql(SELECT + JOIN + "where s.application = :id")
        .param("id", id.value())
        .query((row, _) -> submission(row))
        .optional();
  }

  static Submission submission(ResultSet row) throws SQLException {
    return new Submission(
        new ApplicationId(row.getObject("application", UUID.class)),
        new CallId(row.getObject("call", UUID.class)),
        row.getInt("round"),
        Optional.ofNullable(row.getObject("project", UUID.class)).map(ProjectId::new),
        row.getString("number"),
        row.getString("title"),
        States.read(row),
        ListedJson.applicants(row.getString("applicants")),
        States.euros(row, "requested_cents"),
        ListedJson.choices(row.getString("choices")),
        row.getTimestamp("at").toInstant(),
        Stream.of((UUID[]) row.getArray("members").getArray()).map(PersonId::new).toList());
  }
}
