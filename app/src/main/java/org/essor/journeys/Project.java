package org.essor.journeys;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.essor.decision.Evaluation;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Value;

/**
 * A visitor's project as an edition of the rules sees it. Handler methods of pages may take one as
 * an argument: it is that of the visitor who asks, under the edition in force.
 *
 * @param modules the functions of the product, at least one, each with its own result
 * @param overall the result for the product as a whole: that of its only module, or the strictest
 *     answers and all obligations of several
 */
public record Project(
    Answers answers, Edition edition, List<ModuleResult> modules, Evaluation overall) {

  /**
   * What is known of one function of the product, and what follows.
   *
   * @param facts those that the edition knows: answers to questions it does not ask are left out
   */
  public record ModuleResult(String name, Facts facts, Evaluation evaluation) {}

  public Project {
    modules = List.copyOf(modules);
  }

  /** Evaluates all modules of a product under an edition. */
  public static Project of(Answers answers, Edition edition) {
    return of(answers, edition, edition.model()::evaluate);
  }

  /**
   * Evaluates some decisions only: the others are in no result.
   *
   * @param decisions names of decisions of the edition
   */
  public static Project of(Answers answers, Edition edition, Set<String> decisions) {
    return of(answers, edition, facts -> edition.model().evaluate(facts, decisions));
  }

  private static Project of(
      Answers answers, Edition edition, Function<Facts, Evaluation> evaluation) {
    var modules =
        IntStream.range(0, answers.modules().size())
            .mapToObj(position -> {
              var facts = fit(answers.facts(position), edition);
              var name = answers.modules().get(position).name();
              return new ModuleResult(name, facts, evaluation.apply(facts));
            })
            .toList();
    return new Project(answers, edition, modules, OverallResult.of(modules, edition.regulation()));
  }

  /**
   * Keeps the facts that an edition can take: those given under another one may name inputs or
   * values that this one does not have. What time alone has ended by the day of the edition is
   * over.
   */
  public static Facts fit(Facts facts, Edition edition) {
    return TimePassed.in(taken(facts, edition), edition);
  }

  private static Facts taken(Facts facts, Edition edition) {
    var inputs = edition.inputs();
    if (fit(facts, inputs)) {
      return facts;
    }
    var known = new HashMap<>(facts.known());
    known.entrySet().removeIf(fact -> !fits(fact, inputs));
    var declined = new HashSet<>(facts.declined());
    declined.retainAll(inputs.keySet());
    return new Facts(known, declined);
  }

  private static boolean fit(Facts facts, Map<String, Input> inputs) {
    for (var fact : facts.known().entrySet()) {
      if (!fits(fact, inputs)) {
        return false;
      }
    }
    return inputs.keySet().containsAll(facts.declined());
  }

  private static boolean fits(Map.Entry<String, Value> fact, Map<String, Input> inputs) {
    var input = inputs.get(fact.getKey());
    return input != null && Values.isAllowed(input, fact.getValue());
  }

  /** The day on which a step was done, where an answer tells it. */
  public Optional<LocalDate> findDay(Step step) {
    return TimePassed.findDay(step, current().facts());
  }

  /**
   * The first day of a step that runs of itself, where an answer tells when that before was done.
   */
  public Optional<LocalDate> findBeginning(Step step) {
    return step.over()
        .flatMap(
            _ -> TimePassed.beginnings(step, current().facts(), edition.regulation()).findFirst());
  }

  /** The module that questions are about now. */
  public ModuleResult current() {
    return modules.get(answers.current());
  }
}
