package org.essor.platform.internal;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.platform.Document;
import org.essor.platform.DocumentId;
import org.essor.platform.DocumentSettings;
import org.essor.platform.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StoredDocuments implements Documents {

  private final JdbcClient db;
  private final Clock clock;
  private final DocumentSettings settings;

  StoredDocuments(JdbcClient db, Clock clock, DocumentSettings settings) {
    this.db = db;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public Document store(String name, byte[] content) {
    if (name.isBlank()) {
      throw new Refusal("platform.document.none");
    }
    var clean = DocumentType.cleanName(name);
    var type = DocumentType.find(clean).orElseThrow(() -> new Refusal("platform.document.type"));
    check(type, content);
    var document =
        new Document(
            new DocumentId(UUID.randomUUID()),
            clean,
            type.mediaType(),
            content.length,
            Sha256.hex(content),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    insert(document, content);
    return document;
  }

  private void check(DocumentType type, byte[] content) {
    if (content.length == 0) {
      throw new Refusal("platform.document.empty");
    }
    if (content.length > settings.maxSize().toBytes()) {
      throw new Refusal("platform.document.large", settings.maxSize().toMegabytes());
    }
    if (!type.fits(ByteBuffer.wrap(content))) {
      throw new Refusal("platform.document.content");
    }
  }

  private void insert(Document document, byte[] content) {
    db.sql(
            """
            insert into platform.document (id, name, media_type, size, sha256, content, stored_at)
            values (:id, :name, :type, :size, :sha256, :content, :now)
            """)
        .param("id", document.id().value())
        .param("name", document.name())
        .param("type", document.mediaType())
        .param("size", document.size())
        .param("sha256", HexFormat.of().parseHex(document.sha256()))
        .param("content", content)
        .param("now", Timestamp.from(document.storedAt()))
        .update();
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return db.sql(
            "select name, media_type, size, sha256, stored_at from platform.document where id = :id")
        .param("id", id.value())
        .query((row, _) ->
            new Document(
                id,
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getTimestamp("stored_at").toInstant()))
        .optional();
  }

  @Override
  public byte[] read(DocumentId id) {
    return db.sql("select content from platform.document where id = :id")
        .param("id", id.value())
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new Refusal("platform.document.unknown"));
  }

  @Override
  public void delete(DocumentId id) {
    db.sql("delete from platform.document where id = :id").param("id", id.value()).update();
  }
}
