package org.essor.calls.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallDesk;
import org.essor.calls.CallDocuments;
import org.essor.calls.CallId;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.DocumentId;
import org.essor.platform.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of calls; the bytes are documents of the platform. */
@Component
@Transactional
class StoredCallDocuments implements CallDocuments {

  private final JdbcClient db;
  private final CallDesk desk;
  private final Documents documents;
  private final AuditLog audit;
  private final Clock clock;

  StoredCallDocuments(
      JdbcClient db, CallDesk desk, Documents documents, AuditLog audit, Clock clock) {
    this.db = db;
    this.desk = desk;
    this.documents = documents;
    this.audit = audit;
    this.clock = clock;
  }

  private record Row(DocumentId id, Text title) {}

  @Override
  public List<Titled> list(CallId call) {
    return db
        .sql("select * from calls.document where call = :call order by added_at, document")
        .param("call", call.value())
        .query((row, _) ->
            new Row(
                new DocumentId(row.getObject("document", UUID.class)),
                new Text(row.getString("title_fr"), row.getString("title_en"))))
        .list()
        .stream()
        .flatMap(
            row -> documents.find(row.id()).map(found -> new Titled(found, row.title())).stream())
        .toList();
  }

  @Override
  public void add(CallId call, PersonId who, Upload upload) {
    desk.get(call, who);
    var stored = documents.store(upload.name(), upload.content());
    db.sql(
            """
            insert into calls.document (document, call, title_fr, title_en, added_at)
            values (:document, :call, :fr, :en, :now)
            """)
        .param("document", stored.id().value())
        .param("call", call.value())
        .param("fr", upload.title().fr())
        .param("en", upload.title().en())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    append("calls.document-added", call, who);
  }

  @Override
  public void remove(CallId call, PersonId who, DocumentId document) {
    if (desk.get(call, who).isPublic()) {
      throw new Refusal("calls.edit.published");
    }
    check(call, document);
    db.sql("delete from calls.document where document = :document")
        .param("document", document.value())
        .update();
    documents.delete(document);
    append("calls.document-removed", call, who);
  }

  @Override
  public Download get(CallId call, DocumentId document) {
    check(call, document);
    return new Download(
        documents.find(document).orElseThrow(() -> new Refusal("calls.document.unknown")),
        documents.read(document));
  }

  private void check(CallId call, DocumentId document) {
    if (list(call).stream().noneMatch(each -> each.document().id().equals(document))) {
      throw new Refusal("calls.document.unknown");
    }
  }

  private void append(String action, CallId call, PersonId who) {
    audit.append(new AuditEntry(action, "call:" + call, Optional.of(who), Map.of()));
  }
}
