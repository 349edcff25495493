package org.essor.platform.internal;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachment;
import org.essor.platform.Attachment.State;
import org.essor.platform.AttachmentId;
import org.essor.platform.AttachmentSettings;
import org.essor.platform.Attachments;
import org.essor.platform.Jobs;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of large files, and how their bytes come. The length of the file on disk says how many
 * have come: no row is written for a piece, and no connection waits for a slow line.
 */
@Component
class StoredAttachments implements Attachments {

  static final String SEARCH = "platform.attachments";

  private static final RowMapper<Attachment> ROW =
      (row, _) ->
          new Attachment(
              new AttachmentId(row.getObject("id", UUID.class)),
              row.getString("name"),
              row.getString("media_type"),
              row.getLong("size"),
              Optional.ofNullable(row.getString("sha256")).orElse(""),
              State.valueOf(row.getString("state")),
              row.getTimestamp("begun_at").toInstant());

  private final JdbcClient db;
  private final Clock clock;
  private final AttachmentSettings settings;
  private final AttachmentFiles files;
  private final KeptFiles kept;
  private final Jobs jobs;
  private final Set<AttachmentId> busy = ConcurrentHashMap.newKeySet();

  StoredAttachments(
      JdbcClient db,
      Clock clock,
      AttachmentSettings settings,
      AttachmentFiles files,
      KeptFiles kept,
      Jobs jobs) {
    this.db = db;
    this.clock = clock;
    this.settings = settings;
    this.files = files;
    this.kept = kept;
    this.jobs = jobs;
  }

  @Override
  public Attachment begin(String name, long size) {
    var clean = DocumentType.cleanName(name);
    var type = DocumentType.find(clean).orElseThrow(() -> new Refusal("platform.document.type"));
    if (size <= 0) {
      throw new Refusal("platform.attachment.empty");
    }
    if (size > settings.maxSize().toBytes()) {
      throw new Refusal("platform.attachment.large", settings.maxSize().toMegabytes());
    }
    var begun =
        new Attachment(
            new AttachmentId(UUID.randomUUID()),
            clean,
            type.mediaType(),
            size,
            "",
            State.RECEIVING,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    insert(begun);
    return begun;
  }

  private void insert(Attachment begun) {
    db.sql(
            """
            insert into platform.attachment (id, name, media_type, size, state, begun_at)
            values (:id, :name, :type, :size, :state, :at)
            """)
        .param("id", begun.id().value())
        .param("name", begun.name())
        .param("type", begun.mediaType())
        .param("size", begun.size())
        .param("state", begun.state().name())
        .param("at", Timestamp.from(begun.begunAt()))
        .update();
  }

  @Override
  public long received(AttachmentId id) {
    var attachment = get(id);
    return attachment.state() == State.RECEIVING ? files.size(id) : attachment.size();
  }

  @Override
  public Attachment append(AttachmentId id, long offset, InputStream bytes) {
    if (!busy.add(id)) {
      throw new Refusal("platform.attachment.busy");
    }
    try {
      return appendAlone(get(id), offset, bytes);
    } finally {
      busy.remove(id);
    }
  }

  private Attachment appendAlone(Attachment attachment, long offset, InputStream bytes) {
    var received = received(attachment.id());
    if (offset != received) {
      throw new Refusal("platform.attachment.offset", received);
    }
    if (attachment.state() != State.RECEIVING) {
      return attachment;
    }
    files.append(attachment.id(), bytes, attachment.size() - received);
    return files.size(attachment.id()) < attachment.size() ? attachment : finish(attachment);
  }

  private Attachment finish(Attachment attachment) {
    var type = DocumentType.find(attachment.name()).orElseThrow();
    if (!files.test(attachment.id(), type::fits)) {
      delete(attachment.id());
      throw new Refusal("platform.document.content");
    }
    var sha256 = files.sha256(attachment.id());
    kept.keep(attachment.id());
    db.sql("update platform.attachment set sha256 = :sha256, state = :state where id = :id")
        .param("sha256", sha256)
        .param("state", (settings.areSearched() ? State.QUARANTINED : State.KEPT).name())
        .param("id", attachment.id().value())
        .update();
    kept.release(attachment.id());
    jobs.wake(SEARCH);
    return get(attachment.id());
  }

  private Attachment get(AttachmentId id) {
    return find(id).orElseThrow(() -> new Refusal("platform.attachment.unknown"));
  }

  @Override
  public Optional<Attachment> find(AttachmentId id) {
    return db.sql("select * from platform.attachment where id = :id")
        .param("id", id.value())
        .query(ROW)
        .optional();
  }

  @Override
  public List<Attachment> list(Collection<AttachmentId> ids) {
    return db.sql("select * from platform.attachment where id = any(:ids)")
        .param("ids", ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
        .query(ROW)
        .list();
  }

  @Override
  public InputStream open(AttachmentId id) {
    return switch (get(id).state()) {
      case RECEIVING -> throw new Refusal("platform.attachment.unknown");
      case QUARANTINED -> throw new Refusal("platform.attachment.quarantined");
      case INFECTED -> throw new Refusal("platform.attachment.infected");
      case KEPT -> kept.open(id);
    };
  }

  /** The row goes with the transaction, the bytes soon after: never a row without its bytes. */
  @Override
  public void delete(AttachmentId id) {
    db.sql(
            """
            with gone as (delete from platform.attachment where id = :id returning id)
            insert into platform.attachment_to_erase (id) select id from gone
            on conflict do nothing
            """)
        .param("id", id.value())
        .update();
    jobs.wake(SEARCH);
  }

  /** Lists the files in a state, the oldest first. */
  List<Attachment> list(State state) {
    return db.sql("select * from platform.attachment where state = :state order by begun_at, id")
        .param("state", state.name())
        .query(ROW)
        .list();
  }

  /** Nothing was found in a file: it may be opened. */
  void clear(AttachmentId id) {
    db.sql("update platform.attachment set state = 'KEPT' where id = :id")
        .param("id", id.value())
        .update();
  }

  /** A virus was found in a file: its bytes are to be erased. */
  void condemn(AttachmentId id) {
    db.sql(
            """
            with found as (
              update platform.attachment set state = 'INFECTED' where id = :id returning id)
            insert into platform.attachment_to_erase (id) select id from found
            on conflict do nothing
            """)
        .param("id", id.value())
        .update();
  }

  /** Lists the files whose bytes are to be erased. */
  List<AttachmentId> listToErase() {
    return db.sql("select id from platform.attachment_to_erase")
        .query((row, _) -> new AttachmentId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Erases the bytes of one; where they cannot be reached it stays on the list. */
  void erase(AttachmentId id) {
    kept.delete(id);
    db.sql("delete from platform.attachment_to_erase where id = :id")
        .param("id", id.value())
        .update();
  }
}
