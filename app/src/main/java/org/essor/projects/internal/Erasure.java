package org.essor.projects.internal;

import java.util.UUID;
import org.essor.platform.DocumentId;
import org.essor.platform.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases projects with all that belongs to them. Call within a transaction. */
@Component
class Erasure {

  private final JdbcClient db;
  private final Documents documents;

  Erasure(JdbcClient db, Documents documents) {
    this.db = db;
    this.documents = documents;
  }

  /** The rows of this module go with the project; what the platform keeps is erased first. */
  void erase(UUID project) {
    db.sql("select document from projects.document where project = :id")
        .param("id", project)
        .query(UUID.class)
        .list()
        .forEach(document -> documents.delete(new DocumentId(document)));
    db.sql("delete from projects.project where id = :id").param("id", project).update();
  }
}
