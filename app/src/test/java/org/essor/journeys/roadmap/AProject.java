package org.essor.journeys.roadmap;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.decision.DecisionModel;
import org.essor.decision.DecisionResult;
import org.essor.decision.Evaluation;
import org.essor.decision.Facts;
import org.essor.decision.Outcomes;
import org.essor.decision.Rule;
import org.essor.decision.Value;
import org.essor.journeys.Answers;
import org.essor.journeys.Body;
import org.essor.journeys.DecisionText;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Edition;
import org.essor.journeys.Evidence;
import org.essor.journeys.Journey;
import org.essor.journeys.LegalClock;
import org.essor.journeys.Project;
import org.essor.journeys.Reference;
import org.essor.journeys.Regulation;
import org.essor.journeys.RuleText;
import org.essor.journeys.Schedule;
import org.essor.journeys.Source;
import org.essor.journeys.Step;
import org.essor.journeys.Step.Duration;
import org.essor.journeys.Step.Duration.Kind;
import org.essor.journeys.Tariff;
import org.essor.journeys.Text;
import org.essor.roadmap.Silence;
import org.essor.roadmap.Span;
import org.mockito.Mockito;

/** Builds a valid project on a small made-up regulation. */
final class AProject {

  static final LocalDate TODAY = LocalDate.of(2027, 1, 4);

  private static final Source CODE =
      new Source(
          "css",
          "code",
          new Text("Code de la sécurité sociale", "Social security code"),
          new Text("CSS", "CSS"),
          Optional.of(URI.create("https://www.legifrance.gouv.fr/")),
          Optional.of("2026-03-14"),
          Evidence.PRIMARY,
          LocalDate.of(2026, 11, 21));

  private final List<Step> steps = new ArrayList<>();
  private final List<Value> always = new ArrayList<>();
  private final List<Value> sometimes = new ArrayList<>();
  private final List<Tariff> tariffs = new ArrayList<>();
  private Schedule schedule = Schedule.NONE;

  /** Idea, proof of concept, a waiting, an unknown study, two parallel clocks, a decision. */
  static AProject typical() {
    return new AProject()
        .step("idea", 1, typical(new Span.Days(30)))
        .step("concept", 2, typical(new Span.Months(6)), "idea")
        .step("notified_body", 4, waiting(270), "concept")
        .step("study", 5, unknown(), "concept")
        .step("ans", 6, legal(new Span.Days(60)), "notified_body", "study")
        .step("cnedimts", 6, legal(new Span.Days(60)), "notified_body", "study")
        .step("decision", 6, legal(new Span.Days(30)), "ans", "cnedimts")
        .filing()
        .perhaps("abroad", 7, typical(new Span.Days(90)), "decision")
        .tariff("pecan_dtx");
  }

  static Duration typical(Span span) {
    return new Duration(Kind.TYPICAL, Optional.of(span), Optional.empty(), Optional.empty());
  }

  static Duration waiting(int days) {
    return new Duration(
        Kind.WAITING, Optional.of(new Span.Days(days)), Optional.empty(), Optional.empty());
  }

  static Duration typical(Span shortest, Span longest) {
    return new Duration(
        Kind.TYPICAL, Optional.of(shortest), Optional.of(longest), Optional.empty());
  }

  static Duration unknown() {
    return new Duration(Kind.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Duration legal(Span span) {
    var clock =
        new LegalClock(
            "clock",
            "PECAN/opinion",
            new Text("PECAN", "PECAN"),
            new Text("Avis", "Opinion"),
            body("cnedimts"),
            span,
            Silence.REFUSAL,
            true,
            new Text("accusé de réception", "acknowledgement"),
            new Text("une demande d’informations le suspend", "a request suspends it"),
            "CSS R162-114 V",
            Evidence.PRIMARY);
    return new Duration(Kind.LEGAL, Optional.of(span), Optional.empty(), Optional.of(clock));
  }

  AProject step(String id, int stage, Duration duration, String... after) {
    always.add(Value.of(id));
    return add(id, stage, duration, Optional.empty(), after);
  }

  AProject perhaps(String id, int stage, Duration duration, String... after) {
    sometimes.add(Value.of(id));
    return add(id, stage, duration, Optional.empty(), after);
  }

  private AProject filing() {
    always.add(Value.of("filing"));
    var deadline = new Step.Deadline("decision", new Span.Months(6));
    return add("filing", 6, typical(new Span.Days(200)), Optional.of(deadline), "decision");
  }

  private AProject add(
      String id, int stage, Duration duration, Optional<Step.Deadline> deadline, String... after) {
    steps.add(
        new Step(
            id,
            stage,
            new Text("Démarche " + id + " & suite", "Step " + id + " & more"),
            new Text("À propos de " + id + ".", "About " + id + "."),
            body("cnedimts"),
            List.of(after),
            duration,
            deadline,
            Optional.empty(),
            Optional.empty(),
            List.of("pecan", "contest", "grant", "for_hospitals"),
            List.of(
                new Reference(CODE, new Text("art. R162-114", "art. R162-114"), Evidence.MEMORY))));
    return this;
  }

  AProject tariff(String route) {
    tariffs.add(
        new Tariff(
            "initial",
            new Text("PECAN", "PECAN"),
            new Text("forfait initial", "initial fee"),
            List.of(route),
            Optional.of(new java.math.BigDecimal("1435.00")),
            Tariff.Unit.EUROS,
            "",
            new Text("une fois", "once"),
            new Text("TTC", "VAT included"),
            "Arrêté du 22 avril 2024",
            Evidence.SECONDARY));
    return this;
  }

  AProject with(Schedule changed) {
    schedule = changed;
    return this;
  }

  ProjectPlan plan() {
    return ProjectPlan.of(build(), TODAY);
  }

  Project build() {
    var evaluation = evaluation();
    var answers = Answers.none().withSchedule(schedule);
    return new Project(
        answers,
        edition(),
        List.of(new Project.ModuleResult("", Facts.none(), evaluation)),
        evaluation);
  }

  private Evaluation evaluation() {
    var results = new LinkedHashMap<String, DecisionResult>();
    put(results, "mdr_class", new Outcomes.Settled(Value.of("IIa")));
    put(
        results,
        "reimbursement_route",
        new Outcomes.OneOf(List.of(Value.of("pecan_dtx"), Value.of("article_51"))));
    put(results, "open_funding", settled(List.of(Value.of("pecan"))));
    put(results, "funding_to_watch", settled(List.of(Value.of("contest"))));
    put(results, "class_obligations", settled(List.of(Value.of("psur"))));
    put(
        results,
        ProjectPlan.STEPS,
        sometimes.isEmpty() ? settled(always) : new Outcomes.Collected(always, sometimes));
    return new Evaluation(results);
  }

  private static Outcomes settled(List<Value> values) {
    return new Outcomes.Settled(new Value.Many(values));
  }

  private static void put(Map<String, DecisionResult> results, String decision, Outcomes outcomes) {
    var rule = new Rule("r11a", 1, List.of(), List.of(), Map.of());
    results.put(
        decision, new DecisionResult(decision, outcomes, List.of(rule), List.of(), List.of()));
  }

  private Edition edition() {
    return new Edition(
        "2026-11",
        Edition.Status.IN_FORCE,
        Optional.of(LocalDate.of(2026, 11, 21)),
        new Text("Règles en vigueur au 21 novembre 2026", "Rules in force on 21 November 2026"),
        Text.NONE,
        List.of(),
        "f".repeat(64),
        regulation(),
        model(),
        Map.of(),
        Optional.empty());
  }

  /** Whatever the facts: the same results, and a call that comes by waves. */
  private DecisionModel model() {
    var results = new LinkedHashMap<>(evaluation().results());
    put(results, "funding_to_watch", settled(List.of(Value.of("contest"), Value.of("grant"))));
    var model = Mockito.mock(DecisionModel.class);
    Mockito.when(model.evaluate(Mockito.any())).thenReturn(new Evaluation(results));
    return model;
  }

  private Regulation regulation() {
    var decisions = new LinkedHashMap<String, DecisionText>();
    decision(decisions, "mdr_class", DecisionText.Kind.ANSWER, "IIa");
    decision(decisions, "reimbursement_route", DecisionText.Kind.ANSWER, "pecan_dtx");
    decision(decisions, "open_funding", DecisionText.Kind.FUNDING, "pecan");
    decision(decisions, "class_obligations", DecisionText.Kind.OBLIGATIONS, "psur");
    var rules = new LinkedHashMap<String, RuleText>();
    rules.put(
        "mdr_class/r11a",
        new RuleText(
            new Text("Il oriente la prise en charge.", "It drives management."),
            List.of(new Reference(CODE, new Text("art. 2", "art. 2"), Evidence.PRIMARY))));
    var journeys = new LinkedHashMap<String, Journey>();
    journeys.put(Journey.MAIN, journey());
    return new Regulation(
        byId(List.of(CODE), Source::id),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        decisions,
        rules,
        journeys,
        byId(steps, Step::id),
        byId(List.of(body("cnedimts")), Body::id),
        List.of(),
        tariffs,
        new LinkedHashMap<>());
  }

  private static Journey journey() {
    var title = new Text("Décrire mon projet", "Describe my project");
    return new Journey(
        Journey.MAIN,
        1,
        title,
        title,
        Text.NONE,
        Text.NONE,
        Text.NONE,
        0,
        List.of(new Journey.Section(Text.NONE, List.of("mdr_class"))),
        List.of("mdr_class"));
  }

  private static <V> LinkedHashMap<String, V> byId(List<V> values, Function<V, String> id) {
    return values.stream()
        .collect(Collectors.toMap(id, value -> value, (a, _) -> a, LinkedHashMap::new));
  }

  private static void decision(
      Map<String, DecisionText> decisions, String name, DecisionText.Kind kind, String outcome) {
    var text =
        new OutcomeText(
            outcome,
            new Text("libellé " + outcome, "label " + outcome),
            new Text("Phrase sur " + outcome + ".", "Sentence on " + outcome + "."),
            Optional.of(body("cnedimts")),
            List.of());
    var outcomes = new LinkedHashMap<String, OutcomeText>();
    outcomes.put(outcome, text);
    decisions.put(
        name,
        new DecisionText(
            name,
            kind,
            new Text("Titre " + name, "Title " + name),
            Text.NONE,
            Optional.of(body("cnedimts")),
            outcomes));
  }

  private static Body body(String id) {
    return new Body(
        id, new Text("CNEDiMTS (HAS)", "CNEDiMTS (HAS)"), Text.NONE, Optional.empty(), List.of());
  }
}
