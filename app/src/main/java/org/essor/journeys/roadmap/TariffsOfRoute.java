package org.essor.journeys.roadmap;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.essor.decision.DecisionResult;
import org.essor.journeys.Project;
import org.essor.journeys.Tariff;
import org.essor.journeys.Values;
import org.essor.journeys.roadmap.RoadmapView.TariffView;
import org.essor.platform.Texts;

/** The official prices and rates of the reimbursement routes still possible for a project. */
final class TariffsOfRoute {

  private static final String ROUTE = "reimbursement_route";

  private TariffsOfRoute() {}

  static List<TariffView> of(Project project, Texts texts) {
    var routes =
        Optional.ofNullable(project.overall().results().get(ROUTE))
            .map(DecisionResult::outcomes)
            .map(Values::words)
            .orElse(List.of());
    return project.edition().regulation().tariffs().stream()
        .filter(tariff -> tariff.routes().stream().anyMatch(routes::contains))
        .map(tariff -> view(tariff, texts))
        .toList();
  }

  private static TariffView view(Tariff tariff, Texts texts) {
    return new TariffView(
        tariff.scheme().in(texts.language()),
        tariff.line().in(texts.language()),
        amount(tariff, texts),
        tariff.period().in(texts.language()),
        tariff.condition().in(texts.language()),
        tariff.source(),
        SourceView.tag(tariff.evidence(), texts));
  }

  private static String amount(Tariff tariff, Texts texts) {
    return switch (tariff.unit()) {
      case EUROS -> texts.get("roadmap.euros", number(tariff, 2, texts));
      case PERCENT -> texts.get("roadmap.percent", number(tariff, 0, texts));
      case REFERENCE -> "";
    };
  }

  private static String number(Tariff tariff, int digits, Texts texts) {
    var format = NumberFormat.getNumberInstance(texts.locale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(tariff.amount().orElseThrow());
  }
}
