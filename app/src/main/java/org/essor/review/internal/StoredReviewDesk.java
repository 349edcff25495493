package org.essor.review.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.Outcomes;
import org.essor.applications.Submission;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.experts.Panels;
import org.essor.experts.ReviewAssignment;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.review.Criterion;
import org.essor.review.GivenReview;
import org.essor.review.Grid;
import org.essor.review.ReviewDesk;
import org.essor.review.ReviewForm;
import org.essor.review.Scale;
import org.essor.review.Standing;
import org.essor.review.internal.ReviewRows.Pair;
import org.essor.review.internal.ReviewRows.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction. */
@Component
@Transactional
class StoredReviewDesk implements ReviewDesk {

  private final ReviewRows rows;
  private final Grids grids;
  private final Dossiers dossiers;
  private final Envelopes envelopes;
  private final Standings standings;
  private final Calls calls;
  private final Panels panels;
  private final Outcomes outcomes;
  private final ReviewMails mails;
  private final AuditLog audit;

  StoredReviewDesk(
      ReviewRows rows,
      Grids grids,
      Dossiers dossiers,
      Envelopes envelopes,
      Standings standings,
      Calls calls,
      Panels panels,
      Outcomes outcomes,
      ReviewMails mails,
      AuditLog audit) {
    this.rows = rows;
    this.grids = grids;
    this.dossiers = dossiers;
    this.envelopes = envelopes;
    this.standings = standings;
    this.calls = calls;
    this.panels = panels;
    this.outcomes = outcomes;
    this.mails = mails;
    this.audit = audit;
  }

  @Override
  public Optional<Grid> findGrid(CallId call, PersonId who) {
    dossiers.check(call, who);
    return grids.find(call);
  }

  @Override
  public Grid suggestGrid(CallId call, PersonId who) {
    dossiers.check(call, who);
    var criteria =
        calls.get(call).sheet().grid().stream()
            .map(each ->
                new Criterion(
                    each.id(), each.label(), each.help(), each.weight(), Optional.empty()))
            .toList();
    return new Grid(
        call,
        Scale.USUAL,
        criteria,
        Optional.of(Scale.USUAL.lowest().add(Scale.USUAL.step())),
        Optional.of(Scale.USUAL.highest()),
        Grid.USUAL_APPEAL,
        false);
  }

  @Override
  public void setGrid(Grid grid, PersonId who) {
    dossiers.check(grid.call(), who);
    if (grids.isBegun(grid.call())) {
      throw new Refusal("review.grid.begun");
    }
    grids.write(grid, who);
    append("review.grid-set", "call:" + grid.call(), who);
  }

  @Override
  public boolean isGridFixed(CallId call, PersonId who) {
    dossiers.check(call, who);
    return grids.isBegun(call);
  }

  @Override
  public int begin(CallId call, PersonId who) {
    grids.get(call);
    var eligible =
        dossiers.list(call, who).stream()
            .filter(each -> each.state() instanceof ApplicationState.Eligible)
            .toList();
    eligible.forEach(each -> outcomes.beginReview(each.id(), who));
    return eligible.size();
  }

  private void append(String action, String subject, PersonId who) {
    audit.append(new AuditEntry(action, subject, Optional.of(who), Map.of()));
  }

  private Map<ApplicationId, Submission> visible(CallId call, PersonId who) {
    return dossiers.list(call, who).stream()
        .collect(
            Collectors.toMap(
                Submission::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  @Override
  public List<Part> progress(CallId call, PersonId who) {
    var visible = visible(call, who);
    var known = rows.list(call).stream().collect(Collectors.toMap(Row::pair, row -> row));
    return panels.listOf(call).stream()
        .filter(assignment -> visible.containsKey(assignment.application()))
        .flatMap(assignment -> part(assignment, visible, known).stream())
        .sorted(Comparator.comparing(part -> part.submission().number()))
        .toList();
  }

  private static Optional<Part> part(
      ReviewAssignment assignment, Map<ApplicationId, Submission> visible, Map<Pair, Row> known) {
    var row = Optional.ofNullable(known.get(ReviewRows.pair(assignment)));
    return Optional.ofNullable(visible.get(assignment.application()))
        .map(submission ->
            new Part(
                submission, assignment.expert(), row.isPresent(), row.flatMap(Row::submittedAt)));
  }

  @Override
  public int remind(CallId call, PersonId who) {
    var missing =
        progress(call, who).stream()
            .filter(part -> part.submitted().isEmpty())
            .collect(Collectors.groupingBy(Part::expert, Collectors.counting()));
    mails.remind(calls.get(call), missing);
    append("review.reminded", "call:" + call, who);
    return missing.size();
  }

  @Override
  public List<Signed> reviews(ApplicationId id, PersonId who) {
    var submission = dossiers.get(id, who);
    var grid = grids.get(submission.call());
    return rows.listCounting(submission.call()).stream()
        .filter(row -> row.pair().application().equals(id))
        .map(row ->
            new Signed(
                row.pair().expert(), rows.form(grid, row.pair()), row.submittedAt().orElseThrow()))
        .toList();
  }

  @Override
  public void reopen(Signing review, String reason, PersonId who) {
    var submission = dossiers.get(review.application(), who);
    if (reason.isBlank()) {
      throw new Refusal("review.reopen.reason");
    }
    var pair = new Pair(review.application(), review.expert());
    if (!panels.isReviewer(review.application(), review.expert())
        || rows.find(pair).flatMap(Row::submittedAt).isEmpty()) {
      throw new Refusal("review.review.unknown");
    }
    rows.reopen(pair, reason.strip());
    mails.reopened(submission, review.expert(), reason.strip());
    append("review.reopened", "application:" + review.application(), who);
  }

  @Override
  public void openDiscussion(CallId call, PersonId who) {
    discuss(call, who, true);
  }

  @Override
  public void closeDiscussion(CallId call, PersonId who) {
    discuss(call, who, false);
  }

  private void discuss(CallId call, PersonId who, boolean open) {
    dossiers.check(call, who);
    grids.discuss(call, open);
    append(open ? "review.discussion-opened" : "review.discussion-closed", "call:" + call, who);
  }

  @Override
  public Optional<Standing> standing(CallId call, PersonId who) {
    var visible = visible(call, who);
    return grids
        .find(call)
        .map(grid ->
            standings.of(
                new Standing.Inputs(
                    grid,
                    List.copyOf(visible.values()),
                    given(grid, visible.keySet()),
                    expected(call),
                    envelopes.find(call).orElse(Euros.ZERO))));
  }

  private List<GivenReview> given(Grid grid, Set<ApplicationId> visible) {
    var entries = rows.entries(grid.call());
    return rows.listCounting(grid.call()).stream()
        .map(Row::pair)
        .filter(pair -> visible.contains(pair.application()))
        .map(pair ->
            new GivenReview(
                pair.application(),
                pair.expert(),
                new ReviewForm(grid, entries.getOrDefault(pair, Map.of()))))
        .toList();
  }

  private Map<ApplicationId, Long> expected(CallId call) {
    return panels.listOf(call).stream()
        .collect(Collectors.groupingBy(ReviewAssignment::application, Collectors.counting()));
  }

  @Override
  public boolean isPartial(CallId call, PersonId who) {
    return dossiers.isPartial(call, who);
  }
}
