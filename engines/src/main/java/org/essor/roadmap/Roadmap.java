package org.essor.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * All steps a project may have, in an order in which each stands after those it waits for. Holds no
 * circle. Immutable, safe for concurrent use.
 */
public final class Roadmap {

  private final SequencedMap<String, Step> steps;
  private final List<Duty> duties;

  private Roadmap(SequencedMap<String, Step> steps, List<Duty> duties) {
    this.steps = Collections.unmodifiableSequencedMap(steps);
    this.duties = List.copyOf(duties);
  }

  /**
   * Returns the roadmap of these steps and duties.
   *
   * @throws IllegalArgumentException where two steps have one id, or an id is not that of a step
   * @throws CyclicRoadmapException where steps wait for one another in a circle, naming it
   */
  public static Roadmap of(Collection<Step> steps, Collection<Duty> duties) {
    var byId = new LinkedHashMap<String, Step>();
    for (var step : steps) {
      if (byId.put(step.id(), step) != null) {
        throw new IllegalArgumentException("Two steps are named " + step.id());
      }
    }
    byId.values().forEach(step -> requireKnown(byId, step.id(), step.after()));
    duties.forEach(duty -> requireKnown(byId, duty.step(), List.of(duty.step(), duty.after())));
    return new Roadmap(new Sorting(byId).inOrder(), List.copyOf(duties));
  }

  private static void requireKnown(Map<String, Step> steps, String step, List<String> named) {
    for (var id : named) {
      if (!steps.containsKey(id)) {
        throw new IllegalArgumentException("%s waits for %s, which is no step".formatted(step, id));
      }
    }
  }

  /** Returns the steps, each after those it waits for, else in the order they were given. */
  public SequencedMap<String, Step> steps() {
    return steps;
  }

  public List<Duty> duties() {
    return duties;
  }

  /**
   * Lays the steps that apply on the calendar, by the critical path method.
   *
   * <p>The rules:
   *
   * <ol>
   *   <li>A step that does not apply is passed over: who waited for it waits for what it waited
   *       for.
   *   <li>A step starts, at the earliest, on the first day on which all it waits for is finished,
   *       and not before {@link PlanRequest#start}; one that runs of itself starts on the day it
   *       began. It lasts as long as the law says; else as the user estimates; else as is usual. An
   *       official clock that is stopped ends as many calendar days later.
   *   <li>A step that is done ends on the day said, whatever it waited for. A step that is not done
   *       ends today at the earliest.
   *   <li>A length nobody knows counts as zero days, and every date that follows from it is marked
   *       as a lower bound: such a plan never says a day on which something <em>will</em> be
   *       finished, only one before which it cannot be.
   *   <li>Steps that perhaps apply are planned as if they did. {@link Plan#endOfCertain} is the end
   *       without them.
   *   <li>The latest dates are those that leave the end of the plan where it is. Where the end of a
   *       step cannot slip, its latest dates are its earliest: the weekend before a clock of
   *       working days is no slack.
   * </ol>
   */
  public Plan plan(PlanRequest request) {
    return new Planner(this, request).plan();
  }

  /**
   * Returns, for each step that applies, which others that apply it waits for: through those that
   * do not.
   */
  SequencedMap<String, SequencedSet<String>> waitingFor(Set<String> applies) {
    var reached = new LinkedHashMap<String, SequencedSet<String>>();
    var waits = new LinkedHashMap<String, SequencedSet<String>>();
    for (var step : steps.values()) {
      var before = new LinkedHashSet<String>();
      step.after().forEach(id -> before.addAll(reached.getOrDefault(id, new LinkedHashSet<>())));
      var applying = applies.contains(step.id());
      reached.put(step.id(), applying ? new LinkedHashSet<>(Set.of(step.id())) : before);
      if (applying) {
        waits.put(step.id(), before);
      }
    }
    return waits;
  }

  /** Depth-first sorting that stops at the first circle. */
  private static final class Sorting {

    private final Map<String, Step> steps;
    private final LinkedHashMap<String, Step> sorted = new LinkedHashMap<>();
    private final LinkedHashSet<String> path = new LinkedHashSet<>();

    Sorting(Map<String, Step> steps) {
      this.steps = steps;
    }

    LinkedHashMap<String, Step> inOrder() {
      steps.values().forEach(this::visit);
      return sorted;
    }

    private void visit(Step step) {
      if (sorted.containsKey(step.id())) {
        return;
      }
      if (!path.add(step.id())) {
        throw new CyclicRoadmapException(circleAt(step.id()));
      }
      step.after().stream().map(steps::get).forEach(this::visit);
      path.removeLast();
      sorted.put(step.id(), step);
    }

    private List<String> circleAt(String id) {
      var circle = new ArrayList<>(path);
      circle.subList(0, circle.indexOf(id)).clear();
      circle.add(id);
      return circle;
    }
  }
}
