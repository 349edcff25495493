package org.essor.journeys.roadmap;

import java.util.List;
import java.util.Optional;
import org.essor.decision.DecisionResult;
import org.essor.journeys.Project;
import org.essor.journeys.Step;
import org.essor.journeys.Values;
import org.essor.platform.Texts;

/** What can pay for a step: the funding it names, where it is or may be open to the project. */
final class FundingOfStep {

  private static final String OPEN = "open_funding";

  private FundingOfStep() {}

  static List<String> of(Project project, Step step, Texts texts) {
    var outcomes =
        Optional.ofNullable(project.overall().results().get(OPEN)).map(DecisionResult::outcomes);
    if (outcomes.isEmpty() || !project.edition().regulation().decisions().containsKey(OPEN)) {
      return List.of();
    }
    var certain = Values.certain(outcomes.get());
    var possible = Values.words(outcomes.get());
    var words = project.edition().regulation().decision(OPEN);
    return step.funding().stream()
        .filter(possible::contains)
        .map(funding -> {
          var label = words.outcome(funding).label().in(texts.language());
          return certain.contains(funding) ? label : texts.get("roadmap.funding.perhaps", label);
        })
        .toList();
  }
}
