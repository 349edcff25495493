package org.essor.strategy.web;

import java.time.ZoneOffset;
import java.util.List;
import org.essor.strategy.Statement;

/** Rows of the history. */
final class History {

  private History() {}

  static HistoryPage.Row row(Statement statement, Words words) {
    return new HistoryPage.Row(
        statement.id(),
        words.texts().dateTime(statement.recordedAt().atZone(ZoneOffset.UTC)),
        words.subject(statement.subject()),
        Tables.name(statement.property(), words),
        words.figure(statement),
        statement.withdrawn());
  }

  /** What coordinators stated of some subjects. */
  static List<HistoryPage.Row> edits(List<Statement> history, List<String> subjects, Words words) {
    return history.stream()
        .filter(Statement::isEdited)
        .filter(statement -> subjects.contains(statement.subject()))
        .map(statement -> row(statement, words))
        .toList();
  }
}
