package org.essor.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decisions read from DMN files, ready to be evaluated. Immutable and safe for concurrent use.
 *
 * <p>Inputs are taken to be independent: every combination of their values can happen. Then the
 * outcomes given are exact: none that can be reached is missing, none that cannot is kept. Where a
 * product of several unknown numbers decides, one that cannot be reached may be kept: {@link
 * DecisionResult#isExact} says so.
 */
public interface DecisionModel {

  /** The inputs, in the order of the files. */
  List<Input> inputs();

  /** The decisions, each after those it requires. */
  List<Decision> decisions();

  /** Overlaps, gaps and unreachable rules, each with a counter-example. */
  List<Finding> findings();

  /**
   * Evaluates every decision.
   *
   * @throws InvalidFactException where a name is unknown, or a value is not of the input's type or
   *     not among its allowed values
   */
  Evaluation evaluate(Facts facts);

  /**
   * Evaluates some decisions, in the order of the model: as {@link #evaluate(Facts)} does, in less
   * time.
   *
   * @param goals names of decisions
   * @throws InvalidFactException as {@link #evaluate(Facts)}
   * @throws IllegalArgumentException where a goal is not a decision of the model
   */
  Evaluation evaluate(Facts facts, Collection<String> goals);

  /**
   * What each of some decisions can still be, in the order in which they are named: as {@link
   * #evaluate(Facts)} gives it, without the rules and exclusions, in less time.
   *
   * @param decisions names of decisions
   * @throws InvalidFactException as {@link #evaluate(Facts)}
   * @throws IllegalArgumentException where the model has no such decision
   */
  List<Outcomes> outcomes(Facts facts, List<String> decisions);

  /**
   * What one decision can still be, as {@link #evaluate(Facts)} gives it; where it is a list, every
   * list it can be if there are at most so many, else what is always and sometimes in it.
   *
   * @param most how many lists are worth the time; 10,000 take milliseconds to seconds
   * @throws InvalidFactException as {@link #evaluate(Facts)}
   * @throws IllegalArgumentException where the model has no such decision
   */
  Outcomes outcomes(Facts facts, String decision, int most);

  /**
   * Picks the unknown input expected to settle most of the goals, among those that can still change
   * one of them. Declined inputs are not asked again.
   *
   * @param goals names of decisions
   * @return empty where no input that may be asked can change any goal
   * @throws InvalidFactException as {@link #evaluate(Facts)}
   * @throws IllegalArgumentException where a goal is not a decision of the model
   */
  Optional<String> nextQuestion(Facts facts, Collection<String> goals);

  /**
   * The unknown inputs (declined ones included) that can still change a goal: for each of them
   * there are two complete sets of facts that differ only in it and give a goal different outcomes.
   */
  Set<String> relevantInputs(Facts facts, Collection<String> goals);

  /**
   * The smallest changes of known facts that settle or open the decision on an outcome that is now
   * excluded, fewest facts first. For each outcome at most {@code limit} changes.
   */
  List<Change> whatIf(Facts facts, String decision, int limit);
}
