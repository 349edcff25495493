package org.essor.grants.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.essor.applications.Applicant;
import org.essor.applications.ApplicationDecided;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.ApplicationWithdrawn;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementId;
import org.essor.grants.AgreementState.Prepared;
import org.essor.grants.AgreementState.Sent;
import org.essor.grants.AgreementState.Terminated;
import org.essor.grants.Funder;
import org.essor.grants.Instalment;
import org.essor.grants.Party;
import org.essor.grants.Terms;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.platform.Jobs;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every decision for the figures, and makes an agreement to prepare of one that selects: once
 * for each decision, however often it is told. An agreement that is not signed ends where the
 * decision is another now, or the application is withdrawn.
 */
@Component
@Transactional
class Preparations {

  private static final String SELECTED = "selected";
  private final JdbcClient db;
  private final Calls calls;
  private final Submissions submissions;
  private final AgreementRows rows;
  private final CreditRows credits;
  private final Herald herald;
  private final Jobs jobs;
  private final Translations translations;
  private final Clock clock;

  Preparations(
      JdbcClient db,
      Calls calls,
      Submissions submissions,
      AgreementRows rows,
      CreditRows credits,
      Herald herald,
      Jobs jobs,
      Translations translations,
      Clock clock) {
    this.db = db;
    this.calls = calls;
    this.submissions = submissions;
    this.rows = rows;
    this.credits = credits;
    this.herald = herald;
    this.jobs = jobs;
    this.translations = translations;
    this.clock = clock;
  }

  public void take(ApplicationDecided event) {
    var call = calls.get(event.call());
    if (!keep(event, call)) {
      return;
    }
    jobs.wake(DecisionTimes.NAME);
    if (event.outcome().equals(SELECTED)) {
      prepare(event, call);
    } else {
      var reason = translations.in(Language.FR).get("grants.ended.decision");
      endUnsigned(event.application(), reason);
    }
  }

  /** False where a later decision is known already. */
  private boolean keep(ApplicationDecided event, Call call) {
    return db.sql(
                """
                insert into grants.decision as d (application, call, line, outcome, decided_at)
                values (:application, :call, :line, :outcome, :at)
                on conflict (application) do update
                  set outcome = excluded.outcome, decided_at = excluded.decided_at
                  where d.decided_at <= excluded.decided_at
                """)
            .param("application", event.application().value())
            .param("call", call.id().value())
            .param("line", call.sheet().action())
            .param("outcome", event.outcome())
            .param("at", Timestamp.from(event.at()))
            .update()
        == 1;
  }

  /** Ends what is not signed, for the reason that the consortium gives. */
  public void end(ApplicationWithdrawn event) {
    note(event.application(), event.at());
    var key =
        event.reason().isEmpty() ? "grants.ended.withdrawn" : "grants.ended.withdrawn-because";
    var reason = translations.in(Language.FR).get(key, event.reason());
    endUnsigned(event.application(), reason);
  }

  private void note(ApplicationId withdrawn, Instant at) {
    db.sql("update grants.decision set withdrawn_at = :at where application = :application")
        .param("at", Timestamp.from(at))
        .param("application", withdrawn.value())
        .update();
  }

  private void prepare(ApplicationDecided event, Call call) {
    var live =
        rows.listOfApplications(List.of(event.application())).stream()
            .anyMatch(
                each -> !(each.state() instanceof Terminated) || each.firstSignedOn().isPresent());
    if (live) {
      return;
    }
    credits.begin(call);
    submissions
        .find(event.application())
        .ifPresent(submission -> {
          if (submission.state() instanceof Withdrawn) {
            note(event.application(), event.at());
          } else {
            insert(event, call, submission);
          }
        });
  }

  private void insert(ApplicationDecided event, Call call, Submission submission) {
    var aid = event.aid().orElseThrow();
    var id = AgreementId.next();
    var made =
        db.sql(
                """
                insert into grants.agreement
                  (id, number, edition, application, decided_at, call, project, line, state,
                   decided_cents, draft, created_at, changed_at)
                values (:id,
                  'C-' || :year || '-' || (
                    select lpad(n::text, greatest(6, length(n::text)), '0')
                    from nextval('grants.agreement_number') as n),
                  1, :application, :decided, :call, :project, :line, 'prepared',
                  :cents, :draft::json, :now, :now)
                on conflict (application, decided_at) do nothing
                """)
            .param("id", id.value())
            .param("year", "" + clock.instant().atZone(Paris.ZONE).getYear())
            .param("application", event.application().value())
            .param("decided", Timestamp.from(event.at()))
            .param("call", call.id().value())
            .param("project", event.project().map(project -> project.value()).orElse(null))
            .param("line", call.sheet().action())
            .param("cents", aid.cents())
            .param("draft", TermsJson.write(draft(call, submission, aid)))
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (made == 1) {
      tell(rows.find(id).orElseThrow(), event);
    }
  }

  private void tell(Agreement agreement, ApplicationDecided event) {
    herald.enter(
        agreement,
        "decided",
        LocalDate.ofInstant(event.at(), Paris.ZONE),
        "grants.life.decided",
        agreement.decidedAid());
  }

  /** What is known already; who prepares the agreement says the rest. */
  private Terms draft(Call call, Submission submission, Euros aid) {
    var applicants = submission.applicants();
    return new Terms(
        submission.title(),
        "",
        new Funder(call.sheet().operator(), lastSiret(call)),
        Optional.empty(),
        Optional.empty(),
        false,
        IntStream.range(0, applicants.size())
            .mapToObj(each -> party(each, applicants.get(each), each == 0 ? aid : Euros.ZERO))
            .toList(),
        List.of(),
        List.of(
            new Instalment(
                1,
                translations.in(Language.FR).get("grants.terms.single"),
                aid,
                Optional.empty(),
                new TreeSet<>())));
  }

  private static Party party(int number, Applicant applicant, Euros share) {
    return new Party(
        number,
        applicant.organisation(),
        applicant.siret().orElse(""),
        applicant.postcode().orElse(""),
        share);
  }

  /** The SIRET of the funder as it was last written for this call. */
  private String lastSiret(Call call) {
    return db.sql(
            """
            select terms -> 'funder' ->> 'siret' from grants.version v
            join grants.agreement a on a.id = v.agreement
            where a.call = :call order by v.frozen_at desc limit 1
            """)
        .param("call", call.id().value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private void endUnsigned(ApplicationId application, String reason) {
    for (var agreement : rows.listOfApplications(List.of(application))) {
      rows.lock(agreement.id());
      var held = rows.find(agreement.id()).orElseThrow();
      switch (held.state()) {
        case Prepared prepared -> end(held, prepared.terminate(reason));
        case Sent sent -> end(held, sent.terminate(reason));
        default -> {}
      }
    }
  }

  private void end(Agreement agreement, Terminated state) {
    db.sql(
            """
            update grants.version set withdrawn_at = :now
            where agreement = :id and signed_on is null and withdrawn_at is null
            """)
        .param("id", agreement.id().value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    rows.write(agreement.withState(state));
  }
}
