package org.essor.journeys.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.journeys.roadmap.AnswersView;
import org.essor.journeys.roadmap.DateWords;
import org.essor.journeys.roadmap.DecisionsView;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.journeys.web.VariantsPage.Differences;
import org.essor.journeys.web.VariantsPage.Row;
import org.essor.platform.Texts;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.Stage;

/** What differs between two variants, in the reader's words. */
record CompareVariants(ProjectPlan a, ProjectPlan b, Texts texts) {

  /** As many decisions as the sentences name; the tables hold all. */
  private static final int MOST_TOLD = 3;

  Differences differences() {
    return new Differences(answers(), decisions(), measures(), steps());
  }

  /** What differs, in a few sentences; empty where nothing does. */
  List<String> summary() {
    var decisions = decisions();
    var sentences = new ArrayList<String>();
    decisions.stream()
        .limit(MOST_TOLD)
        .map(row -> texts.get("roadmap.variants.says.decision", row.name(), row.a(), row.b()))
        .forEach(sentences::add);
    if (decisions.size() > MOST_TOLD) {
      sentences.add(texts.get("roadmap.variants.says.more", decisions.size() - MOST_TOLD));
    }
    says("end", endsLater(), sentences);
    says("steps", b.plan().steps().size() - a.plan().steps().size(), sentences);
    return sentences.isEmpty() && !answers().isEmpty()
        ? List.of(texts.get("roadmap.variants.says.answers", answers().size()))
        : sentences;
  }

  /** By how many days variant B ends later. */
  private int endsLater() {
    return (int) ChronoUnit.DAYS.between(a.plan().whole().end(), b.plan().whole().end());
  }

  private void says(String what, int more, List<String> sentences) {
    if (more != 0) {
      var exact = a.plan().isExact() && b.plan().isExact() || what.equals("steps");
      var key = "roadmap.variants.says." + what + (exact ? "" : ".at-least");
      sentences.add(texts.get(key + (more > 0 ? ".more" : ".less"), Math.abs(more)));
    }
  }

  private List<Row> answers() {
    return differing(this::answers, texts.get("roadmap.variants.unanswered"));
  }

  private Map<String, String> answers(ProjectPlan plan) {
    var answers = new LinkedHashMap<String, String>();
    AnswersView.of(plan.project(), texts)
        .lines()
        .forEach(line -> answers.put(line.question(), line.answer()));
    return answers;
  }

  private List<Row> decisions() {
    return differing(this::decisions, texts.get("roadmap.variants.absent"));
  }

  private Map<String, String> decisions(ProjectPlan plan) {
    var decisions = new LinkedHashMap<String, String>();
    DecisionsView.of(plan.project(), texts)
        .answers()
        .forEach(answer -> decisions.put(answer.title(), answer.answer()));
    return decisions;
  }

  private List<Row> differing(Function<ProjectPlan, Map<String, String>> words, String absent) {
    var ofA = words.apply(a);
    var ofB = words.apply(b);
    var names = new LinkedHashSet<>(ofA.keySet());
    names.addAll(ofB.keySet());
    return names.stream()
        .map(name -> new Row(name, ofA.getOrDefault(name, absent), ofB.getOrDefault(name, absent)))
        .filter(Row::differs)
        .toList();
  }

  private List<Row> measures() {
    var rows = new ArrayList<Row>();
    rows.add(measure("roadmap.variants.total", this::total));
    rows.add(measure("roadmap.variants.end", plan -> day(plan, plan.plan().whole().lastDay())));
    rows.add(measure("roadmap.variants.count", plan -> texts.number(plan.plan().steps().size())));
    Stream.of(Stage.values())
        .filter(stage -> Stream.of(a, b).anyMatch(plan -> plan.plan().endOf(stage).isPresent()))
        .forEach(stage -> rows.add(stageEnd(stage)));
    return rows;
  }

  private Row measure(String key, Function<ProjectPlan, String> value) {
    return new Row(texts.get(key), value.apply(a), value.apply(b));
  }

  private String total(ProjectPlan plan) {
    var length = new DateWords(texts).length(plan.plan().whole());
    return plan.plan().isExact() ? length : texts.get("roadmap.variants.at-least", length);
  }

  private String day(ProjectPlan plan, LocalDate day) {
    return new DateWords(texts).day(day, !plan.plan().isExact());
  }

  private Row stageEnd(Stage stage) {
    var number = stage.number();
    var name =
        texts.get("roadmap.variants.stage-end", number, texts.get("platform.stage." + number));
    return new Row(name, stageEnd(a, stage), stageEnd(b, stage));
  }

  private String stageEnd(ProjectPlan plan, Stage stage) {
    var bound =
        plan.plan().steps().stream()
            .anyMatch(step -> step.step().stage() == stage && step.endIsLowerBound());
    return plan.plan()
        .endOf(stage)
        .map(end -> new DateWords(texts).day(end.minusDays(1), bound))
        .orElse(texts.get("roadmap.variants.absent"));
  }

  /** Each step that one variant has and the other has not. */
  private List<Row> steps() {
    var yes = texts.get("roadmap.answers.yes");
    var no = texts.get("roadmap.answers.no");
    var ofA = titles(a);
    var ofB = titles(b);
    var all = new LinkedHashMap<>(ofA);
    ofB.forEach(all::putIfAbsent);
    return all.entrySet().stream()
        .map(step ->
            new Row(
                step.getValue(),
                ofA.containsKey(step.getKey()) ? yes : no,
                ofB.containsKey(step.getKey()) ? yes : no))
        .filter(Row::differs)
        .toList();
  }

  private Map<String, String> titles(ProjectPlan plan) {
    return plan.plan().steps().stream()
        .collect(
            Collectors.toMap(
                PlannedStep::id,
                step -> plan.text(step).title().in(texts.language()),
                (one, _) -> one,
                LinkedHashMap::new));
  }
}
