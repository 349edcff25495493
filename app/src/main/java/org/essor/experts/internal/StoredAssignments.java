package org.essor.experts.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.affinity.Explanation;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.Objective;
import org.essor.experts.ProposedPair;
import org.essor.experts.Replacement;
import org.essor.experts.Run;
import org.essor.experts.Seat;
import org.essor.experts.Wish;
import org.essor.experts.internal.AssignmentRows.End;
import org.essor.experts.internal.AssignmentRows.Given;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredAssignments implements AssignmentDesk {

  private final Benches benches;
  private final Replacements replacements;
  private final RunRows runs;
  private final AssignmentRows rows;
  private final SeatRows seats;
  private final FoundConflicts conflicts;
  private final CallDesk desk;
  private final PanelMails mails;
  private final AuditLog audit;
  private final Clock clock;

  StoredAssignments(
      Benches benches,
      Replacements replacements,
      RunRows runs,
      AssignmentRows rows,
      SeatRows seats,
      FoundConflicts conflicts,
      CallDesk desk,
      PanelMails mails,
      AuditLog audit,
      Clock clock) {
    this.benches = benches;
    this.replacements = replacements;
    this.runs = runs;
    this.rows = rows;
    this.seats = seats;
    this.conflicts = conflicts;
    this.desk = desk;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public boolean isConflicted(CallId call, PersonId who) {
    desk.get(call, who);
    return !conflicts.barred(call, who).isEmpty();
  }

  private void check(CallId call, PersonId who) {
    if (isConflicted(call, who)) {
      throw new Refusal("experts.assignment.conflicted");
    }
  }

  @Override
  public UUID propose(CallId call, AssignmentOptions options, PersonId who) {
    check(call, who);
    if (options.objective() == Objective.RANDOM && options.hasQuotas()) {
      throw new Refusal("experts.assignment.quotas");
    }
    var bench = benches.of(call, options);
    if (bench.experts().isEmpty() || bench.applications().isEmpty()) {
      throw new Refusal("experts.assignment.empty");
    }
    var input = InputText.of(bench.instance(), options);
    var result = new Solver(bench, options).solve();
    var run =
        new Run(
            UUID.randomUUID(),
            call,
            result.isPossible() ? Run.State.PROPOSED : Run.State.IMPOSSIBLE,
            options,
            result,
            Sha256.hex(input.getBytes(StandardCharsets.UTF_8)),
            clock.instant());
    runs.add(run, input, who);
    var details = Map.of("run", run.id().toString(), "input", run.fingerprint());
    append("experts.assignment-computed", call, who, details);
    return run.id();
  }

  @Override
  public Optional<Run> findLatest(CallId call, PersonId who) {
    check(call, who);
    return runs.findLatest(call);
  }

  @Override
  public Run get(CallId call, UUID run, PersonId who) {
    check(call, who);
    return runs.find(call, run).orElseThrow(() -> new Refusal("experts.run.unknown"));
  }

  @Override
  public String input(CallId call, UUID run, PersonId who) {
    return runs.input(get(call, run, who).id());
  }

  @Override
  public void accept(CallId call, UUID run, PersonId who) {
    var accepted = get(call, run, who);
    var wanted = given(accepted.result().pairs());
    var present = present(call);
    if (accepted.state() != Run.State.PROPOSED || isStale(call, minus(wanted, present))) {
      throw new Refusal("experts.run.stale");
    }
    change(call, Optional.of(run), minus(present, wanted), minus(wanted, present));
    runs.accept(run);
    append("experts.assignment-accepted", call, who, Map.of("run", run.toString()));
  }

  private static Set<Given> given(Collection<ProposedPair> pairs) {
    return pairs.stream()
        .map(each -> new Given(each.application(), each.expert()))
        .collect(Collectors.toSet());
  }

  /** What is given now of applications still to be judged: what was decided on stays as it is. */
  private Set<Given> present(CallId call) {
    var judged = judged(call);
    return rows.ofCall(call).stream()
        .filter(each -> judged.contains(each.application()))
        .map(each -> new Given(each.application(), each.expert()))
        .collect(Collectors.toSet());
  }

  private Set<ApplicationId> judged(CallId call) {
    return benches.applications(call).stream().map(Submission::id).collect(Collectors.toSet());
  }

  private static Set<Given> minus(Set<Given> some, Set<Given> others) {
    var left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }

  /** True where somebody has left or is barred since, or an application is not to be judged. */
  private boolean isStale(CallId call, Set<Given> added) {
    var members =
        seats.ofCall(call).stream()
            .filter(Seat::isMember)
            .map(Seat::expert)
            .collect(Collectors.toSet());
    var applications = judged(call);
    var byExpert = added.stream().collect(Collectors.groupingBy(Given::person));
    return !members.containsAll(byExpert.keySet())
        || !added.stream().allMatch(each -> applications.contains(each.application()))
        || byExpert.entrySet().stream().anyMatch(each -> isBarred(each.getKey(), each.getValue()));
  }

  private boolean isBarred(PersonId expert, List<Given> pairs) {
    return !conflicts.barred(pairs.stream().map(Given::application).toList(), expert).isEmpty();
  }

  private void change(CallId call, Optional<UUID> run, Set<Given> ended, Set<Given> added) {
    rows.end(call, ended, End.REPLACED);
    rows.add(call, run, added);
    counts(ended).forEach((expert, count) -> mails.relieved(call, expert, count));
    counts(added).forEach((expert, count) -> mails.assigned(call, expert, count));
  }

  private static Map<PersonId, Integer> counts(Set<Given> pairs) {
    return pairs.stream()
        .collect(Collectors.groupingBy(Given::person, Collectors.summingInt(_ -> 1)));
  }

  @Override
  public int countOpen(CallId call, PersonId who) {
    check(call, who);
    int wanted = judged(call).size();
    int given = present(call).size();
    return runs.findAccepted(call)
        .map(run -> run.options().reviewers() * wanted - given)
        .filter(open -> open > 0)
        .orElse(0);
  }

  @Override
  public Replacement findReplacement(CallId call, Optional<PersonId> leaving, PersonId who) {
    check(call, who);
    return replacements.find(call, leaving);
  }

  @Override
  public void replace(CallId call, Optional<PersonId> leaving, String fingerprint, PersonId who) {
    var now = findReplacement(call, leaving, who);
    if (!now.isPossible()) {
      throw new Refusal("experts.replacement.impossible");
    }
    if (!now.fingerprint().equals(fingerprint)) {
      throw new Refusal("experts.replacement.changed");
    }
    var run = runs.findAccepted(call).map(Run::id);
    change(call, run, given(now.ended()), given(now.added()));
    leaving.flatMap(expert -> seats.find(call, expert)).ifPresent(this::leave);
    var moved = Map.of("ended", "" + now.ended().size(), "added", "" + now.added().size());
    append("experts.assignment-changed", call, who, moved);
  }

  private void leave(Seat seat) {
    seats.save(
        new Seat(
            seat.call(),
            seat.expert(),
            Seat.State.LEFT,
            seat.maxLoad(),
            seat.answerBy(),
            seat.invitedAt(),
            Optional.of(clock.instant()),
            ""),
        Optional.empty());
  }

  @Override
  public List<Wish> listWishes(CallId call, PersonId who) {
    check(call, who);
    return runs.wishes(call);
  }

  @Override
  public void wish(CallId call, Wish wish, PersonId who) {
    check(call, who);
    runs.save(call, wish, who);
    append("experts.pair-wished", call, who, Map.of("forced", "" + wish.forced()));
  }

  @Override
  public void removeWish(CallId call, ApplicationId application, PersonId expert, PersonId who) {
    check(call, who);
    runs.remove(call, application, expert);
    append("experts.pair-no-longer-wished", call, who, Map.of());
  }

  @Override
  public Optional<Explanation> explain(
      CallId call, ApplicationId application, PersonId expert, PersonId who) {
    check(call, who);
    return benches.explain(call, application, expert);
  }

  private void append(String action, CallId call, PersonId who, Map<String, String> details) {
    audit.append(new AuditEntry(action, "call:" + call, Optional.of(who), details));
  }
}
