package org.essor.applications.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationPart;
import org.essor.applications.Consortium;
import org.essor.applications.Membership;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction; changes to a consortium wait for one another. */
@Component
@Transactional
class StoredConsortium implements Consortium {

  private static final int MOST_PARTNERS = 50;

  private final JdbcClient db;
  private final Access access;
  private final People people;
  private final DepositMails mails;
  private final AuditLog audit;
  private final Clock clock;

  StoredConsortium(
      JdbcClient db,
      Access access,
      People people,
      DepositMails mails,
      AuditLog audit,
      Clock clock) {
    this.db = db;
    this.access = access;
    this.people = people;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Membership> list(ApplicationId id, PersonId who) {
    access.get(id, who);
    return members(id);
  }

  private List<Membership> members(ApplicationId id) {
    return db.sql(
            """
            select * from applications.member where application = :id
            order by array_position(array['LEAD', 'WRITER', 'READER'], access), part, since, person
            """)
        .param("id", id.value())
        .query(
            (row, _) -> Access.membership(row, new PersonId(row.getObject("person", UUID.class))))
        .list();
  }

  private ApplicationId lockToLead(ApplicationId id, PersonId who) {
    access.lock(id);
    if (!access.getToLead(id, who).state().isOpen()) {
      throw new Refusal("applications.closed");
    }
    return id;
  }

  @Override
  public int addPartner(ApplicationId id, PersonId who, String organisation) {
    lockToLead(id, who);
    var last = access.parts(id).getLast().number();
    if (last >= MOST_PARTNERS) {
      throw new Refusal("applications.partners.many");
    }
    db.sql(
            """
            insert into applications.part (application, number, organisation)
            values (:id, :number, :organisation)
            """)
        .param("id", id.value())
        .param("number", last + 1)
        .param("organisation", organisation)
        .update();
    edited(id);
    return last + 1;
  }

  @Override
  public void renamePart(ApplicationId id, PersonId who, ApplicationPart part) {
    lockToLead(id, who);
    db.sql(
            """
            update applications.part set organisation = :organisation
            where application = :id and number = :number
            """)
        .param("id", id.value())
        .param("number", part.number())
        .param("organisation", part.organisation())
        .update();
    edited(id);
  }

  @Override
  public void removePartner(ApplicationId id, PersonId who, int part) {
    lockToLead(id, who);
    if (part == ApplicationPart.LEAD) {
      throw new Refusal("applications.step.impossible");
    }
    db.sql("delete from applications.part where application = :id and number = :number")
        .param("id", id.value())
        .param("number", part)
        .update();
    edited(id);
    append("applications.partner-removed", id, who);
  }

  /** Who is of the consortium is part of what is deposited. */
  private void edited(ApplicationId id) {
    db.sql("update applications.application set edited_at = clock_timestamp() where id = :id")
        .param("id", id.value())
        .update();
  }

  @Override
  public void invite(Invitation invitation, PersonId who) {
    access.lock(invitation.application());
    var application = access.getToLead(invitation.application(), who);
    var invited = people.invite(invitation.email(), invitation.language());
    if (members(application.id()).stream()
        .anyMatch(member -> member.person().equals(invited.id()))) {
      throw new Refusal("applications.member.already");
    }
    if (application.parts().stream().noneMatch(part -> part.number() == invitation.part())) {
      throw new Refusal("applications.part.unknown");
    }
    insert(invitation, invited.id(), who);
    mails.invite(invited, application.title(), who);
    append("applications.invited", application.id(), who);
  }

  private void insert(Invitation invitation, PersonId invited, PersonId by) {
    db.sql(
            """
            insert into applications.member (application, person, part, access, invited_by, since)
            values (:id, :person, :part, :right, :by, :now)
            """)
        .param("id", invitation.application().value())
        .param("person", invited.value())
        .param("part", invitation.part())
        .param("right", invitation.right().name())
        .param("by", by.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Override
  public void accept(ApplicationId id, PersonId who) {
    db.sql(
            """
            update applications.member set accepted_at = :now
            where application = :id and person = :who and accepted_at is null
            """)
        .param("id", id.value())
        .param("who", who.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    access.get(id, who);
  }

  @Override
  public void remove(ApplicationId id, PersonId member, PersonId who) {
    access.lock(id);
    if (!member.equals(who)) {
      access.getToLead(id, who);
    }
    var gone = members(id).stream().filter(one -> one.person().equals(member)).findFirst();
    if (gone.isEmpty()) {
      throw new Refusal("applications.application.unknown");
    }
    var leads = members(id).stream().filter(one -> one.isLead() && one.accepted()).toList();
    if (leads.size() == 1 && leads.getFirst().person().equals(member)) {
      throw new Refusal("applications.member.last-lead");
    }
    db.sql("delete from applications.member where application = :id and person = :member")
        .param("id", id.value())
        .param("member", member.value())
        .update();
    append("applications.member-removed", id, who);
  }

  private void append(String action, ApplicationId id, PersonId who) {
    audit.append(new AuditEntry(action, "application:" + id, Optional.of(who), Map.of()));
  }
}
