package org.essor.projects.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.essor.kernel.PersonId;
import org.essor.projects.Notice;
import org.essor.projects.Notices;
import org.essor.projects.ProjectId;
import org.essor.projects.SavedProject.Rules;
import org.essor.projects.internal.Computing.Batch;
import org.essor.projects.internal.ReadingMarks.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A batch of projects is one transaction: its results and its notices are kept, or neither. */
@Component
class StoredNotices implements Notices {

  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient db;
  private final Access access;
  private final Computing computing;
  private final Json json;
  private final TransactionTemplate transactions;

  StoredNotices(
      JdbcClient db,
      Access access,
      Computing computing,
      Json json,
      TransactionTemplate transactions) {
    this.db = db;
    this.access = access;
    this.computing = computing;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public List<Notice> list(ProjectId id, PersonId who) {
    access.get(id, who);
    return db.sql("select * from projects.notice where project = :id order by id desc")
        .param("id", id.value())
        .query((row, _) -> notice(row))
        .list();
  }

  private Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getLong("id"),
        new ProjectId(row.getObject("project", UUID.class)),
        row.getTimestamp("made_at").toInstant(),
        new Rules(row.getString("old_edition"), row.getString("old_fingerprint")),
        new Rules(row.getString("new_edition"), row.getString("new_fingerprint")),
        json.changes(row.getString("changes")));
  }

  @Override
  public void read(ProjectId id, PersonId who, long last) {
    ReadingMarks.READ_NOTICE.raise(db, new Mark(id, who, last));
  }

  @Override
  public int recompute() {
    int workers = Runtime.getRuntime().availableProcessors();
    int computed = 0;
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (var worker :
          pool.invokeAll(Collections.<Callable<Integer>>nCopies(workers, this::work))) {
        computed += worker.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Some projects were not computed again", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return computed;
  }

  /** Takes batches until none is left; what another worker has taken is passed over. */
  private int work() {
    int computed = 0;
    var after = Optional.of(FIRST);
    while (after.isPresent() && !Thread.currentThread().isInterrupted()) {
      var batch = next(after.get());
      computed += batch.map(Batch::size).orElse(0);
      after = batch.map(Batch::last);
    }
    return computed;
  }

  private Optional<Batch> next(UUID after) {
    return Objects.requireNonNull(transactions.execute(_ -> computing.batch(after)));
  }
}
