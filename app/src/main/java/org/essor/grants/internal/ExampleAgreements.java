package org.essor.grants.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.form.Siret;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState.Prepared;
import org.essor.grants.AgreementState.Running;
import org.essor.grants.AgreementState.Sent;
import org.essor.grants.AgreementState.Signed;
import org.essor.grants.Deliverable;
import org.essor.grants.Funder;
import org.essor.grants.GrantMoney;
import org.essor.grants.Instalment;
import org.essor.grants.Party;
import org.essor.grants.Payment;
import org.essor.grants.Terms;
import org.essor.grants.TermsCheck;
import org.essor.grants.internal.Movements.Cause;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.kernel.PersonId;
import org.essor.platform.Documents;
import org.essor.platform.Job;
import org.essor.platform.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the agreements of the closed example call to every state there is, once, so that each page
 * can be seen full: in a demonstration only, after all decisions have arrived. Nobody is written
 * to.
 */
@Component
class ExampleAgreements {

  /** A visitor who selects one or two applications himself keeps what he made. */
  private static final int FEWEST = 5;

  private static final Duration QUIET = Duration.ofSeconds(15);
  private static final int WAYS = 9;
  private static final String FUNDER = "99900000000003";

  private final JdbcClient db;
  private final Calls calls;
  private final AgreementRows rows;
  private final RecordRows records;
  private final Movements movements;
  private final Documents documents;
  private final ExamplePeople people;
  private final SiteSettings site;
  private final Clock clock;

  ExampleAgreements(
      JdbcClient db,
      Calls calls,
      AgreementRows rows,
      RecordRows records,
      Movements movements,
      Documents documents,
      ExamplePeople people,
      SiteSettings site,
      Clock clock) {
    this.db = db;
    this.calls = calls;
    this.rows = rows;
    this.records = records;
    this.movements = movements;
    this.documents = documents;
    this.people = people;
    this.site = site;
    this.clock = clock;
  }

  @Transactional
  public void load() {
    if (site.demo()) {
      calls.listPublic().stream().filter(Call::example).forEach(this::load);
    }
  }

  private void load(Call call) {
    var all = rows.listOfCalls(List.of(call.id()));
    var untouched = all.stream().allMatch(each -> each.edition() == 1);
    if (all.size() >= FEWEST && untouched && isQuiet(call)) {
      all.forEach(each -> advance(each.id(), number(each) % WAYS));
    }
  }

  /** False while decisions still arrive. */
  private boolean isQuiet(Call call) {
    return db.sql("select max(created_at) < :before from grants.agreement where call = :call")
        .param("before", Timestamp.from(clock.instant().minus(QUIET)))
        .param("call", call.id().value())
        .query(Boolean.class)
        .single();
  }

  private static int number(Agreement agreement) {
    var number = agreement.number();
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
  }

  private Agreement get(AgreementId id) {
    return rows.find(id).orElseThrow();
  }

  /** Nine ways: 0 nearly untouched, 1 and 2 sent, 3 signed, 4 to 6 running, 7 settled, 8 ended. */
  private void advance(AgreementId id, int way) {
    write(id, way);
    if (way == 0 || !TermsCheck.of(get(id).draft().orElseThrow()).isEmpty()) {
      return;
    }
    send(id, way == 2);
    if (way > 2) {
      sign(id);
    }
    if (way > 3) {
      pay(id, 1);
    }
    switch (way) {
      case 4 -> handIn(id, 1);
      case 5 -> payAfterDeliverable(id);
      case 7 -> settle(id);
      case 8 -> end(id);
      default -> {}
    }
  }

  private void write(AgreementId id, int way) {
    var agreement = get(id);
    var draft = agreement.draft().orElseThrow();
    rows.write(agreement.withDraft(Optional.of(way == 0 ? draft : complete(draft, way))));
  }

  private Terms complete(Terms draft, int way) {
    var aid = draft.aid();
    var first = way == 6 ? today().minusDays(4) : today().plusDays(12);
    return new Terms(
        draft.title(),
        "Évaluer le dispositif dans les conditions réelles de son usage, et en publier les résultats.",
        new Funder(draft.funder().name(), FUNDER),
        Optional.of(today().minusMonths(2).withDayOfMonth(1)),
        Optional.of(today().plusMonths(20)),
        false,
        shared(draft.parties(), aid),
        List.of(
            deliverable(1, "Protocole d’évaluation", first),
            deliverable(2, "Rapport intermédiaire", today().plusMonths(8)),
            deliverable(3, "Rapport final", today().plusMonths(20))),
        List.of(
            instalment(1, "Avance", part(aid, 30), today().plusDays(20)),
            instalment(2, "Deuxième versement", part(aid, 40), today().plusMonths(2), 1),
            instalment(
                3,
                "Solde",
                new Euros(aid.cents() - part(aid, 30).cents() - part(aid, 40).cents()),
                today().plusMonths(22),
                1,
                2,
                3)));
  }

  /** A first partner that has a number gets a quarter of the aid. */
  private static List<Party> shared(List<Party> parties, Euros aid) {
    var partner = parties.stream().skip(1).filter(each -> Siret.isValid(each.siret())).findFirst();
    var quarter = part(aid, 25);
    var shared = new ArrayList<Party>();
    for (var each : parties) {
      var isPartner = partner.filter(each::equals).isPresent();
      var rest = partner.isPresent() ? aid.cents() - quarter.cents() : aid.cents();
      var share = each.number() == 0 ? new Euros(rest) : isPartner ? quarter : Euros.ZERO;
      shared.add(
          new Party(each.number(), each.organisation(), each.siret(), each.postcode(), share));
    }
    return shared;
  }

  private static Euros part(Euros aid, int percent) {
    return new Euros(aid.cents() / 100 * percent);
  }

  private static Deliverable deliverable(int number, String title, LocalDate due) {
    return new Deliverable(number, title, Optional.of(due));
  }

  private static Instalment instalment(
      int number, String title, Euros amount, LocalDate due, Integer... needs) {
    return new Instalment(number, title, amount, Optional.of(due), new TreeSet<>(Set.of(needs)));
  }

  private void send(AgreementId id, boolean accepted) {
    var agreement = get(id);
    records.freeze(agreement, agreement.draft().orElseThrow());
    var state = ((Prepared) agreement.state()).send();
    rows.write(agreement.withState(state).withDraft(Optional.empty()));
    if (accepted) {
      var sent = get(id);
      records.accept(sent, sent.findPending().orElseThrow(), innovator());
    }
  }

  private PersonId innovator() {
    return people.get(Role.INNOVATOR).id();
  }

  private void sign(AgreementId id) {
    var agreement = get(id);
    var version = agreement.findPending().orElseThrow();
    records.sign(agreement, version, today());
    var money = agreement.money().commit(version.terms().aid());
    movements.move(agreement, money, new Cause("version-" + version.number(), today()));
    rows.write(agreement.withState(((Sent) agreement.state()).sign()).withMoney(money));
  }

  private void pay(AgreementId id, int instalment) {
    var agreement = get(id);
    var amount = agreement.terms().findInstalment(instalment).orElseThrow().amount();
    var state = agreement.state() instanceof Signed signed ? signed.begin() : agreement.state();
    book(
        agreement,
        Payment.Kind.INSTALMENT,
        OptionalInt.of(instalment),
        agreement.money().pay(amount),
        amount);
    rows.write(agreement.withState(state).withMoney(agreement.money().pay(amount)));
  }

  private void book(
      Agreement agreement,
      Payment.Kind kind,
      OptionalInt instalment,
      GrantMoney after,
      Euros amount) {
    var number = agreement.progress().payments().size() + 1;
    records.pay(agreement, new Payment(number, kind, instalment, amount, today(), "EX-" + number));
    movements.move(agreement, after, new Cause("payment-" + number, today()));
  }

  private void handIn(AgreementId id, int deliverable) {
    var content = "Un document d’exemple.".getBytes(StandardCharsets.UTF_8);
    var document = documents.store("protocole.txt", content);
    records.handIn(get(id), deliverable, document, innovator());
  }

  private void payAfterDeliverable(AgreementId id) {
    handIn(id, 1);
    var agreement = get(id);
    var last = agreement.progress().last(1).orElseThrow();
    records.decide(agreement, last, Optional.empty());
    pay(id, 2);
  }

  /** Settled at half of the aid: some of what was paid must come back, a part has. */
  private void settle(AgreementId id) {
    payAfterDeliverable(id);
    var agreement = get(id);
    var money = agreement.money().end(part(agreement.terms().aid(), 50));
    movements.move(agreement, money, new Cause("settlement", today()));
    rows.write(agreement.withState(((Running) agreement.state()).settle()).withMoney(money));
    var settled = get(id);
    var back = new Euros(settled.money().toReturn().cents() / 2);
    book(settled, Payment.Kind.RETURNED, OptionalInt.empty(), settled.money().giveBack(back), back);
    rows.write(settled.withMoney(settled.money().giveBack(back)));
  }

  private void end(AgreementId id) {
    var agreement = get(id);
    var money = agreement.money().end(agreement.money().paid());
    movements.move(agreement, money, new Cause("termination", today()));
    var state = ((Running) agreement.state()).terminate("Le chef de file a cessé son activité.");
    rows.write(agreement.withState(state).withMoney(money));
  }

  /** Its job. */
  @Configuration(proxyBeanMethods = false, value = "grantsExamples")
  static class Examples {

    @Bean
    Job advanceExampleAgreements(ExampleAgreements examples) {
      return new Job("grants.examples", Duration.ofSeconds(30), examples::load);
    }
  }
}
