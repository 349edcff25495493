package org.essor.applications.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.essor.applications.ApplicationId;
import org.essor.applications.Upload;
import org.essor.applications.Uploads;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.AttachmentId;
import org.essor.platform.AttachmentSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way, as rows; those that have expired go when another begins. */
@Component
@Transactional
class StoredUploads implements Uploads {

  private final JdbcClient db;
  private final AttachmentSettings settings;
  private final Clock clock;

  StoredUploads(JdbcClient db, AttachmentSettings settings, Clock clock) {
    this.db = db;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void begin(Upload upload) {
    forget();
    if (count(upload) >= MOST) {
      throw new Refusal("applications.upload.many", MOST);
    }
    db.sql(
            """
            insert into applications.upload (file, application, part, field, person, begun_at)
            values (:file, :application, :part, :field, :who, :now)
            """)
        .param("file", upload.file().value())
        .param("application", upload.application().value())
        .param("part", upload.part())
        .param("field", upload.field())
        .param("who", upload.who().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private void forget() {
    db.sql("delete from applications.upload where begun_at < :before")
        .param("before", Timestamp.from(clock.instant().minus(settings.forgottenAfter())))
        .update();
  }

  private int count(Upload upload) {
    return db.sql(
            """
            select count(*) from applications.upload
            where application = :id and person = :who and arrived_at is null
            """)
        .param("id", upload.application().value())
        .param("who", upload.who().value())
        .query(Integer.class)
        .single();
  }

  @Override
  public Upload get(AttachmentId file, PersonId who) {
    return db.sql("select * from applications.upload where file = :file and person = :who")
        .param("file", file.value())
        .param("who", who.value())
        .query((row, _) ->
            new Upload(
                file,
                new ApplicationId(row.getObject("application", UUID.class)),
                row.getInt("part"),
                row.getString("field"),
                who,
                row.getTimestamp("arrived_at") != null))
        .optional()
        .orElseThrow(() -> new Refusal("platform.attachment.unknown"));
  }

  @Override
  public void arrive(AttachmentId file) {
    db.sql("update applications.upload set arrived_at = :now where file = :file")
        .param("now", Timestamp.from(clock.instant()))
        .param("file", file.value())
        .update();
  }

  @Override
  public void forget(AttachmentId file) {
    db.sql("delete from applications.upload where file = :file")
        .param("file", file.value())
        .update();
  }
}
