package org.essor.strategy.web;

import java.util.List;
import org.essor.accounts.PersonalPapers;
import org.essor.kernel.PersonId;
import org.essor.platform.PaperSection;
import org.essor.platform.PaperSection.PaperTable;
import org.essor.platform.Texts;
import org.essor.strategy.Statement;
import org.essor.strategy.Strategy;
import org.springframework.stereotype.Component;

/** What a coordinator stated, to read. */
@Component
class StatementPapers implements PersonalPapers {

  private static final List<String> COLUMNS =
      List.of("subject", "property", "value", "period", "source", "reason", "recorded");

  private final Readers readers;
  private final Strategy strategy;

  StatementPapers(Readers readers, Strategy strategy) {
    this.readers = readers;
    this.strategy = strategy;
  }

  @Override
  public String name() {
    return "strategy";
  }

  @Override
  public List<PaperSection> sections(PersonId person, Texts texts) {
    var words = readers.open(texts);
    var heads = COLUMNS.stream().map(column -> texts.get("strategy.paper." + column)).toList();
    var rows =
        strategy.listHistory().stream()
            .filter(statement -> statement.isOf(person))
            .map(statement -> row(statement, words))
            .toList();
    var table = new PaperTable(texts.get("strategy.paper.stated"), heads, rows);
    return List.of(new PaperSection(texts.get("strategy.nav"), "", List.of(table)));
  }

  private static List<String> row(Statement statement, Words words) {
    var row = History.row(statement, words);
    var figure = row.figure();
    return List.of(
        row.subject().text(),
        row.property(),
        figure.value(),
        figure.when(),
        figure.source(),
        figure.note(),
        row.recorded());
  }
}
