package org.essor.grants.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationDecided;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.grants.ATerms;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementEdit;
import org.essor.grants.AgreementId;
import org.essor.grants.Agreements;
import org.essor.grants.Terms;
import org.essor.kernel.Euros;
import org.essor.projects.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements for tests, made of a deposited application as the decision makes them. */
@Component
public class AnAgreement {

  private final JdbcClient db;
  private final CallDesk desk;
  private final Applications applications;
  private final Deposits deposits;
  private final Preparations preparations;
  private final Agreements agreements;
  private final Clock clock;

  AnAgreement(
      JdbcClient db,
      CallDesk desk,
      Applications applications,
      Deposits deposits,
      Preparations preparations,
      Agreements agreements,
      Clock clock) {
    this.db = db;
    this.desk = desk;
    this.applications = applications;
    this.deposits = deposits;
    this.preparations = preparations;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** Who runs a call, which call, who applied. */
  public record Case(Person operator, CallId call, Person lead, ApplicationId application) {}

  /** A deposited application to a call whose envelope is five million euros. */
  public Case open() {
    return open(APerson.with(db, Role.OPERATOR), APerson.with(db, Role.INNOVATOR));
  }

  public Case open(Person operator, Person lead) {
    var made = new AnApplication(desk, applications, deposits);
    return of(operator, made.call(operator, AnApplication.listedForm()), lead);
  }

  /** One more to the same call. */
  public Case another(Person operator, CallId call) {
    return of(operator, call, APerson.with(db, Role.INNOVATOR));
  }

  private Case of(Person operator, CallId call, Person lead) {
    var made = new AnApplication(desk, applications, deposits);
    return new Case(operator, call, lead, made.deposited(lead, call, "Société d’essai"));
  }

  /** The decision to select, as the review tells it. */
  public ApplicationDecided selected(Case of, Euros aid) {
    return decided(of, "selected", Optional.of(aid));
  }

  /** The same, of an application that is about a project. */
  public ApplicationDecided selected(Case of, Euros aid, ProjectId project) {
    return decided(of, "selected", Optional.of(aid), Optional.of(project));
  }

  public ApplicationDecided decided(Case of, String outcome, Optional<Euros> aid) {
    return decided(of, outcome, aid, Optional.empty());
  }

  private ApplicationDecided decided(
      Case of, String outcome, Optional<Euros> aid, Optional<ProjectId> project) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new ApplicationDecided(of.application(), of.call(), project, outcome, aid, "Motif", at);
  }

  public AgreementId prepared(Case of, Euros aid) {
    preparations.take(selected(of, aid));
    return id(of);
  }

  public AgreementId id(Case of) {
    return agreements.list(of.operator().id()).stream()
        .filter(each -> each.application().equals(of.application()))
        .map(Agreement::id)
        .findFirst()
        .orElseThrow();
  }

  public AgreementId sent(Case of, Terms terms) {
    var id = prepared(of, terms.aid());
    agreements.write(edit(of, id), terms);
    agreements.send(edit(of, id));
    return id;
  }

  public AgreementId signed(Case of, Euros aid) {
    var id = sent(of, ATerms.of(aid));
    agreements.sign(edit(of, id), ATerms.of(aid).start().orElseThrow());
    return id;
  }

  /** An edit of the agreement as it is now. */
  public AgreementEdit edit(Case of, AgreementId id) {
    var edition = agreements.get(id, of.operator().id()).edition();
    return new AgreementEdit(id, of.operator().id(), edition);
  }
}
