package org.essor.grants.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.applications.Submissions;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallId;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementSigned;
import org.essor.grants.Agreements.Opening;
import org.essor.grants.MoneyWords;
import org.essor.grants.Payment;
import org.essor.grants.PaymentMade;
import org.essor.grants.Terms;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.platform.Mail;
import org.essor.platform.Mails;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.essor.projects.LifeLineEntry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what happened to an agreement: the register, the consortium by mail, other modules, the
 * life line of the project. Call within the transaction of what happened.
 */
@Component
class Herald {

  /** Calls pay for what is tried out; the plan of a project may say otherwise of its own steps. */
  private static final int STAGE = 3;

  private final JdbcClient db;
  private final Gate gate;
  private final AuditLog audit;
  private final Mails mails;
  private final People people;
  private final Submissions submissions;
  private final ApplicationEventPublisher events;
  private final Translations translations;
  private final SiteSettings site;

  Herald(
      JdbcClient db,
      Gate gate,
      AuditLog audit,
      Mails mails,
      People people,
      Submissions submissions,
      ApplicationEventPublisher events,
      Translations translations,
      SiteSettings site) {
    this.db = db;
    this.gate = gate;
    this.audit = audit;
    this.mails = mails;
    this.people = people;
    this.submissions = submissions;
    this.events = events;
    this.translations = translations;
    this.site = site;
  }

  void note(Agreement agreement, String action, PersonId who, Map<String, String> details) {
    audit.append(
        new AuditEntry(
            "grants." + action, "agreement:" + agreement.id(), Optional.of(who), details));
  }

  void noteCredits(CallId call, PersonId who, Opening opening) {
    audit.append(
        new AuditEntry(
            "grants.credits-opened",
            "call:" + call,
            Optional.of(who),
            Map.of(
                "commitments", "" + opening.commitments(), "payments", "" + opening.payments())));
  }

  /** Writes to all of the consortium: number, title, then what is given, then where to read it. */
  void tellConsortium(Agreement agreement, String textKey, String... facts) {
    submissions.find(agreement.application()).stream()
        .flatMap(each -> people.list(each.members()).stream())
        .forEach(person ->
            mails.send(
                new Mail(
                    person.email(),
                    person.language(),
                    textKey,
                    facts(agreement, "/conventions/", List.of(facts)))));
  }

  /** Writes to the operator who handled it last, where he still may. */
  void tellOperator(Agreement agreement, String textKey, String... facts) {
    db.sql("select handled_by from grants.agreement where id = :id and handled_by is not null")
        .param("id", agreement.id().value())
        .query(UUID.class)
        .optional()
        .map(PersonId::new)
        .filter(who -> gate.isOfOperator(agreement, who))
        .flatMap(people::find)
        .ifPresent(person ->
            mails.send(
                new Mail(
                    person.email(),
                    person.language(),
                    textKey,
                    facts(agreement, "/operateur/conventions/", List.of(facts)))));
  }

  private List<String> facts(Agreement agreement, String path, List<String> more) {
    var all = new ArrayList<String>();
    all.add(agreement.number());
    all.add(agreement.terms().title());
    all.add(site.url() + path + agreement.id());
    all.addAll(more);
    return all;
  }

  void signed(Agreement agreement, int amendment, Terms terms, LocalDate on) {
    events.publishEvent(
        new AgreementSigned(agreement.id(), agreement.project(), amendment, terms.aid(), on));
    var key = amendment == 0 ? "grants.life.signed" : "grants.life.amended";
    enter(agreement, "signed-" + amendment, on, key, terms.aid());
  }

  void paid(Agreement agreement, Payment payment) {
    events.publishEvent(new PaymentMade(agreement.id(), agreement.project(), payment));
    var key = payment.kind() == Payment.Kind.RETURNED ? "grants.life.returned" : "grants.life.paid";
    enter(agreement, "payment-" + payment.number(), payment.on(), key, payment.amount());
  }

  /** Puts a line on the life line of the project, where there is one. */
  void enter(Agreement agreement, String what, LocalDate on, String key, Euros amount) {
    var href = "/conventions/" + agreement.id();
    agreement
        .project()
        .ifPresent(project ->
            events.publishEvent(
                new LifeLineEntry(
                    project,
                    "grants:" + agreement.id() + ":" + what,
                    STAGE,
                    on,
                    new Text(
                        words(Language.FR, key, agreement, amount),
                        words(Language.EN, key, agreement, amount)),
                    what.equals("decided") ? "" : href)));
  }

  private String words(Language language, String key, Agreement agreement, Euros amount) {
    var texts = translations.in(language);
    return texts.get(key, agreement.number(), MoneyWords.of(texts, amount));
  }
}
