package org.essor.strategy.web;

import java.util.List;
import java.util.Optional;
import org.essor.strategy.web.AxisPage.Amounts;

/**
 * An action of the strategy.
 *
 * @param operator empty where no source says who
 * @param phase the current phase
 * @param phases all phases known, the latest first
 * @param shared where the budget was published for several actions together
 * @param changes where a coordinator changes it; empty for other readers
 * @param links what other modules show of it, such as its calls
 * @param edits what coordinators stated of it, the last first
 */
public record ActionPage(
    String code,
    String title,
    String aim,
    Link axis,
    String kind,
    String operator,
    String pilots,
    Optional<Figure> phase,
    String phaseKind,
    List<Figure> phases,
    List<Figure> planned,
    List<Amounts> amounts,
    Optional<Shared> shared,
    List<ProgressRow> indicators,
    List<DateRow> dates,
    MoneyView money,
    RecordsView records,
    List<LinkGroup> links,
    List<HistoryPage.Row> edits,
    List<Link> changes) {

  public ActionPage {
    phases = List.copyOf(phases);
    planned = List.copyOf(planned);
    amounts = List.copyOf(amounts);
    indicators = List.copyOf(indicators);
    dates = List.copyOf(dates);
    links = List.copyOf(links);
    edits = List.copyOf(edits);
    changes = List.copyOf(changes);
  }

  /** A budget for several actions together. */
  public record Shared(String label, List<Figure> figures, List<Link> others) {
    public Shared {
      figures = List.copyOf(figures);
      others = List.copyOf(others);
    }
  }
}
