package org.essor.items.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.ItemDesk;
import org.essor.items.ItemId;
import org.essor.items.Stage;
import org.essor.items.Step;
import org.essor.items.Step.Kind;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.skills.Bank;
import org.essor.skills.BankChanged;
import org.essor.skills.Item.Calibration;
import org.essor.skills.Skills;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk of authors, in the database. */
@Component
class StoredDesk implements ItemDesk {

  private final ItemRows rows;
  private final Institutions institutions;
  private final PublishedItems published;
  private final Skills skills;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredDesk(
      ItemRows rows,
      Institutions institutions,
      PublishedItems published,
      Skills skills,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.institutions = institutions;
    this.published = published;
    this.skills = skills;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<AuthoredItem> list(PersonId who) {
    return rows.list(institutions.where(who, Duty.AUTHOR).stream().map(Institution::id).toList());
  }

  private AuthoredItem get(Optional<AuthoredItem> found, PersonId who) {
    return found
        .filter(item -> institutions.duties(who, item.institution()).contains(Duty.AUTHOR))
        .orElseThrow(() -> new Refusal("items.item.unknown"));
  }

  @Override
  @Transactional
  public AuthoredItem open(ItemId id, PersonId who) {
    var item = get(rows.find(id), who);
    rows.seen(id, who);
    return item;
  }

  @Override
  @Transactional
  public AuthoredItem create(Beginning beginning, PersonId who) {
    institutions.require(who, beginning.institution(), Duty.AUTHOR);
    var id = rows.insert(beginning);
    rows.addWriter(id, who);
    note(new Act(id, who, 1), Kind.CREATED, "");
    return rows.find(id).orElseThrow();
  }

  /** The item, of which nothing changed since it was seen, in a stage that has this step. */
  private <S> S at(Act act, Class<S> stage) {
    var item = get(rows.lock(act.item()), act.who());
    if (item.draft() != act.draft()) {
      throw new Refusal("items.draft.changed");
    }
    if (!stage.isInstance(item.stage())) {
      throw new Refusal("items.stage.wrong");
    }
    return stage.cast(item.stage());
  }

  private void note(Act act, Kind kind, String note) {
    rows.add(act.item(), new Step(kind, Optional.of(act.who()), note, clock.instant()));
    if (kind != Kind.COMMENTED) {
      audit.append(
          new AuditEntry(
              "items." + kind.name().toLowerCase(Locale.ROOT),
              "item:" + act.item(),
              Optional.of(act.who()),
              Map.of("draft", "" + act.draft())));
    }
  }

  @Override
  @Transactional
  public AuthoredItem save(Act act, Content content) {
    at(act, Stage.Open.class);
    var before = rows.find(act.item()).orElseThrow();
    if (!before.content().equals(content)) {
      rows.save(act.item(), content);
      rows.addWriter(act.item(), act.who());
    }
    return rows.find(act.item()).orElseThrow();
  }

  @Override
  @Transactional
  public String keepPicture(Act act, byte[] file) {
    at(act, Stage.Open.class);
    var svg = SafePicture.of(file);
    var path = "pictures/%s-%d.svg".formatted(act.item(), rows.pictures(act.item()).size() + 1);
    rows.insertPicture(act.item(), path, svg);
    return path;
  }

  @Override
  @Transactional
  public void submit(Act act) {
    var stage = at(act, Stage.Open.class);
    var item = rows.find(act.item()).orElseThrow();
    if (!item.content().problems().isEmpty()) {
      throw new Refusal("items.content.incomplete", item.content().problems().size());
    }
    var strangers = strangers(item);
    if (!strangers.isEmpty()) {
      throw new Refusal("items.enemies.wrong", String.join(", ", strangers));
    }
    bankWith(item);
    move(act, stage.submit(), Kind.SUBMITTED, "");
  }

  /** What its author names as incompatible with it, and is no other item. */
  private List<String> strangers(AuthoredItem item) {
    var bank = skills.getBank().items().keySet();
    return item.content().enemies().stream()
        .filter(enemy ->
            enemy.equals(item.id().value())
                || (!bank.contains(enemy) && ItemId.find(enemy).flatMap(rows::find).isEmpty()))
        .toList();
  }

  /** The bank of today with the item as it is written now. */
  Bank bankWith(AuthoredItem item) {
    return skills.bankWith(published.tried(item.id(), item.content()));
  }

  private void move(Act act, Stage to, Kind kind, String note) {
    rows.move(act.item(), to);
    note(act, kind, note);
  }

  @Override
  @Transactional
  public void comment(Act act, String note) {
    get(rows.find(act.item()), act.who());
    note(act, Kind.COMMENTED, note);
  }

  @Override
  @Transactional
  public void approve(Act act, String note) {
    var stage = at(act, Stage.InReview.class);
    if (rows.find(act.item()).orElseThrow().isWrittenBy(act.who())) {
      throw new Refusal("items.review.own.forbidden");
    }
    rows.approve(act.item(), act.who());
    move(act, stage.approve(act.who()), Kind.APPROVED, note);
  }

  @Override
  @Transactional
  public void giveBack(Act act, String note) {
    var stage = at(act, Stage.Returnable.class);
    move(act, stage.giveBack(), Kind.RETURNED, note);
    if (stage instanceof Stage.Live) {
      events.publishEvent(new BankChanged());
    }
  }

  @Override
  @Transactional
  public void tryOut(Act act) {
    var stage = at(act, Stage.Accepted.class);
    rows.publish(act.item(), Optional.empty());
    move(act, stage.tryOut(), Kind.PRETESTED, "");
    events.publishEvent(new BankChanged());
  }

  /** Puts it to use with what its trial says of it. */
  @Transactional
  public void promote(Act act, Calibration calibration) {
    var stage = at(act, Stage.Pretest.class);
    rows.publish(act.item(), Optional.of(calibration));
    move(act, stage.promote(), Kind.PROMOTED, "");
    events.publishEvent(new BankChanged());
  }

  @Override
  @Transactional
  public void retire(Act act, String note) {
    move(act, at(act, Stage.Live.class).retire(), Kind.RETIRED, note);
    events.publishEvent(new BankChanged());
  }

  @Override
  public List<Step> history(ItemId id, PersonId who) {
    get(rows.find(id), who);
    return rows.steps(id);
  }

  @Override
  public List<Seen> views(ItemId id, PersonId who) {
    get(rows.find(id), who);
    return rows.views(id);
  }
}
