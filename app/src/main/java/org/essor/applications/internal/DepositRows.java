package org.essor.applications.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.Deposit;
import org.essor.applications.Deposits.Confirmation;
import org.essor.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deposits in the database, many of them by one statement each way. */
@Component
class DepositRows {

  private static final Columns COLUMNS =
      SubmissionRows.COLUMNS.and("token uuid", "content bytea", "sha256 bytea", "person uuid");

  private static final String WRITE =
      """
      with filed as (select * from %s),
      deposited as (
        insert into applications.deposit
          (id, application, number, token, round, at, content, sha256, person)
        select deposit, application, number, token, round, at, content, sha256, person from filed),
      step as (
        insert into applications.step (application, state, reason, at, person)
        select application, state, '', clock_timestamp(), person from filed),
      listed as (%s)
      update applications.application a
      set state = filed.state, reason = '', until = null, aid_cents = null,
        deposited_at = filed.at, edited_at = least(a.edited_at, filed.at)
      from filed where a.id = filed.application
      """
          .formatted(COLUMNS.rows("filed"), SubmissionRows.WRITE);

  private final JdbcClient db;

  DepositRows(JdbcClient db) {
    this.db = db;
  }

  /** A deposit with what was deposited. */
  record Written(NewDeposit of, Deposit deposit) {}

  /** What these very clicks have deposited before. */
  Map<ApplicationId, Deposit> deposited(Collection<Confirmation> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return Rows.by(
        db.sql(
                """
                select d.* from applications.deposit d
                join unnest(:ids, :tokens) as wanted (application, token)
                  on d.application = wanted.application and d.token = wanted.token
                """)
            .param(
                "ids", wanted.stream().map(each -> each.application().value()).toArray(UUID[]::new))
            .param("tokens", wanted.stream().map(Confirmation::token).toArray(UUID[]::new))
            .query((row, _) ->
                Access.deposit(row, new ApplicationId(row.getObject("application", UUID.class))))
            .list(),
        Deposit::application);
  }

  /** Writes deposits for all that read them, each with the next number. */
  List<Written> insert(List<NewDeposit> all) {
    var numbers = numbers(all.size());
    var written = new ArrayList<Written>();
    for (var each : all) {
      written.add(new Written(each, deposit(each, numbers.get(written.size()))));
    }
    if (!written.isEmpty()) {
      db.sql(WRITE)
          .params(COLUMNS.values(written.stream().map(DepositRows::row).toList()))
          .update();
    }
    return written;
  }

  /** The next numbers; where nothing is written in the end, some are never used. */
  private List<Long> numbers(int count) {
    return db.sql("select nextval('applications.deposit_number') from generate_series(1, :count)")
        .param("count", count)
        .query(Long.class)
        .list();
  }

  /** A number as people read it. */
  static String number(long next, Instant at) {
    return "D-%d-%06d".formatted(at.atZone(ZoneOffset.UTC).getYear(), next);
  }

  private static Deposit deposit(NewDeposit each, long number) {
    return new Deposit(
        UUID.randomUUID(),
        each.application().id(),
        number(number, each.at()),
        each.round(),
        each.at(),
        HexFormat.of().formatHex(Sha256.of(each.content())));
  }

  private static Map<String, Object> row(Written written) {
    var of = written.of();
    var row = SubmissionRows.row(of.application(), written.deposit(), ListedFacts.of(of.sheets()));
    row.put("token", of.wanted().token());
    row.put("content", of.content());
    row.put("sha256", HexFormat.of().parseHex(written.deposit().sha256()));
    row.put("person", of.wanted().who().value());
    row.put("state", of.next().code());
    return row;
  }
}
