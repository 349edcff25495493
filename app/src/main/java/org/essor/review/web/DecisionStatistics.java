package org.essor.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.essor.applications.Submission;
import org.essor.calls.form.Choice;
import org.essor.calls.form.Field;
import org.essor.platform.BarChart;
import org.essor.platform.Texts;
import org.essor.review.Decisions;
import org.essor.review.Statistics;
import org.essor.review.Statistics.Line;
import org.essor.review.web.CallPlaces.Place;
import org.springframework.stereotype.Component;

/** Counts what became of the applications of a call: in all, by option of the form, by region. */
@Component
class DecisionStatistics {

  private final Decisions decisions;
  private final Groups groups;

  DecisionStatistics(Decisions decisions, Groups groups) {
    this.decisions = decisions;
    this.groups = groups;
  }

  StatisticsPage page(Place place) {
    var texts = place.texts();
    var statistics =
        Statistics.of(
            decisions.listDeposited(place.id(), place.who()),
            decisions.list(place.id(), place.who()));
    var shown = new ArrayList<StatisticsPage.Group>();
    var all = texts.get("review.statistics.all");
    shown.add(group("all", all, List.of(statistics.total(all)), place));
    groups
        .form(place.call())
        .fields()
        .filter(field -> field.type() instanceof Choice)
        .forEach(field -> {
          var lines = statistics.by(by(field, texts));
          shown.add(group("field-" + field.id(), Groups.label(field, texts), lines, place));
        });
    var byRegion = statistics.by(submission -> Groups.region(submission, texts));
    shown.add(group("region", texts.get("review.statistics.region"), byRegion, place));
    return new StatisticsPage(
        place.head(), shown.stream().filter(group -> !group.lines().isEmpty()).toList());
  }

  private static Function<Submission, Optional<String>> by(Field field, Texts texts) {
    return submission ->
        Optional.ofNullable(submission.choices().get(field.id()))
            .map(option -> Groups.option(field, option, texts));
  }

  private static StatisticsPage.Group group(
      String id, String title, List<Line> lines, Place place) {
    return new StatisticsPage.Group(
        id,
        title,
        chart(title, lines, place.texts()),
        lines.stream().map(line -> line(line, place.words())).toList());
  }

  private static BarChart chart(String title, List<Line> lines, Texts texts) {
    return new BarChart(
        texts.get("review.statistics.chart", title),
        texts.get("review.statistics.chart.text"),
        lines.stream()
            .map(line ->
                new BarChart.Row(
                    line.group(),
                    List.of(
                        new BarChart.Bar(
                            line.deposited(),
                            texts.get("review.statistics.bar.deposited", line.deposited()),
                            1),
                        new BarChart.Bar(
                            line.selected(),
                            texts.get("review.statistics.bar.selected", line.selected()),
                            2))))
            .toList(),
        Optional.empty());
  }

  private static StatisticsPage.Line line(Line line, ReviewWords words) {
    return new StatisticsPage.Line(
        line.group(),
        words.texts().number(line.deposited()),
        words.texts().number(line.selected()),
        words.texts().number(line.reserve()),
        words.texts().number(line.rejected()),
        line.success().isPresent() ? words.percent(line.success().getAsDouble()) : "–",
        line.medianDays().isPresent() ? words.number(line.medianDays().getAsDouble(), 0) : "–");
  }
}
