package org.essor.strategy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.essor.PostgresTestConfiguration;
import org.essor.kernel.Euros;
import org.essor.strategy.Ledger;
import org.essor.strategy.Ledger.Total;
import org.essor.strategy.LedgerEntry;
import org.essor.strategy.LedgerEntry.Kind;
import org.essor.strategy.Property;
import org.essor.strategy.Stated;
import org.essor.strategy.Statement;
import org.essor.strategy.Strategy;
import org.essor.strategy.internal.Content.Figure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back after each test, but for what must commit; that uses lines of its own. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
class StrategyModuleTests {

  private static final LocalDate DAY = LocalDate.of(2023, 5, 1);

  @Autowired Strategy strategy;
  @Autowired Ledger ledger;
  @Autowired StoredStrategy.Loading loading;
  @Autowired JdbcClient db;

  private static List<Figure> published() {
    return ContentReader.read(Path.of("../strategy")).figures();
  }

  private static LedgerEntry entry(String line, Kind kind, long cents) {
    return new LedgerEntry("test:" + UUID.randomUUID(), line, kind, DAY, new Euros(cents));
  }

  private Total total(String line, int year) {
    return ledger.listTotals().stream()
        .filter(total -> total.line().equals(line) && total.year() == year)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Transactional
  void startingAgainAddsNothing() {
    var before = strategy.listHistory();
    loading.load(published());
    assertThat(strategy.listHistory()).isEqualTo(before);
    assertThat(before.stream().filter(one -> !one.isEdited() && !one.withdrawn()))
        .hasSameSizeAs(published());
  }

  @Test
  @Transactional
  void aCorrectedPublicationStandsBesideTheOldOneWhichIsWithdrawn() {
    var corrected = new ArrayList<>(published());
    corrected.replaceAll(figure ->
        figure.subject().equals("A2-01") && figure.property() == Property.BUDGET
            ? new Figure(
                figure.subject(),
                figure.property(),
                figure.period(),
                Stated.of(Property.Type.AMOUNT, "61000000"),
                figure.published())
            : figure);
    loading.load(corrected);

    assertThat(strategy.get().findBudget("A2-01")).hasValue(Euros.of(61_000_000));
    assertThat(
            strategy.listHistory().stream()
                .filter(one -> one.subject().equals("A2-01") && one.property() == Property.BUDGET))
        .extracting(Statement::withdrawn)
        .containsExactly(false, true);
  }

  @Test
  @Transactional
  void aPublicationTakenOutOfTheFolderIsWithdrawnAndKept() {
    var fewer = published().stream().filter(figure -> !figure.subject().equals("A2-01")).toList();
    loading.load(fewer);

    assertThat(strategy.get().findBudget("A2-01")).isEmpty();
    assertThat(strategy.listHistory()).anyMatch(one -> one.subject().equals("A2-01"));
  }

  @Test
  @Transactional
  void theSameEntryRecordedAgainChangesNothing() {
    var entry = entry("A4-02", Kind.COMMITMENT, 5_000_00);
    ledger.record(entry);
    var once = total("A4-02", 2023);
    ledger.record(entry);
    assertThat(total("A4-02", 2023)).isEqualTo(once);
    assertThat(once.committed()).isEqualTo(new Euros(5_000_00));
  }

  @Test
  @Transactional
  void anotherEntryOfTheSameOriginIsRefused() {
    var entry = entry("A4-02", Kind.COMMITMENT, 5_000_00);
    ledger.record(entry);
    var other = new LedgerEntry(entry.origin(), "A4-02", Kind.COMMITMENT, DAY, new Euros(6_000_00));
    assertThatIllegalStateException().isThrownBy(() -> ledger.record(other));
  }

  @Test
  void aLineThatTheStrategyDoesNotHaveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.record(entry("A9-99", Kind.PAYMENT, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.record(entry("A4", Kind.PAYMENT, 1)));
  }

  @Test
  @Transactional
  void aPromiseOfBeforeCanBeTakenBackLaterButNotMoreThanIt() {
    ledger.record(entry("AMI", Kind.COMMITMENT, 100));
    ledger.record(
        new LedgerEntry(
            "test:later", "AMI", Kind.COMMITMENT_WITHDRAWN, DAY.plusYears(1), new Euros(60)));
    assertThat(total("AMI", 2024).netCommittedCents()).isEqualTo(-60);
    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.record(entry("AMI", Kind.COMMITMENT_WITHDRAWN, 41)));
  }

  @Test
  @Transactional
  void anEntryIsNeverChangedNorDeleted() {
    assertThatThrownBy(() -> db.sql("delete from strategy.ledger_entry").update())
        .hasMessageContaining("append-only");
  }

  @Test
  @Transactional
  void theSumsAreThoseOfTheEntries() {
    var random = new Random(2024);
    for (int i = 0; i < 200; i++) {
      var kind = random.nextInt(3) == 0 ? Kind.PAYMENT : Kind.COMMITMENT;
      ledger.record(
          new LedgerEntry(
              "test:sum-" + i,
              random.nextBoolean() ? "A4-02" : "A2-01",
              kind,
              DAY.plusDays(random.nextInt(900)),
              new Euros(random.nextInt(1, 1_000_000))));
    }
    assertThat(ledger.listTotals()).isEqualTo(added());
  }

  /** Adds up the entries, as no page ever does. */
  private List<Total> added() {
    return db.sql(
            """
            select line, extract(year from on_day)::int as year,
              coalesce(sum(amount_cents) filter (where kind = 'COMMITMENT'), 0) as committed,
              coalesce(sum(amount_cents) filter (where kind = 'COMMITMENT_WITHDRAWN'), 0) as withdrawn,
              coalesce(sum(amount_cents) filter (where kind = 'PAYMENT'), 0) as paid,
              coalesce(sum(amount_cents) filter (where kind = 'PAYMENT_RETURNED'), 0) as returned,
              count(*) as entries
            from strategy.ledger_entry group by 1, 2 order by 1, 2
            """)
        .query((row, _) ->
            new Total(
                row.getString("line"),
                row.getInt("year"),
                new Euros(row.getLong("committed")),
                new Euros(row.getLong("withdrawn")),
                new Euros(row.getLong("paid")),
                new Euros(row.getLong("returned")),
                row.getLong("entries")))
        .list();
  }

  @Test
  void entriesRecordedAtOnceAllCount() {
    int many = 40;
    try (var threads = Executors.newFixedThreadPool(3)) {
      IntStream.range(0, many)
          .mapToObj(i -> threads.submit(() -> ledger.record(entry("A5-09", Kind.COMMITMENT, 7))))
          .toList()
          .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(20)));
    }
    assertThat(total("A5-09", 2023).committed()).isEqualTo(new Euros(7L * many));
    assertThat(total("A5-09", 2023).entries()).isEqualTo(many);
  }
}
