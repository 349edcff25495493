package org.essor.strategy.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.strategy.Board;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Edit;
import org.essor.strategy.Period;
import org.essor.strategy.Property;
import org.essor.strategy.Statement;
import org.essor.strategy.Statement.Published;
import org.essor.strategy.Strategy;
import org.essor.strategy.internal.Content.Figure;
import org.essor.strategy.internal.Content.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the published figures once, at the start, and adds to the database those it does not hold.
 * What a coordinator stated is never touched.
 */
@Component
class StoredStrategy implements Strategy {

  private final StatementRows rows;
  private final Stating stating;
  private final Catalogue catalogue;

  StoredStrategy(StatementRows rows, Stating stating, Content content) {
    this.rows = rows;
    this.stating = stating;
    this.catalogue = content.catalogue();
  }

  @Override
  public Catalogue catalogue() {
    return catalogue;
  }

  @Override
  public Board get() {
    return new Board(catalogue, rows.list());
  }

  @Override
  public List<Statement> listHistory() {
    return rows.list().reversed();
  }

  @Override
  public Optional<Statement> findLatest(String subject, Property property) {
    return rows.findLatest(subject, property);
  }

  @Override
  public Statement state(Edit edit) {
    if (!catalogue.knows(edit.subject(), edit.property())) {
      throw new IllegalArgumentException(edit.subject() + " has no " + edit.property().code());
    }
    return stating.state(edit);
  }

  /** Puts the published figures into the database; two processes may start at once. */
  @Component
  static class Loading {

    private final StatementRows rows;
    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Loading(StatementRows rows, JdbcClient db, TransactionTemplate transactions, Clock clock) {
      this.rows = rows;
      this.db = db;
      this.transactions = transactions;
      this.clock = clock;
    }

    void load(List<Figure> figures) {
      transactions.executeWithoutResult(_ -> {
        db.sql("lock table strategy.statement in share row exclusive mode").update();
        var held = held();
        figures.forEach(figure -> load(figure, Optional.ofNullable(held.remove(figure.key()))));
        held.values().forEach(gone -> rows.withdraw(gone, clock.instant()));
      });
    }

    private Map<Key, Statement> held() {
      var held = new HashMap<Key, Statement>();
      for (var statement : rows.list()) {
        if (statement.origin() instanceof Published published && !statement.withdrawn()) {
          held.put(key(statement, published), statement);
        }
      }
      return held;
    }

    private static Key key(Statement statement, Published published) {
      return new Key(
          statement.subject(),
          statement.property(),
          statement.period().map(Period::text),
          published.source());
    }

    private void load(Figure figure, Optional<Statement> held) {
      var same =
          held.filter(statement ->
              statement.value().equals(figure.value())
                  && statement.origin().equals(figure.published()));
      if (same.isEmpty()) {
        held.ifPresent(statement -> rows.withdraw(statement, clock.instant()));
        rows.add(figure, clock.instant());
      }
    }
  }
}
