package org.essor.calls.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.calls.Erratum;
import org.essor.calls.FormRevision;
import org.essor.calls.Slug;
import org.essor.calls.form.FormJson;
import org.essor.journeys.Text;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Calls in the database. */
@Component
class StoredCalls implements Calls {

  private final JdbcClient db;
  private final CallRows rows;
  private final ReadRevisions revisions = new ReadRevisions();

  StoredCalls(JdbcClient db, CallRows rows) {
    this.db = db;
    this.rows = rows;
  }

  @Override
  public Call get(CallId id) {
    return rows.find(id).orElseThrow(() -> new Refusal("calls.call.unknown"));
  }

  @Override
  public Optional<Call> findPublic(Slug slug) {
    return rows
        .list("where c.slug = :slug and c.status <> 'DRAFT'", Map.of("slug", slug.text()))
        .stream()
        .findFirst();
  }

  @Override
  public List<Call> listPublic() {
    return rows.list("where c.status <> 'DRAFT' order by c.published_at desc, c.slug", Map.of());
  }

  @Override
  public FormRevision getRevision(CallId id, int number) {
    var published =
        revision(id, number, "published_at")
            .query((row, _) -> row.getTimestamp("published_at").toInstant())
            .optional()
            .orElseThrow(() -> new Refusal("calls.form.unknown"));
    return revisions.get(
        new ReadRevisions.Key(id, number, published), () -> read(id, number, published));
  }

  private FormRevision read(CallId id, int number, Instant published) {
    return revision(id, number, "form, eligibility")
        .query((row, _) ->
            new FormRevision(
                id,
                number,
                published,
                FormJson.read(row.getString("form")),
                SheetJson.eligibility(row.getString("eligibility"))))
        .single();
  }

  private StatementSpec revision(CallId id, int number, String columns) {
    return db.sql(
            "select "
                + columns
                + " from calls.form_revision where call = :call and number = :number")
        .param("call", id.value())
        .param("number", number);
  }

  @Override
  public List<Erratum> listErrata(CallId id) {
    return db.sql("select * from calls.erratum where call = :call order by number desc")
        .param("call", id.value())
        .query((row, _) ->
            new Erratum(
                row.getInt("number"),
                row.getTimestamp("made_at").toInstant(),
                new Text(row.getString("text_fr"), row.getString("text_en"))))
        .list();
  }

  @Override
  public List<PersonId> listManagers(CallId id) {
    return rows.managers(id);
  }

  @Override
  public boolean isManager(CallId id, PersonId person) {
    return db.sql(
            "select exists (select 1 from calls.manager where call = :call and person = :person)")
        .param("call", id.value())
        .param("person", person.value())
        .query(Boolean.class)
        .single();
  }
}
