package org.essor.applications.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.essor.applications.AnswerSheets;
import org.essor.applications.ApplicationId;
import org.essor.applications.KeptAnswer;
import org.essor.calls.Calls;
import org.essor.calls.FormPublished;
import org.essor.calls.form.AnswerJson;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Form;
import org.essor.calls.form.FormChanges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A draft answers the form in force: its answers are kept, and what the new form cannot hold is set
 * aside. What was deposited keeps the form it was deposited under.
 */
@Component
class MoveDraftsWhenFormPublished {

  private final JdbcClient db;
  private final Access access;
  private final AnswerRows answers;
  private final Calls calls;

  MoveDraftsWhenFormPublished(JdbcClient db, Access access, AnswerRows answers, Calls calls) {
    this.db = db;
    this.access = access;
    this.answers = answers;
    this.calls = calls;
  }

  /** A draft that is at the revision, or past it, is left alone: the event may come twice. */
  @ApplicationModuleListener
  void on(FormPublished event) {
    var after = calls.getRevision(event.call(), event.revision()).form();
    for (var draft : drafts(event)) {
      var id = new ApplicationId(draft.id());
      access.lock(id);
      var before = calls.getRevision(event.call(), draft.revision()).form();
      move(id, new Step(draft.revision(), before, after));
      db.sql("update applications.application set revision = :revision where id = :id")
          .param("revision", event.revision())
          .param("id", draft.id())
          .update();
    }
  }

  /** A draft, and the form that it answers. */
  private record Behind(UUID id, int revision) {}

  private List<Behind> drafts(FormPublished event) {
    return db.sql(
            """
            select id, revision from applications.application
            where call = :call and state = 'draft' and revision < :revision order by id
            """)
        .param("call", event.call().value())
        .param("revision", event.revision())
        .query((row, _) -> new Behind(row.getObject("id", UUID.class), row.getInt("revision")))
        .list();
  }

  /** From one form to another. */
  private record Step(int from, Form before, Form after) {}

  private void move(ApplicationId id, Step step) {
    var kept = answers.list(id);
    var parts = access.parts(id);
    var sheets = new AnswerSheets(step.before(), parts, kept);
    var changes = FormChanges.between(step.before(), step.after());
    for (var part : parts) {
      var moved = changes.move(sheets.given(part.number()));
      setAside(id, part.number(), step.from(), moved.aside());
      kept.stream()
          .filter(answer -> answer.part() == part.number())
          .forEach(answer -> keep(id, answer, moved.kept()));
    }
  }

  private void setAside(ApplicationId id, int part, int from, Map<String, AnswerValue> aside) {
    aside.forEach((field, value) ->
        db.sql(
                """
                insert into applications.aside (application, part, field, revision, value)
                values (:id, :part, :field, :revision, :value::json) on conflict do nothing
                """)
            .param("id", id.value())
            .param("part", part)
            .param("field", field)
            .param("revision", from)
            .param("value", AnswerJson.write(value))
            .update());
  }

  /** The version goes up where the answer changes: a page that is open says so when it is sent. */
  private void keep(ApplicationId id, KeptAnswer answer, Map<String, AnswerValue> kept) {
    var held = kept.getOrDefault(answer.field(), AnswerValue.NONE);
    if (held.equals(answer.value())) {
      return;
    }
    db.sql(
            """
            update applications.answer set value = :value::json, version = version + 1
            where application = :id and part = :part and field = :field
            """)
        .param("id", id.value())
        .param("part", answer.part())
        .param("field", answer.field())
        .param("value", AnswerJson.write(held))
        .update();
  }
}
