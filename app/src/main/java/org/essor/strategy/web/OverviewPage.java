package org.essor.strategy.web;

import java.util.List;
import org.essor.platform.BarChart;

/**
 * The strategy at a glance.
 *
 * @param sentence the strategy in one sentence
 * @param keys the figures to remember
 * @param axesSum whether the axes add up to the budget, in words
 * @param changes where a coordinator changes it; empty for other readers
 * @param dates the next dates, or the last ones where none is to come
 */
public record OverviewPage(
    String sentence,
    List<Key> keys,
    List<Figure> budgets,
    BarChart budgetChart,
    BarChart axesChart,
    List<AxisRow> axes,
    String axesSum,
    BarChart phasesChart,
    List<PhaseRow> phases,
    String phasesSentence,
    BarChart progressChart,
    List<ProgressRow> progress,
    List<DateRow> dates,
    boolean upcoming,
    MoneyView money,
    RecordsView records,
    List<Figure> committedPublished,
    List<Link> changes) {

  public OverviewPage {
    keys = List.copyOf(keys);
    budgets = List.copyOf(budgets);
    axes = List.copyOf(axes);
    phases = List.copyOf(phases);
    progress = List.copyOf(progress);
    dates = List.copyOf(dates);
    committedPublished = List.copyOf(committedPublished);
    changes = List.copyOf(changes);
  }

  /** A figure to remember, and what it is. */
  public record Key(String label, Figure figure) {}

  /** An axis, with its budget and the number of its actions. */
  public record AxisRow(Link link, int actions, List<Figure> budget) {
    public AxisRow {
      budget = List.copyOf(budget);
    }
  }

  /** A phase, and how many actions are in it. */
  public record PhaseRow(String phase, int count, List<Link> actions) {
    public PhaseRow {
      actions = List.copyOf(actions);
    }
  }
}
