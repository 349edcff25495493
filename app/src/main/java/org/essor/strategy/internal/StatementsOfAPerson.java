package org.essor.strategy.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.essor.accounts.PersonalData;
import org.essor.kernel.PersonId;
import org.essor.strategy.Statement;
import org.essor.strategy.Statement.Edited;
import org.essor.strategy.Strategy;
import org.springframework.stereotype.Component;

/**
 * What the strategy holds of a person: what he stated as its coordinator. The statements are the
 * history of a public policy and stay, without him.
 */
@Component
class StatementsOfAPerson implements PersonalData {

  private final Strategy strategy;
  private final StatementRows rows;

  StatementsOfAPerson(Strategy strategy, StatementRows rows) {
    this.strategy = strategy;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "strategy";
  }

  @Override
  public Object export(PersonId person) {
    return strategy.listHistory().stream()
        .filter(statement -> statement.isOf(person))
        .map(StatementsOfAPerson::values)
        .toList();
  }

  private static Map<String, Object> values(Statement statement) {
    var values = new LinkedHashMap<String, Object>();
    values.put("statement", statement.id());
    values.put("subject", statement.subject());
    values.put("property", statement.property().code());
    statement.period().ifPresent(period -> values.put("period", period.text()));
    values.put("value", statement.value().written());
    if (statement.origin() instanceof Edited edited) {
      values.put("reason", edited.reason());
      values.put("source", edited.citation());
    }
    values.put("recordedAt", statement.recordedAt().toString());
    return values;
  }

  @Override
  public void erase(PersonId person) {
    rows.forget(person);
  }
}
