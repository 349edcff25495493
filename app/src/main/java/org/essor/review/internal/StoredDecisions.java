package org.essor.review.internal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.Applications;
import org.essor.applications.Outcomes;
import org.essor.applications.Submission;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.review.Decisions;
import org.essor.review.Grid;
import org.essor.review.Outcome;
import org.essor.review.ReviewForm;
import org.essor.review.Scale;
import org.essor.review.Standing;
import org.essor.review.internal.ReviewRows.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction. */
@Component
@Transactional
class StoredDecisions implements Decisions {

  private final DecisionRows rows;
  private final Proposals proposals;
  private final ReviewRows reviews;
  private final Grids grids;
  private final Dossiers dossiers;
  private final Applications applications;
  private final Pronouncing pronouncing;
  private final Outcomes outcomes;
  private final Calls calls;
  private final ReviewMails mails;
  private final AuditLog audit;
  private final Clock clock;

  StoredDecisions(
      DecisionRows rows,
      Proposals proposals,
      ReviewRows reviews,
      Grids grids,
      Dossiers dossiers,
      Applications applications,
      Pronouncing pronouncing,
      Outcomes outcomes,
      Calls calls,
      ReviewMails mails,
      AuditLog audit,
      Clock clock) {
    this.rows = rows;
    this.proposals = proposals;
    this.reviews = reviews;
    this.grids = grids;
    this.dossiers = dossiers;
    this.applications = applications;
    this.pronouncing = pronouncing;
    this.outcomes = outcomes;
    this.calls = calls;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<Proposal> listProposals(CallId call, PersonId who) {
    var known = proposals.list(call);
    return dossiers.list(call, who).stream()
        .filter(StoredDecisions::isOpen)
        .map(submission ->
            Optional.ofNullable(known.get(submission.id()))
                .map(row -> row.of(submission))
                .orElseGet(() -> Proposals.none(submission)))
        .toList();
  }

  private static boolean isOpen(Submission submission) {
    return switch (submission.state()) {
      case ApplicationState.UnderReview _, ApplicationState.Reserve _ -> true;
      default -> false;
    };
  }

  @Override
  public Proposal getProposal(ApplicationId id, PersonId who) {
    var submission = dossiers.get(id, who);
    if (!isOpen(submission)) {
      throw new Refusal("applications.application.unknown");
    }
    return proposals
        .find(id)
        .map(row -> row.of(submission))
        .orElseGet(() -> Proposals.none(submission));
  }

  @Override
  public void prepare(Edit edit, PersonId who) {
    var proposal = getProposal(edit.application(), who);
    proposals.write(proposal.submission(), edit, Origin.OPERATOR);
    append("review.decision-prepared", edit.application(), who);
  }

  private void append(String action, ApplicationId id, PersonId who) {
    audit.append(new AuditEntry(action, "application:" + id, Optional.of(who), Map.of()));
  }

  @Override
  public int pronounce(CallId call, PersonId who) {
    var grid = grids.get(call);
    var complete =
        listProposals(call, who).stream()
            .filter(Proposal::isComplete)
            .filter(StoredDecisions::isNews)
            .toList();
    complete.forEach(proposal -> pronounce(proposal, grid, who));
    return complete.size();
  }

  /** What is in reserve already is not put there again. */
  private static boolean isNews(Proposal proposal) {
    return !(proposal.submission().state() instanceof ApplicationState.Reserve)
        || proposal.outcome().filter(outcome -> outcome != Outcome.RESERVE).isPresent();
  }

  private void pronounce(Proposal proposal, Grid grid, PersonId who) {
    pronouncing.pronounce(proposal, grid, who);
    mails.decided(proposal.submission(), calls.get(grid.call()));
  }

  @Override
  public List<Pronounced> list(CallId call, PersonId who) {
    var visible = visible(call, who);
    return rows.list(call).stream()
        .flatMap(decision ->
            Optional.ofNullable(visible.get(decision.application()))
                .map(submission -> new Pronounced(submission, decision))
                .stream())
        .toList();
  }

  @Override
  public List<Submission> listDeposited(CallId call, PersonId who) {
    return dossiers.listAll(call, who);
  }

  private Map<ApplicationId, Submission> visible(CallId call, PersonId who) {
    return dossiers.listAll(call, who).stream()
        .collect(Collectors.toMap(Submission::id, Function.identity()));
  }

  @Override
  public Optional<Answer> findAnswer(ApplicationId id, PersonId member) {
    var application = applications.get(id, member);
    var decisions = rows.list(id);
    if (decisions.isEmpty()) {
      return Optional.empty();
    }
    var grid = grids.find(application.call());
    var forms = grid.map(each -> forms(each, id)).orElse(List.of());
    var answered =
        decisions.stream()
            .map(decision -> answered(decision, decision.equals(decisions.getFirst())))
            .toList();
    return Optional.of(
        new Answer(
            answered,
            comments(forms),
            grid.map(each -> means(each, forms)).orElse(List.of()),
            grid.map(Grid::scale).orElse(Scale.USUAL)));
  }

  private Answered answered(Decision decision, boolean last) {
    var appeal = rows.findAppeal(decision.id());
    boolean may =
        last
            && appeal.isEmpty()
            && decision.outcome().isAppealable()
            && clock.instant().isBefore(decision.appealUntil());
    return new Answered(decision, appeal, may);
  }

  private List<ReviewForm> forms(Grid grid, ApplicationId id) {
    return reviews.listCounting(grid.call()).stream()
        .map(Row::pair)
        .filter(pair -> pair.application().equals(id))
        .sorted(Comparator.comparing(StoredReviews::shuffled))
        .map(pair -> reviews.form(grid, pair))
        .toList();
  }

  private static List<String> comments(List<ReviewForm> forms) {
    return forms.stream()
        .map(form -> form.entry(ReviewForm.FOR_APPLICANT))
        .filter(comment -> !comment.isBlank())
        .toList();
  }

  /** One mark alone would be that of one expert. */
  private static List<MeanMark> means(Grid grid, List<ReviewForm> forms) {
    return grid.criteria().stream()
        .flatMap(criterion -> {
          var marks = forms.stream().flatMap(form -> form.mark(criterion).stream()).toList();
          return marks.size() < 2
              ? Stream.of()
              : Standing.mean(marks).map(mean -> new MeanMark(criterion, mean)).stream();
        })
        .toList();
  }

  @Override
  public void appeal(ApplicationId id, String text, PersonId member) {
    var application = applications.get(id, member);
    var last =
        rows.list(id).stream()
            .findFirst()
            .filter(decision -> decision.outcome().isAppealable())
            .orElseThrow(() -> new Refusal("review.appeal.impossible"));
    if (rows.findAppeal(last.id()).isPresent()) {
      throw new Refusal("review.appeal.made");
    }
    if (!clock.instant().isBefore(last.appealUntil())) {
      throw new Refusal("review.appeal.late");
    }
    rows.appeal(last.id(), text, member);
    mails.appealed(application, calls.get(application.call()));
    append("review.appealed", id, member);
  }

  @Override
  public List<Contested> listAppeals(CallId call, PersonId who) {
    var visible = visible(call, who);
    return rows.listAppeals(call).stream()
        .flatMap(each ->
            Optional.ofNullable(visible.get(each.decision().application()))
                .map(submission -> new Contested(submission, each.decision(), each.appeal()))
                .stream())
        .toList();
  }

  @Override
  public void reply(Reply reply, PersonId who) {
    var place = rows.lock(reply.appeal()).orElseThrow(() -> new Refusal("review.appeal.unknown"));
    var submission = dossiers.get(place.application(), who);
    if (rows.isAnswered(reply.appeal())) {
      throw new Refusal("review.appeal.answered");
    }
    if (reply.upheld()) {
      outcomes.reinstate(submission.id(), who);
    }
    rows.answer(reply);
    mails.answered(submission);
    append(
        reply.upheld() ? "review.appeal-upheld" : "review.appeal-dismissed", submission.id(), who);
  }
}
