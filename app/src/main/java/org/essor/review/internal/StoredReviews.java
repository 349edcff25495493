package org.essor.review.internal;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.experts.Conflicts;
import org.essor.experts.Panels;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.essor.review.Grid;
import org.essor.review.ReviewForm;
import org.essor.review.Reviews;
import org.essor.review.internal.ReviewRows.Pair;
import org.essor.review.internal.ReviewRows.Row;
import org.essor.review.internal.ReviewRows.Written;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every method is one transaction, and asks first whether the expert may. */
@Component
@Transactional
class StoredReviews implements Reviews {

  private final ReviewRows rows;
  private final Grids grids;
  private final Submissions submissions;
  private final Panels panels;
  private final Conflicts conflicts;
  private final AuditLog audit;

  StoredReviews(
      ReviewRows rows,
      Grids grids,
      Submissions submissions,
      Panels panels,
      Conflicts conflicts,
      AuditLog audit) {
    this.rows = rows;
    this.grids = grids;
    this.submissions = submissions;
    this.panels = panels;
    this.conflicts = conflicts;
    this.audit = audit;
  }

  private boolean mayReview(ApplicationId id, PersonId expert) {
    return panels.isReviewer(id, expert) && !conflicts.bars(id, expert);
  }

  /** The application, to who reviews it. */
  private Submission check(ApplicationId id, PersonId expert) {
    if (!mayReview(id, expert)) {
      throw new Refusal("review.review.unknown");
    }
    return submissions.get(id, expert);
  }

  @Override
  public List<Card> list(PersonId expert) {
    return panels.listTo(expert).stream()
        .filter(assignment -> mayReview(assignment.application(), expert))
        .map(assignment -> submissions.get(assignment.application(), expert))
        .filter(submission -> !(submission.state() instanceof Withdrawn))
        .map(submission -> card(submission, expert))
        .sorted(Comparator.comparing(Card::step).thenComparing(card -> card.submission().number()))
        .toList();
  }

  private Card card(Submission submission, PersonId expert) {
    var row = rows.find(new Pair(submission.id(), expert));
    var submitted = row.flatMap(Row::submittedAt);
    if (grids.find(submission.call()).isEmpty()) {
      return new Card(submission, Step.WAITING, submitted);
    }
    if (submitted.isPresent() || isOver(submission)) {
      return new Card(submission, submitted.isPresent() ? Step.SUBMITTED : Step.OVER, submitted);
    }
    return new Card(submission, row.isEmpty() ? Step.TO_BEGIN : Step.BEGUN, submitted);
  }

  @Override
  public Sheet get(ApplicationId id, PersonId expert) {
    var submission = check(id, expert);
    var pair = new Pair(id, expert);
    var row = rows.find(pair);
    var entries = rows.entries(pair);
    return new Sheet(
        submission,
        new ReviewForm(grids.get(submission.call()), values(entries)),
        entries.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().version())),
        row.flatMap(Row::submittedAt),
        row.map(Row::reopened).orElse(""),
        isOver(submission));
  }

  private static Map<String, String> values(Map<String, Written> entries) {
    return entries.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().value()));
  }

  @Override
  public List<Clash> save(ApplicationId id, PersonId expert, List<Entry> entries) {
    var submission = check(id, expert);
    var grid = open(submission);
    var row = rows.lock(new Pair(id, expert), submission.call());
    if (row.submittedAt().isPresent()) {
      throw new Refusal("review.review.submitted");
    }
    var known = ReviewForm.fields(grid);
    return rows.save(
        row.pair(), entries.stream().filter(entry -> known.contains(entry.field())).toList());
  }

  /** The grid, where the application is still under review. */
  private Grid open(Submission submission) {
    if (isOver(submission)) {
      throw new Refusal("review.review.over");
    }
    return grids.get(submission.call());
  }

  private static boolean isOver(Submission submission) {
    return switch (submission.state().code()) {
      case "eligible", "under-review" -> false;
      default -> true;
    };
  }

  @Override
  public void submit(ApplicationId id, PersonId expert) {
    var submission = check(id, expert);
    var grid = open(submission);
    var pair = new Pair(id, expert);
    if (rows.lock(pair, submission.call()).submittedAt().isPresent()) {
      return;
    }
    var flaws = rows.form(grid, pair).flaws();
    if (!flaws.isEmpty()) {
      throw new Refusal("review.review.flaws", flaws.size());
    }
    rows.submit(pair);
    audit.append(
        new AuditEntry("review.submitted", "application:" + id, Optional.of(expert), Map.of()));
  }

  @Override
  public List<ReviewForm> others(ApplicationId id, PersonId expert) {
    var submission = check(id, expert);
    var grid = grids.get(submission.call());
    var mine = rows.find(new Pair(id, expert)).flatMap(Row::submittedAt);
    return grid.discussion() && mine.isPresent() ? others(grid, new Pair(id, expert)) : List.of();
  }

  private List<ReviewForm> others(Grid grid, Pair mine) {
    return rows.listCounting(grid.call()).stream()
        .map(Row::pair)
        .filter(pair -> pair.application().equals(mine.application()) && !pair.equals(mine))
        .sorted(Comparator.comparing(StoredReviews::shuffled))
        .map(pair -> rows.form(grid, pair))
        .toList();
  }

  /** An order that tells nothing of who wrote what, and is another for each application. */
  static String shuffled(Pair pair) {
    return Sha256.hex(
        (pair.application() + "|" + pair.expert()).getBytes(StandardCharsets.US_ASCII));
  }
}
