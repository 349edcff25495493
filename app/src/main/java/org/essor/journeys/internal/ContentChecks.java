package org.essor.journeys.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essor.decision.Decision;
import org.essor.decision.DecisionModel;
import org.essor.decision.Evaluation;
import org.essor.decision.Facts;
import org.essor.decision.Input;
import org.essor.decision.Input.Type;
import org.essor.journeys.DecisionText;
import org.essor.journeys.Question;
import org.essor.journeys.Question.Option;
import org.essor.journeys.Regulation;
import org.essor.journeys.Step;
import org.essor.journeys.Tariff;
import org.essor.journeys.Values;
import org.essor.journeys.content.ContentFiles;
import org.essor.journeys.content.Near;
import org.essor.journeys.content.Problems;
import org.essor.journeys.content.RegulationFiles;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.roadmap.CyclicRoadmapException;

/** Whether texts and tables of one edition hold together. */
final class ContentChecks {

  private static final String STEPS = "roadmap_steps";
  private static final String ROUTE = "reimbursement_route";
  private static final String FUNDING = "open_funding";

  private final Regulation content;
  private final DecisionModel model;
  private final Map<String, Input> inputs;
  private final RegulationFiles files;
  private final Problems problems;

  ContentChecks(Regulation content, DecisionModel model, ContentFiles read) {
    this.content = content;
    this.model = model;
    this.files = read.files();
    this.problems = read.problems();
    this.inputs =
        model.inputs().stream().collect(Collectors.toMap(Input::name, Function.identity()));
  }

  void run() {
    checkQuestions();
    checkInputs();
    checkDecisions(model.evaluate(Facts.none()));
    checkFunding();
    checkFundingMap();
    checkTariffs();
    checkTold();
    checkCircles();
  }

  /** Not by the routes possible: a tariff may be kept for a route that no table gives any more. */
  private void checkTariffs() {
    var routes =
        Optional.ofNullable(content.decisions().get(ROUTE))
            .map(decision -> decision.outcomes().keySet())
            .orElse(Set.of());
    for (Tariff tariff : content.tariffs()) {
      tariff.routes().stream()
          .filter(route -> !routes.contains(route))
          .forEach(route ->
              problems.add(
                  "roadmap/tariffs.csv",
                  tariff.id(),
                  "routes: " + route + " is no outcome of " + ROUTE + Near.hint(route, routes)));
    }
  }

  private void checkQuestions() {
    for (Question question : content.questions().values()) {
      question.inputs().stream()
          .filter(input -> !inputs.containsKey(input))
          .forEach(input ->
              question(
                  question, "no table has the input " + input + Near.hint(input, inputs.keySet())));
      question.inputs().stream()
          .map(inputs::get)
          .filter(input -> input != null)
          .forEach(input -> checkInput(question, input));
    }
  }

  private void checkInput(Question question, Input input) {
    switch (question.type()) {
      case YES_NO, CHOICE -> checkOptions(question, input);
      case SEVERAL -> checkType(question, input, Type.BOOLEAN);
      case NUMBER -> checkType(question, input, Type.NUMBER);
      case DATE -> checkType(question, input, Type.DATE);
    }
  }

  private void checkType(Question question, Input input, Type type) {
    if (input.type() != type) {
      question(question, "the input " + input.name() + " is " + input.type() + ", not " + type);
    }
  }

  private void checkOptions(Question question, Input input) {
    var offered = question.options().stream().map(Option::value).toList();
    var allowed =
        input.type() == Type.BOOLEAN
            ? List.of("true", "false")
            : input.allowed().stream().map(Values::word).toList();
    offered.stream()
        .filter(value -> !allowed.contains(value))
        .forEach(value -> question(question, "option " + value + " is not a value of the input"));
    allowed.stream()
        .filter(value -> !offered.contains(value))
        .forEach(value -> question(question, "no option for the value " + value));
  }

  private void question(Question question, String what) {
    problems.add(place("/questions.yaml", question.id()), question.id(), what);
  }

  private void checkInputs() {
    var asked = new HashMap<String, String>();
    for (Question question : content.questions().values()) {
      for (String input : question.inputs()) {
        var other = asked.putIfAbsent(input, question.id());
        if (other != null) {
          question(question, "the input " + input + " is already asked by " + other);
        }
      }
    }
    inputs.keySet().stream()
        .filter(input -> !asked.containsKey(input))
        .sorted()
        .forEach(this::noteUnasked);
  }

  private void noteUnasked(String input) {
    var users =
        model.decisions().stream().filter(decision -> decision.requires().contains(input)).toList();
    var names =
        users.stream()
            .map(decision -> decision.name() + " (" + decision.file() + ")")
            .collect(Collectors.joining(", "));
    problems.add(
        users.isEmpty() ? "questions.yaml" : beside(users.getFirst(), "questions.yaml"),
        input,
        "no question asks this input, and no table decides it; used by " + names);
  }

  /** The file that has an entry of this id; the last part of its name where none has. */
  private String place(String ending, String id) {
    var entry = Pattern.compile("(?m)^\\s*-?\\s*id:\\s*\"?" + Pattern.quote(id) + "\"?\\s*(#.*)?$");
    return files.paths(ending).stream()
        .filter(path -> entry.matcher(files.text(path).orElse("")).find())
        .findFirst()
        .orElse(ending.substring(1));
  }

  /** A file of the folder of a decision. */
  private static String beside(Decision decision, String name) {
    var file = decision.file();
    return file.substring(0, file.lastIndexOf('/') + 1) + name;
  }

  private void checkDecisions(Evaluation possible) {
    for (Decision decision : model.decisions()) {
      var outcomes = Values.words(possible.get(decision.name()).outcomes());
      var text = content.decisions().get(decision.name());
      if (text == null) {
        problems.add(texts(decision), decision.name(), "no text for this decision");
      } else if (decision.name().equals(STEPS)) {
        checkSteps(outcomes);
      } else if (text.kind() != DecisionText.Kind.INTERNAL) {
        checkOutcomes(decision, text, outcomes);
      }
    }
    content.decisions().keySet().stream()
        .filter(decision -> !possible.results().containsKey(decision))
        .forEach(decision ->
            problems.add(
                "outcomes.yaml",
                decision,
                "no table decides this" + Near.hint(decision, possible.results().keySet())));
  }

  private static String texts(Decision decision) {
    return beside(decision, "outcomes.yaml");
  }

  private void checkOutcomes(Decision decision, DecisionText text, List<String> outcomes) {
    outcomes.stream()
        .filter(outcome -> !text.outcomes().containsKey(outcome))
        .forEach(outcome ->
            problems.add(texts(decision), text.decision(), "no text for outcome " + outcome));
  }

  private void checkSteps(List<String> outcomes) {
    outcomes.stream()
        .filter(step -> !content.steps().containsKey(step))
        .forEach(step ->
            problems.add(
                "roadmap/steps.yaml",
                step,
                "the table "
                    + STEPS
                    + " names it, but it has no texts here"
                    + Near.hint(step, content.steps().keySet())));
    content.steps().keySet().stream()
        .filter(step -> !outcomes.contains(step))
        .forEach(step ->
            problems.add(
                place("/steps.yaml", step),
                step,
                "the table " + STEPS + " never names it: add a rule to roadmap/roadmap.dmn"));
  }

  /** What tells of a step when it was done, and that its time is over. */
  private void checkTold() {
    for (Step step : content.steps().values()) {
      step.doneOn().ifPresent(input -> checkTold(step, "done_on", input, Type.DATE));
      step.over().ifPresent(input -> checkTold(step, "over", input, Type.BOOLEAN));
    }
  }

  private void checkTold(Step step, String field, String name, Type type) {
    var input = inputs.get(name);
    if (input == null || input.type() != type) {
      problems.add(
          place("/steps.yaml", step.id()),
          step.id(),
          "%s: no table has an input %s of type %s%s"
              .formatted(field, name, type, Near.hint(name, inputs.keySet())));
    }
  }

  private void checkFundingMap() {
    var named =
        Optional.ofNullable(content.decisions().get(FUNDING))
            .map(decision -> decision.outcomes().keySet())
            .orElse(Set.of());
    content.funding().keySet().stream()
        .filter(id -> !named.contains(id))
        .forEach(id -> problems.add("funding/map.csv", id, "is no outcome of " + FUNDING));
    named.stream()
        .filter(id -> !content.funding().isEmpty() && !content.funding().containsKey(id))
        .forEach(id -> problems.add("funding/map.csv", "", "has no line for " + id));
  }

  private void checkFunding() {
    var known =
        content.decisions().containsKey(FUNDING)
            ? new HashSet<>(content.decisions().get(FUNDING).outcomes().keySet())
            : Set.<String>of();
    for (Step step : content.steps().values()) {
      step.funding().stream()
          .filter(funding -> !known.contains(funding))
          .forEach(funding ->
              problems.add(
                  place("/steps.yaml", step.id()),
                  step.id(),
                  "unknown funding " + funding + Near.hint(funding, known)));
    }
  }

  /** Only where all steps can be read: a roadmap of broken steps cannot be laid out. */
  private void checkCircles() {
    if (problems.anyIn("/steps.yaml")) {
      return;
    }
    try {
      ProjectPlan.roadmap(content);
    } catch (CyclicRoadmapException circle) {
      problems.add("steps.yaml", "", "wait for one another: " + String.join(" → ", circle.cycle()));
    }
  }
}
