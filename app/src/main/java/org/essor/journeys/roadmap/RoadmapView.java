package org.essor.journeys.roadmap;

import java.util.List;

/**
 * A roadmap in the reader's words: what the page, the shared page and the document show.
 *
 * @param total how long it takes, in one sentence
 * @param remarks what must be known about the total: steps that perhaps apply, lengths to estimate
 * @param criticalPath the names of the critical steps, in order
 * @param wideChart an SVG image for wide screens and print
 * @param narrowChart the same for phones
 * @param stages the seven stages
 * @param steps by date
 * @param deadlines soonest first
 */
public record RoadmapView(
    String total,
    List<String> remarks,
    List<String> criticalPath,
    String wideChart,
    String narrowChart,
    List<StageView> stages,
    List<StepView> steps,
    List<DeadlineView> deadlines,
    List<TariffView> tariffs) {

  public RoadmapView {
    remarks = List.copyOf(remarks);
    criticalPath = List.copyOf(criticalPath);
    stages = List.copyOf(stages);
    steps = List.copyOf(steps);
    deadlines = List.copyOf(deadlines);
    tariffs = List.copyOf(tariffs);
  }

  /**
   * One of the seven stages.
   *
   * @param state what is planned there, in words
   * @param current whether it is the first with something left to do
   */
  public record StageView(int number, String state, boolean current) {}

  /**
   * One step.
   *
   * @param marks words that must stand beside its name: perhaps, critical, done, late
   * @param after the names of the steps it waits for
   * @param length its duration in words
   * @param basis on whose word the duration rests
   * @param latestEnd the last day on which it can end without delaying the whole; empty where
   *     lengths are still unknown, and so nobody can say
   * @param clock the official clock, its start and what suspends it; empty for none
   * @param funding what can pay for it
   */
  public record StepView(
      String id,
      int stage,
      String title,
      String about,
      String body,
      List<String> marks,
      List<String> after,
      String length,
      String basis,
      String clock,
      List<SourceView> sources,
      String start,
      String end,
      String latestEnd,
      List<String> funding) {

    public StepView {
      marks = List.copyOf(marks);
      after = List.copyOf(after);
      sources = List.copyOf(sources);
      funding = List.copyOf(funding);
    }
  }

  /**
   * A day by which to act.
   *
   * @param day the last day in time, in words
   * @param remark whether it is foreseen only, and whether the plan keeps it
   */
  public record DeadlineView(String day, String title, String remark, boolean late) {}

  /**
   * An official price or rate.
   *
   * @param amount empty where the text refers to another tariff, as the condition says
   */
  public record TariffView(
      String scheme,
      String label,
      String amount,
      String period,
      String condition,
      String source,
      String tag) {}
}
