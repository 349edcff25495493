package org.essor.journeys.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.content.RegulationFiles;
import org.essor.kernel.Paris;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Archives what was read of the regulation folder at the start, and reads earlier archives. */
@Component
class StoredEditions implements Editions {

  private final JdbcClient db;
  private final Timeline timeline;
  private final Clock clock;
  private final AtomicReference<Standing> standing;
  private final Map<Key, Optional<Edition>> archived = new ConcurrentHashMap<>();

  private record Key(String id, String fingerprint) {}

  /** The editions as they stand until a time, in milliseconds. */
  private record Standing(List<Edition> editions, long until) {}

  StoredEditions(JdbcClient db, ReadEditions read, Clock clock) {
    this.db = db;
    this.clock = clock;
    var content = read.get();
    this.timeline = new Timeline(content.editions());
    this.standing = new AtomicReference<>(today());
    content.editions().forEach(edition -> archive(edition, content.archive()));
  }

  private Standing today() {
    var day = LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    var tomorrow = day.plusDays(1).atStartOfDay(Paris.ZONE);
    return new Standing(timeline.on(day), tomorrow.toInstant().toEpochMilli());
  }

  private void archive(Edition edition, byte[] content) {
    db.sql(
            """
            insert into journeys.edition (id, fingerprint, content)
            values (:id, :fingerprint, :content) on conflict do nothing
            """)
        .param("id", edition.id())
        .param("fingerprint", edition.fingerprint())
        .param("content", content)
        .update();
  }

  @Override
  public Edition getInForce() {
    return list().getFirst();
  }

  @Override
  public List<Edition> list() {
    var now = Objects.requireNonNull(standing.get());
    if (clock.millis() >= now.until()) {
      now = today();
      standing.set(now);
    }
    return now.editions();
  }

  @Override
  public Optional<Edition> find(String id) {
    return list().stream().filter(edition -> edition.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Edition> find(String id, String fingerprint) {
    return find(id)
        .filter(edition -> edition.fingerprint().equals(fingerprint))
        .or(() -> archived.computeIfAbsent(new Key(id, fingerprint), this::read));
  }

  private Optional<Edition> read(Key key) {
    return db.sql("select content from journeys.edition where (id, fingerprint) = (:id, :print)")
        .param("id", key.id())
        .param("print", key.fingerprint())
        .query(byte[].class)
        .optional()
        .map(RegulationFiles::unzip)
        .flatMap(files -> EditionReader.readArchived(files, key.id()));
  }
}
