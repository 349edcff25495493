package org.essor.journeys.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.decision.DecisionResult;
import org.essor.decision.Input;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.decision.Value;
import org.essor.journeys.Body;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.Kind;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Edition;
import org.essor.journeys.Journey;
import org.essor.journeys.Project;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Option;
import org.essor.journeys.Question.Range;
import org.essor.journeys.Question.Type;
import org.essor.journeys.Reference;
import org.essor.journeys.Source;
import org.essor.journeys.Values;
import org.essor.journeys.internal.Guide;
import org.essor.journeys.roadmap.RoadmapData;
import org.essor.journeys.web.ApiData.AllowedData;
import org.essor.journeys.web.ApiData.DecisionData;
import org.essor.journeys.web.ApiData.EditionData;
import org.essor.journeys.web.ApiData.ExcludedData;
import org.essor.journeys.web.ApiData.InputData;
import org.essor.journeys.web.ApiData.JourneyData;
import org.essor.journeys.web.ApiData.JourneySummary;
import org.essor.journeys.web.ApiData.LabelData;
import org.essor.journeys.web.ApiData.NextQuestion;
import org.essor.journeys.web.ApiData.ObligationData;
import org.essor.journeys.web.ApiData.QuestionData;
import org.essor.journeys.web.ApiData.ResultData;
import org.essor.journeys.web.ApiData.RuleData;
import org.essor.journeys.web.ApiData.SourceData;
import org.essor.journeys.web.ApiData.SourceDetail;

/** Says journeys and results as data for programs, texts in both languages. */
final class ApiWriter {

  private ApiWriter() {}

  static EditionData edition(Edition edition) {
    return new EditionData(
        edition.id(), word(edition.status()), edition.fingerprint(), edition.title());
  }

  static JourneySummary summary(Journey journey) {
    return new JourneySummary(
        journey.id(), journey.title(), journey.intro(), "/api/v1/journeys/" + journey.id());
  }

  static JourneyData journey(Guide guide) {
    var journey = guide.journey();
    return new JourneyData(
        journey.id(),
        journey.title(),
        journey.intro(),
        edition(guide.edition()),
        journey.goals(),
        guide.listQuestions().stream().map(q -> question(q, guide.edition())).toList());
  }

  private static QuestionData question(Question question, Edition edition) {
    return new QuestionData(
        question.id(),
        word(question.type()),
        word(question.scope()),
        question.title(),
        question.help(),
        question.why(),
        question.example(),
        sources(question.sources()),
        question.inputs().stream().map(name -> input(question, name, edition)).toList());
  }

  private static InputData input(Question question, String name, Edition edition) {
    var input = Optional.ofNullable(edition.inputs().get(name)).orElseThrow();
    var several = question.type() == Type.SEVERAL;
    return new InputData(
        name,
        word(input.type()),
        question.options().stream()
            .filter(option -> several && option.value().equals(name))
            .map(Option::label)
            .findFirst(),
        several ? List.of() : question.options().stream().map(o -> allowed(o, input)).toList(),
        question.range().map(Range::min),
        question.range().map(Range::max),
        question.range().map(Range::unit).filter(unit -> !unit.isEmpty()));
  }

  private static AllowedData allowed(Option option, Input input) {
    var value = Values.parse(input, option.value()).map(ApiWriter::json).orElse(option.value());
    return new AllowedData(value, option.label(), option.hint());
  }

  static ResultData result(Guide guide, Project project, RoadmapData roadmap) {
    var facts = project.current().facts();
    var goals =
        guide.journey().goals().stream()
            .map(guide.edition().regulation()::decision)
            .filter(decision -> decision.kind() != Kind.INTERNAL)
            .toList();
    var decisions = goals.stream().map(goal -> decision(goal, project)).toList();
    return new ResultData(
        edition(guide.edition()),
        decisions,
        lists(goals, Kind.OBLIGATIONS, project),
        lists(goals, Kind.FUNDING, project),
        used(decisions, guide.edition()),
        guide.findNextInput(facts).map(input -> next(guide, input)),
        guide.countLeft(project.answers()),
        roadmap);
  }

  private static List<ObligationData> lists(List<DecisionText> goals, Kind kind, Project project) {
    return goals.stream()
        .filter(goal -> goal.kind() == kind)
        .flatMap(goal -> obligations(goal, project))
        .toList();
  }

  private static NextQuestion next(Guide guide, String input) {
    var question = guide.edition().regulation().asking(input);
    return new NextQuestion(input, question.id(), question.title());
  }

  private static DecisionData decision(DecisionText text, Project project) {
    var result = project.overall().get(text.decision());
    var outcomes = result.outcomes();
    return new DecisionData(
        text.decision(),
        text.title(),
        outcomes.isSettled(),
        outcomes instanceof Outcomes.Settled(var outcome)
            ? Optional.of(json(outcome))
            : Optional.empty(),
        possible(outcomes),
        outcomes instanceof Outcomes.Collected(var always, _) ? list(always) : Optional.empty(),
        outcomes instanceof Outcomes.Collected(_, var some) ? list(some) : Optional.empty(),
        Values.words(outcomes).stream().map(text::outcome).map(ApiWriter::label).toList(),
        rules(result, project.edition()),
        result.excluded().stream().map(ApiWriter::excluded).toList(),
        text.decidedBy().map(Body::id));
  }

  private static Optional<List<Object>> possible(Outcomes outcomes) {
    return switch (outcomes) {
      case Outcomes.OneOf(var values) -> list(values);
      case Outcomes.Within(var intervals) -> Optional.of(List.copyOf(intervals));
      case Outcomes.Settled _, Outcomes.Collected _ -> Optional.empty();
    };
  }

  private static Optional<List<Object>> list(List<Value> values) {
    return Optional.of(values.stream().map(ApiWriter::json).toList());
  }

  private static LabelData label(OutcomeText outcome) {
    return new LabelData(outcome.value(), outcome.label(), outcome.sentence());
  }

  private static List<RuleData> rules(DecisionResult result, Edition edition) {
    var rules = new ArrayList<RuleData>();
    result.firing().forEach(rule -> rules.add(rule(result, rule, edition)));
    result.maybeFiring().forEach(rule -> rules.add(rule(result, rule, edition)));
    return rules;
  }

  private static RuleData rule(DecisionResult result, Rule rule, Edition edition) {
    var text = edition.regulation().rule(result.decision(), rule.id());
    return new RuleData(
        rule.id(), result.firing().contains(rule), text.why(), sources(text.sources()));
  }

  private static ExcludedData excluded(DecisionResult.Exclusion exclusion) {
    return new ExcludedData(
        json(exclusion.outcome()), exclusion.because().stream().sorted().toList());
  }

  private static Stream<ObligationData> obligations(DecisionText text, Project project) {
    var outcomes = project.overall().get(text.decision()).outcomes();
    var certain = Values.certain(outcomes);
    return Values.words(outcomes).stream()
        .map(text::outcome)
        .map(item ->
            new ObligationData(
                text.decision(),
                item.value(),
                certain.contains(item.value()),
                item.label(),
                item.sentence(),
                item.body().map(Body::id),
                sources(item.sources())));
  }

  private static List<SourceData> sources(List<Reference> references) {
    return references.stream()
        .map(reference ->
            new SourceData(
                reference.source().id(),
                reference.source().shortTitle(),
                reference.locator(),
                word(reference.evidence())))
        .toList();
  }

  /** The sources of all rules of a result, each once. */
  private static List<SourceDetail> used(List<DecisionData> decisions, Edition edition) {
    var sources = new LinkedHashMap<String, Source>();
    decisions.stream()
        .flatMap(decision -> decision.rules().stream())
        .flatMap(rule -> rule.sources().stream())
        .map(SourceData::source)
        .flatMap(id -> Optional.ofNullable(edition.regulation().sources().get(id)).stream())
        .forEach(source -> sources.put(source.id(), source));
    return sources.values().stream()
        .sorted(Comparator.comparing(Source::id))
        .map(ApiWriter::detail)
        .toList();
  }

  private static SourceDetail detail(Source source) {
    return new SourceDetail(
        source.id(),
        source.kind(),
        source.title(),
        source.url().map(Object::toString),
        source.version(),
        word(source.evidence()),
        source.checked().toString());
  }

  /** A value as JSON has it; dates as texts. */
  static Object json(Value value) {
    return switch (value) {
      case Value.Bool(var bool) -> bool;
      case Value.Num(var number) -> number;
      case Value.Text _, Value.Day _, Value.Nothing _ -> Values.word(value);
      case Value.Many(var values) -> values.stream().map(ApiWriter::json).toList();
      case Value.Context(var components) -> {
        Map<String, Object> object = new LinkedHashMap<>();
        components.forEach((name, component) -> object.put(name, json(component)));
        yield object;
      }
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
