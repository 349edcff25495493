package org.essor.journeys.roadmap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.decision.Evaluation;
import org.essor.decision.Outcomes;
import org.essor.journeys.Project;
import org.essor.journeys.Project.ModuleResult;
import org.essor.journeys.Step;
import org.essor.journeys.Values;
import org.essor.platform.Texts;

/**
 * What can pay for a step: the funding it names that the project can have at some stage, each with
 * a word on whether it is open today.
 *
 * @param ever the funding of any stage: what the project is and who holds it do not exclude it
 */
record FundingOfStep(Project project, Texts texts, Set<String> ever) {

  private static final String OPEN = "open_funding";
  private static final String WATCH = "funding_to_watch";

  /** Facts about today: what a project can have later does not depend on them. */
  private static final List<String> OF_TODAY = List.of("project_stage", "trl", "ce_status");

  static FundingOfStep of(Project project, Texts texts) {
    var ever = project.modules().stream().flatMap(module -> ever(project, module));
    return new FundingOfStep(project, texts, ever.collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> ever(Project project, ModuleResult module) {
    var facts = module.facts();
    for (String fact : OF_TODAY) {
      facts = facts.without(fact);
    }
    var results = project.edition().model().evaluate(facts);
    return Stream.concat(possible(results, OPEN), possible(results, WATCH));
  }

  private static Stream<String> possible(Evaluation results, String list) {
    return outcomes(results, list).map(Values::words).stream().flatMap(List::stream);
  }

  private static Optional<Outcomes> outcomes(Evaluation results, String list) {
    return Optional.ofNullable(results.results().get(list)).map(result -> result.outcomes());
  }

  /** The labels of the funding of a step, in the order of the step. */
  List<String> of(Step step) {
    return step.funding().stream().filter(ever::contains).map(this::label).toList();
  }

  private String label(String funding) {
    var label = project.edition().regulation().decision(OPEN).outcome(funding).label();
    return texts.get("roadmap.funding." + today(funding), label.in(texts.language()));
  }

  private String today(String funding) {
    var open = outcomes(project.overall(), OPEN);
    if (open.map(Values::certain).orElse(List.of()).contains(funding)) {
      return "open";
    }
    if (open.map(Values::words).orElse(List.of()).contains(funding)) {
      return "perhaps";
    }
    return possible(project.overall(), WATCH).anyMatch(funding::equals) ? "watch" : "later";
  }
}
