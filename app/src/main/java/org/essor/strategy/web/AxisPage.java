package org.essor.strategy.web;

import java.util.List;

/**
 * An axis of the strategy.
 *
 * @param amounts what is published of its money: kind and figures
 * @param links what other modules show of it, such as its calls
 * @param changes where a coordinator changes it; empty for other readers
 * @param sum what the published budgets of its actions add up to, in words
 */
public record AxisPage(
    String code,
    String title,
    String about,
    List<Amounts> amounts,
    String sum,
    List<ActionRow> actions,
    List<ProgressRow> indicators,
    MoneyView money,
    RecordsView records,
    List<LinkGroup> links,
    List<Link> changes) {

  public AxisPage {
    amounts = List.copyOf(amounts);
    actions = List.copyOf(actions);
    indicators = List.copyOf(indicators);
    links = List.copyOf(links);
    changes = List.copyOf(changes);
  }

  /** Figures of one kind, the current one first. */
  public record Amounts(String property, String name, List<Figure> figures) {
    public Amounts {
      figures = List.copyOf(figures);
    }
  }

  /**
   * An action in a table.
   *
   * @param operator empty where no source says who
   */
  public record ActionRow(
      Link link, String kind, String operator, String phase, String phaseKind, String budget) {}
}
