package org.essor.journeys.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.decision.Change;
import org.essor.decision.DecisionResult;
import org.essor.decision.DecisionResult.Exclusion;
import org.essor.decision.Evaluation;
import org.essor.decision.Facts;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.decision.Value;
import org.essor.journeys.Body;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Project.ModuleResult;
import org.essor.journeys.Question;
import org.essor.journeys.RuleText;
import org.essor.journeys.Values;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.roadmap.Headline;
import org.essor.journeys.web.ResultPage.Card;
import org.essor.journeys.web.ResultPage.Item;
import org.essor.journeys.web.ResultPage.Obligations;
import org.essor.journeys.web.ResultPage.Outlook;
import org.essor.journeys.web.View.Line;
import org.essor.journeys.web.View.Link;
import org.essor.journeys.web.View.Reason;

/** Says in words what the engine says of a decision. */
record DecisionCards(Guide guide, Wording wording) {

  private static final int MOST_CHANGES = 3;

  /** As many outcomes as are named where there is little room. */
  private static final int FEW = 3;

  private static final int MOST_DECLINED = 3;

  /** The cards of one module, with what would settle or change each answer. */
  List<Card> of(ModuleResult module, List<DecisionText> decisions) {
    return decisions.stream().map(decision -> card(decision, module)).toList();
  }

  /** The cards of a product with several modules: the answers and their rules. */
  List<Card> ofOverall(Evaluation overall, List<DecisionText> decisions) {
    return decisions.stream()
        .map(decision -> new Draft(decision, overall.get(decision.decision()), wording))
        .map(draft -> draft.card(Outlook.NONE))
        .toList();
  }

  private Card card(DecisionText decision, ModuleResult module) {
    var result = module.evaluation().get(decision.decision());
    var facts = module.facts();
    return new Draft(decision, result, wording)
        .card(
            new Outlook(
                result.outcomes().isSettled() ? List.of() : settle(decision, facts),
                changes(decision, facts),
                excluded(decision, result, facts)));
  }

  private List<Link> settle(DecisionText decision, Facts facts) {
    var questions = new ArrayList<Question>();
    guide.findNext(facts, decision.decision()).ifPresent(questions::add);
    if (questions.isEmpty()) {
      guide.listDeclined(facts, decision.decision()).stream()
          .limit(MOST_DECLINED)
          .forEach(questions::add);
    }
    return questions.stream()
        .map(question ->
            new Link(Guides.address(guide.journey(), question), wording.of(question.title())))
        .toList();
  }

  /** A few changes of answers, the smallest first, and the outcomes each of them could lead to. */
  private List<String> changes(DecisionText decision, Facts facts) {
    var outcomes = new LinkedHashMap<Map<String, Value>, List<String>>();
    for (Change change : guide.edition().model().whatIf(facts, decision.decision(), 1)) {
      outcomes
          .computeIfAbsent(change.facts(), _ -> new ArrayList<>())
          .add(Values.word(change.outcome()));
    }
    return outcomes.entrySet().stream()
        .limit(MOST_CHANGES)
        .map(change -> change(decision, change.getValue(), change.getKey(), facts))
        .toList();
  }

  /** Says that a change settles the decision, or that it only opens it again. */
  private String change(
      DecisionText decision, List<String> outcomes, Map<String, Value> changed, Facts facts) {
    var goal = decision.decision();
    var after = guide.edition().model().evaluate(facts.with(Facts.of(changed)), List.of(goal));
    return wording
        .texts()
        .get(
            after.get(goal).outcomes().isSettled()
                ? "journeys.result.change"
                : "journeys.result.change.open",
            wording.outcomes(decision, outcomes),
            wording.facts(changed));
  }

  private List<Line> excluded(DecisionText decision, DecisionResult result, Facts facts) {
    return result.excluded().stream()
        .filter(exclusion -> !exclusion.because().isEmpty())
        .map(exclusion -> excluded(decision, exclusion, facts))
        .toList();
  }

  private Line excluded(DecisionText decision, Exclusion exclusion, Facts facts) {
    Map<String, Value> because =
        exclusion.because().stream()
            .filter(facts.known()::containsKey)
            .collect(
                Collectors.toMap(Function.identity(), input -> facts.find(input).orElseThrow()));
    return new Line(
        wording.of(decision.outcome(Values.word(exclusion.outcome())).label()),
        wording.facts(because));
  }

  /** What a card says without looking further than its own result. */
  private record Draft(DecisionText decision, DecisionResult result, Wording wording) {

    Card card(Outlook outlook) {
      return new Card(
          decision.decision(),
          wording.of(decision.title()),
          result.outcomes().isSettled(),
          answer(),
          brief(),
          sentence(),
          reasons(result.firing()),
          result.outcomes().isSettled() ? List.of() : reasons(result.maybeFiring()),
          decision.decidedBy().map(body -> wording.of(body.name())).orElse(""),
          concerns(),
          outlook);
    }

    private String brief() {
      var count = Values.words(result.outcomes()).size();
      return count > FEW ? wording.texts().get("journeys.aside.possible", count) : answer();
    }

    private boolean concerns() {
      return Headline.concerns(result.outcomes());
    }

    private String answer() {
      var values = Values.words(result.outcomes());
      return values.isEmpty()
          ? wording.texts().get("journeys.result.nothing")
          : wording.outcomes(decision, values);
    }

    private String sentence() {
      var values = Values.words(result.outcomes());
      return result.outcomes() instanceof Outcomes.Settled && values.size() == 1
          ? wording.of(decision.outcome(values.getFirst()).sentence())
          : "";
    }

    private List<Reason> reasons(List<Rule> rules) {
      return rules.stream()
          .map(rule -> wording.edition().regulation().rules().get(key(rule)))
          .flatMap(text -> Optional.<RuleText>ofNullable(text).stream())
          .map(text -> new Reason(wording.of(text.why()), wording.cites(text.sources())))
          .distinct()
          .toList();
    }

    private String key(Rule rule) {
      return decision.decision() + "/" + rule.id();
    }
  }

  static Obligations list(DecisionText decision, Evaluation results, Wording wording) {
    var outcomes = results.get(decision.decision()).outcomes();
    var certain = Values.certain(outcomes);
    var perhaps = new ArrayList<>(Values.words(outcomes));
    perhaps.removeAll(certain);
    return new Obligations(
        decision.decision(),
        wording.of(decision.title()),
        wording.of(decision.about()),
        certain.stream().map(value -> item(decision.outcome(value), wording)).toList(),
        perhaps.stream().map(value -> item(decision.outcome(value), wording)).toList());
  }

  private static Item item(OutcomeText outcome, Wording wording) {
    return new Item(
        wording.of(outcome.label()),
        wording.of(outcome.sentence()),
        outcome.body().map(Body::name).map(wording::of).orElse(""),
        wording.cites(outcome.sources()));
  }
}
