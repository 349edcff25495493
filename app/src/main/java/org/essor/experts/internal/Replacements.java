package org.essor.experts.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.assignment.Assigner;
import org.essor.assignment.Assignment;
import org.essor.assignment.Infeasible;
import org.essor.assignment.Instance;
import org.essor.assignment.Outcome;
import org.essor.assignment.Pair;
import org.essor.assignment.SearchCutShortException;
import org.essor.calls.CallId;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.Profile;
import org.essor.experts.ProposedPair;
import org.essor.experts.Replacement;
import org.essor.experts.Run;
import org.essor.experts.internal.AssignmentRows.Given;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.springframework.stereotype.Component;

/** Fills what is open with the fewest changes, under the options of what was accepted. */
@Component
class Replacements {

  private final Benches benches;
  private final RunRows runs;
  private final AssignmentRows rows;

  Replacements(Benches benches, RunRows runs, AssignmentRows rows) {
    this.benches = benches;
    this.runs = runs;
    this.rows = rows;
  }

  Replacement find(CallId call, Optional<PersonId> leaving) {
    var options =
        runs.findAccepted(call)
            .map(Run::options)
            .orElseGet(() -> AssignmentOptions.usual(Profile.LARGEST_LOAD));
    var bench = benches.of(call, options);
    var instance = without(leaving, bench);
    var given =
        rows.ofCall(call).stream()
            .filter(each -> bench.judges(each.application()))
            .map(each -> new Given(each.application(), each.expert()))
            .toList();
    return switch (fewestMoves(instance, bench.places(given))) {
      case Assignment found -> found(found, bench, given);
      case Infeasible impossible -> impossible(impossible, bench);
    };
  }

  private static Outcome fewestMoves(Instance instance, List<Pair> present) {
    try {
      return Assigner.fewestMoves(instance, present);
    } catch (SearchCutShortException _) {
      throw new Refusal("experts.assignment.long");
    }
  }

  private static Instance without(Optional<PersonId> leaving, Bench bench) {
    var change = bench.instance().change();
    change.unforceAll();
    bench.instance().forced().stream()
        .filter(pair ->
            bench.finished().contains(pair)
                || !leaving.equals(Optional.of(bench.expert(pair.reviewer()))))
        .forEach(change::force);
    IntStream.range(0, bench.experts().size())
        .filter(place -> leaving.equals(Optional.of(bench.expert(place))))
        .forEach(place -> change.load(place, 0, bench.finishedBy(place)));
    return change.build();
  }

  private static Replacement found(Assignment found, Bench bench, List<Given> given) {
    var wanted = new HashSet<>(found.pairs());
    var present = Set.copyOf(bench.places(given));
    var ended = new HashSet<>(present);
    ended.removeAll(wanted);
    wanted.removeAll(present);
    var begins = bench.pairs(wanted);
    var ends = new ArrayList<>(bench.pairs(ended));
    given.stream().filter(each -> !bench.holds(each)).map(Replacements::gone).forEach(ends::add);
    return new Replacement(
        ends,
        begins,
        present.size() - ended.size(),
        List.of(),
        List.of(),
        fingerprint(ends, begins));
  }

  /** Of somebody who has left. */
  private static ProposedPair gone(Given pair) {
    return new ProposedPair(pair.application(), pair.person(), BigDecimal.ZERO);
  }

  private static String fingerprint(
      Collection<ProposedPair> ended, Collection<ProposedPair> added) {
    var text = "ended " + names(ended) + "\nadded " + names(added);
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String names(Collection<ProposedPair> pairs) {
    return pairs.stream()
        .map(each -> each.application() + "/" + each.expert())
        .collect(Collectors.joining(" "));
  }

  private static Replacement impossible(Infeasible why, Bench bench) {
    var obstacles = new Obstacles(bench);
    return new Replacement(
        List.of(),
        List.of(),
        0,
        obstacles.clashes(why.clashes()),
        obstacles.relaxation(why.relaxation()),
        "");
  }
}
