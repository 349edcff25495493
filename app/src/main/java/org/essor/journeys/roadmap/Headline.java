package org.essor.journeys.roadmap;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.essor.decision.Outcomes;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Values;

/** The decisions that a result begins with, in the order of the journey. */
public final class Headline {

  /** The outcomes by which the content says that the product is not concerned. */
  private static final Set<String> NOT_CONCERNED =
      Set.of("none", "not_applicable", "not_ai", "not_concerned");

  private Headline() {}

  /** False where a decision is settled and says that the product is not concerned. */
  public static boolean concerns(Outcomes outcomes) {
    return !(outcomes instanceof Outcomes.Settled(var outcome)
        && NOT_CONCERNED.contains(Values.word(outcome)));
  }

  /**
   * Returns what is worth saying first. What does not concern the product is said as the first
   * answer, after which it would be repeated, or as the last one of a product that is concerned.
   */
  public static List<DecisionText> of(Journey journey, Project project) {
    var decisions =
        journey.headline().stream()
            .filter(project.overall().results()::containsKey)
            .map(project.edition().regulation()::decision)
            .toList();
    var last = decisions.size() - 1;
    return IntStream.rangeClosed(0, last)
        .filter(i ->
            i == 0
                || concerns(decisions.get(i), project)
                || (i == last && concerns(decisions.getFirst(), project)))
        .mapToObj(decisions::get)
        .toList();
  }

  private static boolean concerns(DecisionText decision, Project project) {
    return concerns(project.overall().get(decision.decision()).outcomes());
  }
}
