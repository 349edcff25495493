package org.essor.skills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.essor.platform.Language;
import org.essor.skills.TakenTest.Answer;
import org.essor.skills.TakenTest.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads tests from rows, one for each answer, those of a test one after the other in the order of
 * its answers.
 *
 * <p>Columns: test (uuid), bank, ended_at, extra_time, example, item, given, is_right, counts,
 * asked_at, answered_at, language.
 */
public final class TakenTestRows {

  private static final int ROWS_AT_ONCE = 2_000;

  private final Kind kind;
  private final Consumer<TakenTest> reader;
  private final List<Answer> answers = new ArrayList<>();

  private TakenTestRows(Kind kind, Consumer<TakenTest> reader) {
    this.kind = kind;
    this.reader = reader;
  }

  /** A client that, inside a transaction, never holds all rows of an answer at once. */
  public static JdbcClient client(DataSource data) {
    var template = new JdbcTemplate(data);
    template.setFetchSize(ROWS_AT_ONCE);
    return JdbcClient.create(template);
  }

  /** Gives all tests of some rows to a reader, one after the other; returns how many they were. */
  public static ResultSetExtractor<Integer> giving(Kind kind, Consumer<TakenTest> reader) {
    return rows -> new TakenTestRows(kind, reader).read(rows);
  }

  private int read(ResultSet rows) throws SQLException {
    int tests = 0;
    @Nullable UUID open = null;
    @Nullable TakenTest head = null;
    while (rows.next()) {
      var test = rows.getObject("test", UUID.class);
      if (!test.equals(open)) {
        give(head);
        open = test;
        head = head(rows);
        tests++;
      }
      answers.add(answer(rows));
    }
    give(head);
    return tests;
  }

  private void give(@Nullable TakenTest head) {
    if (head != null) {
      reader.accept(
          new TakenTest(
              kind, head.bank(), head.endedAt(), head.extraTime(), answers, head.example()));
      answers.clear();
    }
  }

  private TakenTest head(ResultSet row) throws SQLException {
    return new TakenTest(
        kind,
        row.getString("bank"),
        row.getTimestamp("ended_at").toInstant(),
        row.getBoolean("extra_time"),
        List.of(),
        row.getBoolean("example"));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getString("item"),
        List.of((String[]) row.getArray("given").getArray()),
        row.getBoolean("is_right"),
        row.getBoolean("counts"),
        Duration.between(
            row.getTimestamp("asked_at").toInstant(), row.getTimestamp("answered_at").toInstant()),
        Optional.ofNullable(row.getString("language"))
            .map(language -> Language.valueOf(language.toUpperCase(Locale.ROOT))));
  }
}
