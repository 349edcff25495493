package org.essor.experts.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.affinity.AffinityModel;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.assignment.Instance;
import org.essor.assignment.Pair;
import org.essor.experts.Profile;
import org.essor.experts.ProposedPair;
import org.essor.experts.internal.AssignmentRows.Given;
import org.essor.kernel.PersonId;

/**
 * Experts and applications in the order of an instance, and the instance.
 *
 * @param experts by identifier
 * @param applications by number
 * @param finished pairs that stay, whatever is assigned anew
 */
record Bench(
    List<Profile> experts,
    List<Submission> applications,
    AffinityModel affinities,
    Instance instance,
    Set<Pair> finished) {

  Bench {
    experts = List.copyOf(experts);
    applications = List.copyOf(applications);
    finished = Set.copyOf(finished);
  }

  int finishedBy(int reviewer) {
    return (int) finished.stream().filter(pair -> pair.reviewer() == reviewer).count();
  }

  PersonId expert(int place) {
    return experts.get(place).person();
  }

  ApplicationId application(int place) {
    return applications.get(place).id();
  }

  /** The pairs of an instance as experts and applications. */
  List<ProposedPair> pairs(Collection<Pair> pairs) {
    return pairs.stream()
        .sorted()
        .map(pair ->
            new ProposedPair(
                application(pair.project()), expert(pair.reviewer()), instance.affinity(pair)))
        .toList();
  }

  Optional<Pair> find(ApplicationId application, PersonId expert) {
    var reviewer =
        IntStream.range(0, experts.size())
            .filter(place -> expert(place).equals(expert))
            .findFirst();
    var project =
        IntStream.range(0, applications.size())
            .filter(place -> application(place).equals(application))
            .findFirst();
    return reviewer.isPresent() && project.isPresent()
        ? Optional.of(new Pair(reviewer.getAsInt(), project.getAsInt()))
        : Optional.empty();
  }

  /** True where the application is still to be judged: what was decided on stays as it is. */
  boolean judges(ApplicationId application) {
    return applications.stream().anyMatch(each -> each.id().equals(application));
  }

  boolean holds(Given pair) {
    return find(pair.application(), pair.person()).isPresent();
  }

  /** Pairs by their places; those of others are left out. */
  List<Pair> places(Collection<Given> pairs) {
    return pairs.stream()
        .flatMap(each -> find(each.application(), each.person()).stream())
        .toList();
  }
}
