package org.essor.calls.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.calls.Archive;
import org.essor.calls.Archive.Stated;
import org.essor.calls.CallId;
import org.essor.calls.CallSheet;
import org.essor.journeys.Text;
import org.essor.platform.CsvTable;
import org.essor.platform.CsvTable.Row;
import org.essor.platform.StartWork;
import org.essor.strategy.Period;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The calls of the strategy that were run before Essor: what publications say of them, from {@code
 * calls/archive.csv}, one source a line. Put into the database at each start, as the file has it.
 */
@Component
class ArchivedCalls {

  private static final String FILE = "calls/archive.csv";

  private final JdbcClient db;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final StartWork work;

  ArchivedCalls(JdbcClient db, Clock clock, TransactionTemplate transactions, StartWork work) {
    this.db = db;
    this.clock = clock;
    this.transactions = transactions;
    this.work = work;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    work.later(() -> transactions.executeWithoutResult(_ -> read().forEach(this::keep)));
  }

  /** The lines of each call, by the end of its address. */
  private static Map<String, List<Row>> read() {
    try {
      var content = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
      return CsvTable.read(content).rows().stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("slug"), LinkedHashMap::new, Collectors.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(String slug, List<Row> rows) {
    var archive = archive(rows);
    db.sql(
            """
            insert into calls.call (id, slug, status, version, sheet, archive, created_at,
                                    changed_at, published_at, closed_at)
            values (:id, :slug, 'CLOSED', 1, cast(:sheet as json), cast(:archive as json), :now,
                    :now, :opened, :opened)
            on conflict (slug) do update
              set sheet = excluded.sheet, archive = excluded.archive,
                  published_at = excluded.published_at, closed_at = excluded.closed_at
              where call.archive is not null
            """)
        .param("id", CallId.next().value())
        .param("slug", slug)
        .param("sheet", SheetJson.write(sheet(rows.getFirst())))
        .param("archive", SheetJson.write(archive))
        .param("now", Timestamp.from(clock.instant()))
        .param("opened", Timestamp.from(rank(archive)))
        .update();
  }

  private static CallSheet sheet(Row row) {
    return CallSheet.titled(row.get("action"), new Text(row.get("title_fr"), row.get("title_en")))
        .runBy(row.get("operator"));
  }

  private static Archive archive(List<Row> rows) {
    var first = rows.getFirst();
    return new Archive(
        period(first.get("opened")),
        period(first.get("closed")),
        rows.stream()
            .map(row ->
                new Stated(
                    new Text(row.get("text_fr"), row.get("text_en")),
                    row.get("source"),
                    row.get("evidence")))
            .toList());
  }

  private static Optional<String> period(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Period.of(text).text());
  }

  /** Where it stands in the list: when it opened, as far as is known. */
  private static Instant rank(Archive archive) {
    return archive
        .opened()
        .map(opened -> Period.of(opened).start().atStartOfDay(ZoneOffset.UTC).toInstant())
        .orElse(Instant.EPOCH);
  }
}
