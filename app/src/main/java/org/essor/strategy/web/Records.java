package org.essor.strategy.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.platform.BarChart;
import org.essor.strategy.Action;
import org.essor.strategy.ActionLinks;
import org.essor.strategy.ActionRecords;
import org.essor.strategy.ActionRecords.Figures;
import org.essor.strategy.Axis;
import org.essor.strategy.Catalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules recorded of actions: figures, and pages that belong to them. */
@Component
class Records {

  private final ObjectProvider<ActionRecords> records;
  private final ObjectProvider<ActionLinks> links;

  Records(ObjectProvider<ActionRecords> records, ObjectProvider<ActionLinks> links) {
    this.records = records;
    this.links = links;
  }

  Figures of(Set<String> lines) {
    return records.stream().map(each -> each.of(lines)).findFirst().orElse(Figures.NONE);
  }

  /** The lines of an axis: its actions, and the call where it is one. */
  static Set<String> lines(Axis axis, Catalogue catalogue) {
    return Stream.concat(
            Stream.of(axis.code()), catalogue.actionsOf(axis).stream().map(Action::code))
        .collect(Collectors.toSet());
  }

  /** Everything, by axis. */
  RecordsView whole(Words words) {
    var catalogue = words.board().catalogue();
    var all =
        catalogue.axes().stream()
            .flatMap(axis -> lines(axis, catalogue).stream())
            .collect(Collectors.toSet());
    var rows =
        catalogue.axes().stream()
            .map(axis -> row(words.link(axis), of(lines(axis, catalogue)), words))
            .toList();
    return view(of(all), rows, words);
  }

  /** An axis, by action. */
  RecordsView of(Axis axis, Words words) {
    var catalogue = words.board().catalogue();
    var rows =
        catalogue.actionsOf(axis).stream()
            .map(action -> row(words.link(action), of(Set.of(action.code())), words))
            .toList();
    return view(of(lines(axis, catalogue)), rows, words);
  }

  RecordsView of(Action action, Words words) {
    return view(of(Set.of(action.code())), List.of(), words);
  }

  private static RecordsView view(Figures figures, List<RecordsView.Row> rows, Words words) {
    var shown = rows.stream().filter(row -> row.decisions() > 0).toList();
    return new RecordsView(
        figures.decisions(), sentence(figures, words), chart(shown, words), shown);
  }

  private static String sentence(Figures figures, Words words) {
    var texts = words.texts();
    return figures.decisions() == 0
        ? texts.get("strategy.records.none")
        : texts.get(
            "strategy.records.sentence",
            figures.laureates(),
            figures.decisions(),
            days(figures, words));
  }

  private static String days(Figures figures, Words words) {
    return figures.medianDays().isPresent()
        ? words.texts().get("strategy.records.days", figures.medianDays().getAsLong())
        : words.texts().get("strategy.records.unknown");
  }

  private static RecordsView.Row row(Link link, Figures figures, Words words) {
    return new RecordsView.Row(
        link, figures.laureates(), figures.decisions(), days(figures, words));
  }

  private static Optional<BarChart> chart(List<RecordsView.Row> rows, Words words) {
    var bars =
        rows.stream()
            .map(row -> BarChart.Row.of(row.link().text(), row.laureates(), "" + row.laureates()))
            .toList();
    return Optional.of(
            new BarChart(
                words.texts().get("strategy.records.chart"),
                words.texts().get("strategy.records.chart.about"),
                bars,
                Optional.empty()))
        .filter(_ -> !bars.isEmpty());
  }

  /** Pages of other modules that belong to a line, by heading; those without any are left out. */
  List<LinkGroup> groups(String line, Words words) {
    return links
        .orderedStream()
        .map(each ->
            new LinkGroup(
                words.texts().get(each.textKey()),
                each.list(line).stream()
                    .map(link -> new Link(link.path(), words.of(link.text())))
                    .toList()))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }
}
