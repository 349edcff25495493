package org.essor.projects.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.DocumentId;
import org.essor.platform.Documents;
import org.essor.projects.ProjectDocuments;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bytes are kept by the platform, which does not know to whom they belong. */
@Component
@Transactional
class KeptDocuments implements ProjectDocuments {

  private final JdbcClient db;
  private final Access access;
  private final Documents documents;
  private final AuditLog audit;
  private final Clock clock;

  KeptDocuments(JdbcClient db, Access access, Documents documents, AuditLog audit, Clock clock) {
    this.db = db;
    this.access = access;
    this.documents = documents;
    this.audit = audit;
    this.clock = clock;
  }

  private record Row(DocumentId document, Optional<PersonId> by) {}

  @Override
  public List<Added> list(ProjectId id, PersonId who) {
    access.get(id, who);
    return rows(id).stream()
        .flatMap(
            row -> documents.find(row.document()).map(found -> new Added(found, row.by())).stream())
        .toList();
  }

  private List<Row> rows(ProjectId id) {
    return db.sql(
            """
            select document, added_by from projects.document
            where project = :id order by added_at desc, document
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Row(
                new DocumentId(row.getObject("document", UUID.class)),
                Optional.ofNullable(row.getObject("added_by", UUID.class)).map(PersonId::new)))
        .list();
  }

  @Override
  public void add(ProjectId id, PersonId who, Upload upload) {
    access.getToEdit(id, who);
    var document = documents.store(upload.name(), upload.content());
    db.sql(
            """
            insert into projects.document (project, document, added_by, added_at)
            values (:id, :document, :who, :now)
            """)
        .param("id", id.value())
        .param("document", document.id().value())
        .param("who", who.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    append("projects.document-added", id, who, document.id());
  }

  private void append(String action, ProjectId id, PersonId who, DocumentId document) {
    var details = Map.of("document", document.toString());
    audit.append(new AuditEntry(action, "project:" + id, Optional.of(who), details));
  }

  @Override
  public Download get(ProjectId id, PersonId who, DocumentId document) {
    access.get(id, who);
    refuseOthers(id, document);
    var found = documents.find(document).orElseThrow(KeptDocuments::unknown);
    return new Download(found, documents.read(document));
  }

  @Override
  public Added getToRemove(ProjectId id, PersonId who, DocumentId document) {
    access.getToEdit(id, who);
    return list(id, who).stream()
        .filter(added -> added.document().id().equals(document))
        .findFirst()
        .orElseThrow(KeptDocuments::unknown);
  }

  @Override
  public void remove(ProjectId id, PersonId who, DocumentId document) {
    access.getToEdit(id, who);
    refuseOthers(id, document);
    db.sql("delete from projects.document where document = :document")
        .param("document", document.value())
        .update();
    documents.delete(document);
    append("projects.document-removed", id, who, document);
  }

  private void refuseOthers(ProjectId id, DocumentId document) {
    if (rows(id).stream().noneMatch(row -> row.document().equals(document))) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return new Refusal("projects.document.unknown");
  }
}
