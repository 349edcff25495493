package org.essor.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.roadmap.DateWords;
import org.essor.journeys.roadmap.DecisionsView;
import org.essor.journeys.roadmap.DrawRoadmap;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.journeys.roadmap.RoadmapView.StageView;
import org.essor.platform.Texts;
import org.essor.projects.LifeLineEntry;
import org.essor.projects.LifeLines;
import org.essor.projects.Member;
import org.essor.projects.Notices;
import org.essor.projects.SavedProject;
import org.essor.projects.Teams;
import org.essor.projects.web.LifeLinePage.Line;
import org.essor.projects.web.LifeLinePage.Next;
import org.essor.projects.web.LifeLinePage.Stage;
import org.essor.roadmap.Deadline;
import org.essor.roadmap.PlannedStep;
import org.essor.roadmap.PlannedStep.Progress;
import org.springframework.stereotype.Component;

/** Makes the page of a project: what is done, what is next, who must act, by when. */
@Component
class LifeLinePages {

  private static final int MOST_NEXT = 5;

  private final Editions editions;
  private final Notices notices;
  private final Teams teams;
  private final LifeLines lifeLines;
  private final Speakers speakers;
  private final Clock clock;

  LifeLinePages(
      Editions editions,
      Notices notices,
      Teams teams,
      LifeLines lifeLines,
      Speakers speakers,
      Clock clock) {
    this.editions = editions;
    this.notices = notices;
    this.teams = teams;
    this.lifeLines = lifeLines;
    this.speakers = speakers;
    this.clock = clock;
  }

  LocalDate today() {
    return Moments.dayOf(clock.instant());
  }

  ProjectPlan plan(Desk desk) {
    var edition = editions.getInForce();
    return ProjectPlan.of(Project.of(desk.project().answers(edition), edition), today());
  }

  /** What was typed, and what is wrong with it. */
  record Typed(Map<String, String> fields, Map<String, String> errors) {
    static final Typed NOTHING = new Typed(Map.of(), Map.of());
  }

  LifeLinePage of(Desk desk, Typed typed, Texts texts) {
    var planned = plan(desk);
    var unread =
        notices.list(desk.id(), desk.who()).stream()
            .filter(notice -> notice.id() > desk.project().me().readNotice())
            .toList();
    var told = new NoticeWording(editions, texts);
    return new LifeLinePage(
        desk.project().name(),
        desk.project().example(),
        DecisionsView.of(planned.project(), texts).headline(),
        desk.project().address() + "/parcours/project/suite",
        unread.stream().map(told::of).toList(),
        unread.isEmpty() ? 0 : unread.getFirst().id(),
        next(planned, typed, texts),
        DrawRoadmap.of(planned, texts).total(),
        stages(planned, lifeLines.list(desk.id(), desk.who()), texts),
        team(desk, texts),
        fading(desk.project(), texts),
        desk.project().me().role().mayEdit(),
        typed.errors());
  }

  private static String fading(SavedProject project, Texts texts) {
    if (!project.fading()) {
      return "";
    }
    return texts.get(
        project.archivedAt().isPresent() ? "projects.keep.archived" : "projects.keep.text");
  }

  private List<String> team(Desk desk, Texts texts) {
    var members = teams.list(desk.id(), desk.who()).stream().filter(Member::accepted).toList();
    var names = speakers.of(members.stream().map(Member::person), texts);
    return members.stream()
        .map(member ->
            texts.get(
                "projects.life.member",
                names.of(member.person()),
                texts.get("projects.role." + member.role())))
        .toList();
  }

  private static List<Next> next(ProjectPlan planned, Typed typed, Texts texts) {
    var plan = planned.plan();
    var deadlines = new HashMap<String, Deadline>();
    plan.deadlines().forEach(deadline -> deadlines.putIfAbsent(deadline.duty().step(), deadline));
    return plan.steps().stream()
        .filter(step -> step.progress() != Progress.DONE)
        .filter(
            step -> step.after().stream().allMatch(id -> plan.get(id).progress() == Progress.DONE))
        .sorted(Comparator.comparing(step -> step.earliest().start()))
        .limit(MOST_NEXT)
        .map(step ->
            new NextStep(planned, step, texts)
                .of(Optional.ofNullable(deadlines.get(step.id())), typed))
        .toList();
  }

  private static List<Stage> stages(ProjectPlan planned, List<LifeLineEntry> entries, Texts texts) {
    var lines = new HashMap<Integer, List<Dated>>();
    for (PlannedStep step : planned.plan().steps()) {
      lines
          .computeIfAbsent(step.step().stage().number(), _ -> new ArrayList<>())
          .add(dated(planned, step, texts));
    }
    for (LifeLineEntry entry : entries) {
      lines.computeIfAbsent(entry.stage(), _ -> new ArrayList<>()).add(dated(entry, texts));
    }
    return DrawRoadmap.of(planned, texts).stages().stream()
        .map(stage -> stage(stage, lines.getOrDefault(stage.number(), List.of())))
        .toList();
  }

  private static Stage stage(StageView stage, List<Dated> lines) {
    return new Stage(
        stage.number(),
        stage.state(),
        stage.current(),
        lines.stream().sorted(Comparator.comparing(Dated::day)).map(Dated::line).toList());
  }

  private record Dated(LocalDate day, Line line) {}

  private static Dated dated(LifeLineEntry entry, Texts texts) {
    var line =
        new Line(
            "", entry.title().in(texts.language()), texts.date(entry.day()), true, entry.href());
    return new Dated(entry.day(), line);
  }

  private static String from(PlannedStep step, Texts texts) {
    var day = step.earliest().start();
    return step.startIsLowerBound()
        ? new DateWords(texts).day(day, true)
        : texts.get("projects.life.start", texts.date(day));
  }

  private static Dated dated(ProjectPlan planned, PlannedStep step, Texts texts) {
    var title = planned.text(step).title().in(texts.language());
    var done = step.progress() == Progress.DONE;
    var day = step.earliest().start();
    var when =
        done
            ? texts.get("projects.life.done", texts.date(day))
            : texts.get(
                "projects.life.from",
                from(step, texts),
                planned.text(step).body().name().in(texts.language()));
    return new Dated(day, new Line(step.id(), title, when, done, ""));
  }

  /** A step that can be worked on now, in words. */
  private record NextStep(ProjectPlan planned, PlannedStep step, Texts texts) {

    Next of(Optional<Deadline> deadline, Typed typed) {
      var text = planned.text(step);
      return new Next(
          step.id(),
          text.stage(),
          text.title().in(texts.language()),
          text.body().name().in(texts.language()),
          deadline.map(this::by).orElseGet(this::from),
          deadline.filter(known -> !known.inTime()).isPresent()
              || step.progress() == Progress.OVERDUE,
          typed.fields().getOrDefault("on." + step.id(), planned.today().toString()));
    }

    private String by(Deadline deadline) {
      return texts.get("projects.life.by", texts.date(deadline.lastDay()));
    }

    private String from() {
      return step.earliest().start().isAfter(planned.today())
          ? texts.get("projects.life.start", texts.date(step.earliest().start()))
          : texts.get("projects.life.now");
    }
  }
}
