package org.essor.grants.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.grants.Agreement;
import org.essor.grants.Laureates;
import org.essor.grants.Published;
import org.essor.library.Kind;
import org.essor.library.Library;
import org.essor.library.LibraryEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is published. */
@Component
@Transactional(readOnly = true)
class StoredLaureates implements Laureates {

  private final JdbcClient db;
  private final AgreementRows rows;
  private final RecordRows records;
  private final Library library;

  StoredLaureates(JdbcClient db, AgreementRows rows, RecordRows records, Library library) {
    this.db = db;
    this.rows = rows;
    this.records = records;
    this.library = library;
  }

  @Override
  public List<Published> listGrants() {
    return published(rows.listPublished());
  }

  private List<Published> published(List<Agreement> agreements) {
    var ids = agreements.stream().map(each -> each.id().value()).toList();
    var corrections = records.corrections(ids);
    var times = times(ids);
    return agreements.stream()
        .map(each -> {
          var id = each.id().value();
          return new Published(
              each.withDraft(Optional.empty()),
              times.getOrDefault(id, each.changedAt()),
              corrections.getOrDefault(id, List.of()));
        })
        .sorted(
            Comparator.comparing(Published::signedOn)
                .thenComparing(each -> each.agreement().number())
                .reversed())
        .toList();
  }

  private record At(UUID id, Instant at) {}

  private Map<UUID, Instant> times(List<UUID> ids) {
    return db
        .sql("select id, published_at from grants.agreement where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> new At(row.getObject("id", UUID.class), instant(row.getTimestamp(2))))
        .list()
        .stream()
        .collect(Collectors.toMap(At::id, At::at));
  }

  private static Instant instant(Timestamp at) {
    return at.toInstant();
  }

  @Override
  public Optional<Published> findGrant(String number) {
    return published(rows.findPublished(number).stream().toList()).stream().findFirst();
  }

  @Override
  public List<LibraryEntry> listKnown() {
    return library.list(Kind.LAUREATES);
  }
}
