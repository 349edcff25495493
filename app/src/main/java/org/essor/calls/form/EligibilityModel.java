package org.essor.calls.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.essor.calls.form.AnswerValue.Flag;
import org.essor.calls.form.AnswerValue.Num;
import org.essor.calls.form.AnswerValue.Words;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionModels;
import org.essor.decision.DecisionResult;
import org.essor.decision.DmnFile;
import org.essor.decision.Facts;
import org.essor.decision.Finding;
import org.essor.decision.Input;
import org.essor.decision.InvalidModelException;
import org.essor.decision.Outcomes;
import org.essor.decision.Value;
import org.essor.journeys.Text;

/**
 * The eligibility of a call, ready to be asked with any answers. Immutable and safe for concurrent
 * use.
 */
public final class EligibilityModel {

  private final Form form;
  private final DecisionModel model;
  private final List<Eligibility.Criterion> criteria;

  private EligibilityModel(Form form, DecisionModel model, List<Eligibility.Criterion> criteria) {
    this.form = form;
    this.model = model;
    this.criteria = criteria;
  }

  /** Whether a criterion is met. */
  public enum Status {
    MET,
    NOT_MET,
    /** Some answers that are still missing decide. */
    UNKNOWN
  }

  /**
   * What the answers say of a criterion.
   *
   * @param because ids of fields: those whose answers settle it, or those still missing
   */
  public record Verdict(Text label, Text source, Status status, Set<String> because) {
    public Verdict {
      because = new TreeSet<>(because);
    }
  }

  /**
   * What is wrong with a model for this form.
   *
   * @param facts answers for which it goes wrong, by field; empty where it always does
   */
  public record Fault(String key, List<Object> names, Map<String, Value> facts) {}

  /**
   * Makes the model.
   *
   * @throws InvalidModelException where the DMN is not well-formed or outside what the engine reads
   */
  public static EligibilityModel of(Eligibility eligibility, Form form) {
    var text =
        eligibility.dmn().isEmpty()
            ? EligibilityDmn.write(eligibility.criteria(), form)
            : eligibility.dmn();
    return new EligibilityModel(
        form,
        DecisionModels.load(List.of(new DmnFile("eligibilite.dmn", text))),
        eligibility.dmn().isEmpty() ? eligibility.criteria() : List.of());
  }

  /** What keeps it from being used, each with a counter-example where there is one. */
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    model.inputs().stream()
        .filter(input -> !isAnswered(input))
        .forEach(input -> faults.add(new Fault("input", List.of(input.name()), Map.of())));
    if (!faults.isEmpty()) {
      return faults;
    }
    for (var finding : model.findings()) {
      faults.add(
          new Fault(
              finding.kind().name().toLowerCase(Locale.ROOT),
              List.of(label(finding.decision()).fr(), numbers(finding)),
              finding.counterexample().known()));
    }
    var open = model.evaluate(Facts.none());
    goals().stream()
        .filter(goal -> !isYesOrNo(open.get(goal.name())))
        .forEach(goal -> faults.add(new Fault("not-boolean", List.of(goal.name()), Map.of())));
    return faults;
  }

  private static String numbers(Finding finding) {
    return String.join(", ", finding.rules().stream().map(String::valueOf).toList());
  }

  private boolean isAnswered(Input input) {
    return form.findField(input.name())
        .flatMap(field -> EligibilityDmn.typeOf(field.type()))
        .filter(type -> input.type() == type || input.type() == Input.Type.ANY)
        .isPresent();
  }

  private static boolean isYesOrNo(DecisionResult result) {
    return switch (result.outcomes()) {
      case Outcomes.Settled(var outcome) -> outcome instanceof Value.Bool;
      case Outcomes.OneOf(var some) -> some.stream().allMatch(Value.Bool.class::isInstance);
      default -> false;
    };
  }

  /** The criteria: decisions that no other one requires. */
  private List<Decision> goals() {
    return model.decisions().stream()
        .filter(decision ->
            model.decisions().stream()
                .noneMatch(other -> other.requires().contains(decision.name())))
        .toList();
  }

  /** Decides each criterion on the answers that count; wrong ones are taken as missing. */
  public List<Verdict> evaluate(Filled filled) {
    var facts = facts(filled);
    var evaluation = model.evaluate(facts);
    return goals().stream().map(goal -> verdict(goal, evaluation.get(goal.name()), facts)).toList();
  }

  private Verdict verdict(Decision goal, DecisionResult result, Facts facts) {
    var status =
        result.outcomes() instanceof Outcomes.Settled(var outcome)
            ? outcome.equals(Value.TRUE) ? Status.MET : Status.NOT_MET
            : Status.UNKNOWN;
    return new Verdict(
        label(goal.name()), source(goal.name()), status, because(status, result, facts));
  }

  private Set<String> because(Status status, DecisionResult result, Facts facts) {
    if (status == Status.UNKNOWN) {
      return model.relevantInputs(facts, List.of(result.decision()));
    }
    var excluded = status == Status.MET ? Value.FALSE : Value.TRUE;
    return result.excluded().stream()
        .filter(exclusion -> exclusion.outcome().equals(excluded))
        .findFirst()
        .map(DecisionResult.Exclusion::because)
        .orElse(Set.of());
  }

  private Text label(String decision) {
    return criterion(decision)
        .map(Eligibility.Criterion::label)
        .orElseGet(() -> new Text(question(decision), ""));
  }

  private String question(String decision) {
    return model.decisions().stream()
        .filter(each -> each.name().equals(decision) && !each.question().isBlank())
        .findFirst()
        .map(Decision::question)
        .orElse(decision);
  }

  private Text source(String decision) {
    return criterion(decision).map(Eligibility.Criterion::source).orElse(Text.NONE);
  }

  private Optional<Eligibility.Criterion> criterion(String id) {
    return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
  }

  private Facts facts(Filled filled) {
    var known = new HashMap<String, Value>();
    var submitted = filled.submitted();
    for (var input : model.inputs()) {
      Optional.ofNullable(submitted.get(input.name()))
          .filter(answer -> isRight(input.name(), answer))
          .flatMap(answer -> value(input, answer))
          .ifPresent(value -> known.put(input.name(), value));
    }
    return Facts.of(known);
  }

  private boolean isRight(String field, AnswerValue answer) {
    return form.findField(field).filter(each -> each.check(answer).isEmpty()).isPresent();
  }

  private static Optional<Value> value(Input input, AnswerValue answer) {
    var value =
        switch (answer) {
          case Num(var number) -> Optional.of(Value.of(number));
          case Flag(var yes) -> Optional.of(Value.of(yes));
          case Words(var text) when input.type() == Input.Type.DATE ->
              Day.parse(text).map(Value::of);
          case Words(var text) -> Optional.of(Value.of(text));
          default -> Optional.<Value>empty();
        };
    return value.filter(each -> input.allowed().isEmpty() || input.allowed().contains(each));
  }
}
