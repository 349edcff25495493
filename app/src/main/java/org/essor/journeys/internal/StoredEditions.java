package org.essor.journeys.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.content.RegulationFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Archives what was read of the regulation folder at the start, and reads earlier archives. */
@Component
class StoredEditions implements Editions {

  private final JdbcClient db;
  private final List<Edition> editions;
  private final Map<Key, Optional<Edition>> archived = new ConcurrentHashMap<>();

  private record Key(String id, String fingerprint) {}

  StoredEditions(JdbcClient db, ReadEditions read) {
    this.db = db;
    var content = read.get();
    this.editions = content.editions();
    editions.forEach(edition -> archive(edition, content.archive()));
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
    return editions.getFirst();
  }

  @Override
  public List<Edition> list() {
    return editions;
  }

  @Override
  public Optional<Edition> find(String id) {
    return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
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
