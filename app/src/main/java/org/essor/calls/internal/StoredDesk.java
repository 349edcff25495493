package org.essor.calls.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Role;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.Call;
import org.essor.calls.CallCorrected;
import org.essor.calls.CallDesk;
import org.essor.calls.CallEdit;
import org.essor.calls.CallId;
import org.essor.calls.CallPublished;
import org.essor.calls.CallSheet;
import org.essor.calls.DraftForm;
import org.essor.calls.FormPublished;
import org.essor.calls.Round;
import org.essor.calls.Slug;
import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Form;
import org.essor.calls.form.FormJson;
import org.essor.calls.form.Problem;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.DocumentId;
import org.essor.platform.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to one call wait for one another. */
@Component
@Transactional
class StoredDesk implements CallDesk {

  private static final int MANY = 1_000;

  private final JdbcClient db;
  private final CallRows rows;
  private final People people;
  private final Documents documents;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredDesk(
      JdbcClient db,
      CallRows rows,
      People people,
      Documents documents,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.db = db;
    this.rows = rows;
    this.people = people;
    this.documents = documents;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public CallId create(CallSheet sheet, PersonId who) {
    var id = CallId.next();
    db.sql(
            """
            insert into calls.call (id, slug, status, version, sheet, created_at, changed_at)
            values (:id, :slug, 'DRAFT', 1, cast(:sheet as json), :now, :now)
            """)
        .param("id", id.value())
        .param("slug", freeSlug(id, Slug.of(sheet.title().fr())).text())
        .param("sheet", SheetJson.write(sheet))
        .param("now", now())
        .update();
    manage(id, who);
    append("calls.created", id, who);
    return id;
  }

  /** The first address of these words that no other call has. */
  private Slug freeSlug(CallId id, Slug wanted) {
    for (int number = 1; number < MANY; number++) {
      var slug = wanted.numbered(number);
      if (rows.list(
              "where c.slug = :slug and c.id <> :id", Map.of("slug", slug.text(), "id", id.value()))
          .isEmpty()) {
        return slug;
      }
    }
    return Slug.of(UUID.randomUUID().toString());
  }

  private void manage(CallId id, PersonId person) {
    db.sql(
            """
            insert into calls.manager (call, person, since) values (:call, :person, :now)
            on conflict do nothing
            """)
        .param("call", id.value())
        .param("person", person.value())
        .param("now", now())
        .update();
  }

  @Override
  public List<Call> list(PersonId who) {
    return rows.list(
        """
        where exists (select 1 from calls.manager m where m.call = c.id and m.person = :who)
        order by c.changed_at desc, c.slug
        """,
        Map.of("who", who.value()));
  }

  @Override
  public Call get(CallId id, PersonId who) {
    return rows
        .list(
            """
            where c.id = :id
              and exists (select 1 from calls.manager m where m.call = c.id and m.person = :who)
            """,
            Map.of("id", id.value(), "who", who.value()))
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refusal("calls.call.unknown"));
  }

  /** Returns the call as it was seen, and lets nobody else change it until the end. */
  private Call lock(CallEdit edit) {
    var call = lockAny(edit.call(), edit.who());
    if (call.version() != edit.seen()) {
      throw new Refusal("calls.edit.changed");
    }
    return call;
  }

  private Call lockAny(CallId id, PersonId who) {
    db.sql("select 1 from calls.call where id = :id for update")
        .param("id", id.value())
        .query(Integer.class)
        .optional();
    return get(id, who);
  }

  private Call lockDraft(CallEdit edit) {
    var call = lock(edit);
    if (call.isPublic()) {
      throw new Refusal("calls.edit.published");
    }
    return call;
  }

  @Override
  public void edit(CallEdit edit, CallSheet sheet) {
    write(lockDraft(edit), sheet);
    append("calls.edited", edit);
  }

  private void write(Call call, CallSheet sheet) {
    db.sql(
            """
            update calls.call
            set sheet = cast(:sheet as json), version = version + 1, changed_at = :now
            where id = :id
            """)
        .param("sheet", SheetJson.write(sheet))
        .param("now", now())
        .param("id", call.id().value())
        .update();
  }

  @Override
  public void setRounds(CallEdit edit, List<Round> rounds) {
    PublishCheck.refuseOverlap(rounds);
    var call = lockDraft(edit);
    rows.write(call.id(), rounds);
    write(call, call.sheet());
    append("calls.rounds-set", edit);
  }

  @Override
  public List<Problem> listMissing(CallId id, PersonId who) {
    return PublishCheck.of(get(id, who), getDraftForm(id, who), clock.instant());
  }

  @Override
  public void publish(CallEdit edit) {
    var call = lockDraft(edit);
    if (!listMissing(call.id(), edit.who()).isEmpty()) {
      throw new Refusal("calls.publish.missing");
    }
    addRevision(call, getDraftForm(call.id(), edit.who()));
    db.sql(
            """
            update calls.call
            set status = 'PUBLISHED', slug = :slug, published_at = :now, changed_at = :now,
                version = version + 1
            where id = :id
            """)
        .param("slug", freeSlug(call.id(), Slug.of(call.sheet().title().fr())).text())
        .param("now", now())
        .param("id", call.id().value())
        .update();
    append("calls.published", edit);
    events.publishEvent(new CallPublished(call.id(), clock.instant()));
  }

  @Override
  public void discard(CallEdit edit) {
    var call = lockDraft(edit);
    db.sql("select document from calls.document where call = :call")
        .param("call", call.id().value())
        .query(UUID.class)
        .list()
        .forEach(document -> documents.delete(new DocumentId(document)));
    db.sql("delete from calls.call where id = :call").param("call", call.id().value()).update();
    append("calls.discarded", edit);
  }

  @Override
  public void correct(CallEdit edit, Correction correction) {
    PublishCheck.refuseOverlap(correction.rounds());
    var call = lockPublished(edit);
    refuseGone(call, correction.rounds());
    if (correction.text().fr().isBlank()) {
      throw new Refusal("calls.correct.text");
    }
    rows.write(call.id(), correction.rounds());
    write(call, correction.sheet());
    var number = addErratum(call, correction);
    append("calls.corrected", edit);
    events.publishEvent(new CallCorrected(call.id(), number, clock.instant()));
  }

  private Call lockPublished(CallEdit edit) {
    var call = lock(edit);
    if (call.status() != Call.Status.PUBLISHED) {
      throw new Refusal("calls.correct.not-published");
    }
    return call;
  }

  /** Applications were taken in a round that has opened: it keeps its number and its opening. */
  private void refuseGone(Call call, List<Round> rounds) {
    for (int i = 0; i < call.rounds().size(); i++) {
      var opened = call.rounds().get(i).opensAt();
      if (!clock.instant().isBefore(opened)
          && (i >= rounds.size() || !rounds.get(i).opensAt().equals(opened))) {
        throw new Refusal("calls.correct.round-gone", call.rounds().get(i).number());
      }
    }
  }

  private int addErratum(Call call, Correction correction) {
    return db.sql(
            """
            insert into calls.erratum (call, number, made_at, text_fr, text_en)
            select :call, coalesce(max(number), 0) + 1, :now, :fr, :en
            from calls.erratum where call = :call
            returning number
            """)
        .param("call", call.id().value())
        .param("now", now())
        .param("fr", correction.text().fr())
        .param("en", correction.text().en())
        .query(Integer.class)
        .single();
  }

  @Override
  public void close(CallEdit edit) {
    var call = lockPublished(edit);
    db.sql(
            """
            update calls.call
            set status = 'CLOSED', closed_at = :now, changed_at = :now, version = version + 1
            where id = :id
            """)
        .param("now", now())
        .param("id", call.id().value())
        .update();
    append("calls.closed", edit);
  }

  @Override
  public DraftForm getDraftForm(CallId id, PersonId who) {
    get(id, who);
    return db.sql("select version, form, eligibility from calls.draft_form where call = :call")
        .param("call", id.value())
        .query((row, _) ->
            new DraftForm(
                row.getInt("version"),
                FormJson.read(row.getString("form")),
                SheetJson.eligibility(row.getString("eligibility"))))
        .optional()
        .orElseGet(() -> new DraftForm(0, Form.EMPTY, Eligibility.NONE));
  }

  @Override
  public int saveDraftForm(CallEdit edit, Form form) {
    lockForm(edit);
    return db.sql(
            """
            insert into calls.draft_form (call, version, form)
            values (:call, 1, cast(:form as json))
            on conflict (call) do update
              set version = draft_form.version + 1, form = excluded.form
            returning version
            """)
        .param("call", edit.call().value())
        .param("form", FormJson.write(form))
        .query(Integer.class)
        .single();
  }

  @Override
  public int saveEligibility(CallEdit edit, Eligibility eligibility) {
    var draft = lockForm(edit);
    return db.sql(
            """
            insert into calls.draft_form (call, version, form, eligibility)
            values (:call, 1, cast(:form as json), cast(:eligibility as json))
            on conflict (call) do update
              set version = draft_form.version + 1, eligibility = excluded.eligibility
            returning version
            """)
        .param("call", edit.call().value())
        .param("form", FormJson.write(draft.form()))
        .param("eligibility", SheetJson.write(eligibility))
        .query(Integer.class)
        .single();
  }

  private DraftForm lockForm(CallEdit edit) {
    lockAny(edit.call(), edit.who());
    var draft = getDraftForm(edit.call(), edit.who());
    if (draft.version() != edit.seen()) {
      throw new Refusal("calls.edit.changed");
    }
    return draft;
  }

  @Override
  public int publishForm(CallEdit edit) {
    var draft = lockForm(edit);
    var call = get(edit.call(), edit.who());
    if (call.status() != Call.Status.PUBLISHED) {
      throw new Refusal("calls.correct.not-published");
    }
    if (!PublishCheck.isComplete(draft)) {
      throw new Refusal("calls.form.incomplete");
    }
    if (isPublished(call, draft)) {
      throw new Refusal("calls.form.same");
    }
    var number = addRevision(call, draft);
    append("calls.form-published", edit);
    events.publishEvent(new FormPublished(call.id(), number, clock.instant()));
    return number;
  }

  private boolean isPublished(Call call, DraftForm draft) {
    return db.sql(
            """
            select form, eligibility from calls.form_revision
            where call = :call and number = :number
            """)
        .param("call", call.id().value())
        .param("number", call.revision())
        .query((row, _) ->
            FormJson.read(row.getString("form")).equals(draft.form())
                && SheetJson.eligibility(row.getString("eligibility")).equals(draft.eligibility()))
        .optional()
        .orElse(false);
  }

  private int addRevision(Call call, DraftForm draft) {
    var number = call.revision() + 1;
    db.sql(
            """
            insert into calls.form_revision (call, number, published_at, form, eligibility)
            values (:call, :number, :now, cast(:form as json), cast(:eligibility as json))
            """)
        .param("call", call.id().value())
        .param("number", number)
        .param("now", now())
        .param("form", FormJson.write(draft.form()))
        .param("eligibility", SheetJson.write(draft.eligibility()))
        .update();
    db.sql("update calls.call set revision = :number, changed_at = :now where id = :call")
        .param("number", number)
        .param("now", now())
        .param("call", call.id().value())
        .update();
    return number;
  }

  @Override
  public void addManager(CallId id, String email, PersonId who) {
    lockAny(id, who);
    var added =
        people
            .findByEmail(email)
            .filter(person -> person.has(Role.OPERATOR))
            .orElseThrow(() -> new Refusal("calls.managers.not-operator", email));
    manage(id, added.id());
    append("calls.manager-added", id, who);
  }

  @Override
  public List<PersonId> listManagers(CallId id, PersonId who) {
    get(id, who);
    return rows.managers(id);
  }

  private void append(String action, CallEdit edit) {
    append(action, edit.call(), edit.who());
  }

  private void append(String action, CallId id, PersonId who) {
    audit.append(new AuditEntry(action, "call:" + id, Optional.of(who), Map.of()));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
