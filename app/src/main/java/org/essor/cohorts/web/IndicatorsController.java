package org.essor.cohorts.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.Indicators;
import org.essor.cohorts.Indicators.Counted;
import org.essor.cohorts.internal.StoredIndicators;
import org.essor.institutions.Institution;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.platform.BarChart;
import org.essor.platform.CsvTable;
import org.essor.platform.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Students assessed and certified, for everyone to read. */
@Controller
class IndicatorsController {

  private final StoredIndicators indicators;
  private final Institutions institutions;

  IndicatorsController(StoredIndicators indicators, Institutions institutions) {
    this.indicators = indicators;
    this.institutions = institutions;
  }

  @GetMapping(StoredIndicators.PATH)
  ModelAndView show(Texts texts) {
    var found = indicators.get();
    return Pages.show("indicators", new IndicatorsPage(found.example(), sections(found, texts)));
  }

  private List<IndicatorsPage.Section> sections(Indicators found, Texts texts) {
    return found.measures().stream()
        .filter(counted -> counted.curricula().size() > 1)
        .map(counted -> section(counted, found.years(), texts))
        .toList();
  }

  private IndicatorsPage.Section section(Counted counted, List<AcademicYear> years, Texts texts) {
    var key = "cohorts.indicators." + counted.measure();
    UnaryOperator<String> curriculum = code -> Pages.curriculum(code, institutions, texts);
    return new IndicatorsPage.Section(
        counted.measure().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        texts.get(key),
        texts.get(key + ".about"),
        chart(counted, curriculum, texts),
        table("curricula", new Shown(counted.curricula(), curriculum, years), texts),
        table("institutions", new Shown(counted.institutions(), this::institution, years), texts));
  }

  private String institution(String id) {
    return InstitutionId.find(id).flatMap(institutions::find).map(Institution::name).orElse(id);
  }

  private record Shown(
      List<Indicators.Row> rows, UnaryOperator<String> name, List<AcademicYear> years) {}

  private static IndicatorsPage.Table table(String which, Shown shown, Texts texts) {
    var heads =
        Stream.of(
                Stream.of(texts.get("cohorts.indicators." + which)),
                shown.years().stream().map(AcademicYear::toString),
                Stream.of(texts.get("cohorts.indicators.all")))
            .flatMap(each -> each)
            .toList();
    return new IndicatorsPage.Table(
        texts.get("cohorts.indicators." + which + ".caption"),
        heads,
        shown.rows().stream().map(row -> row(row, shown.name(), texts)).toList());
  }

  private static IndicatorsPage.Row row(
      Indicators.Row row, UnaryOperator<String> name, Texts texts) {
    return new IndicatorsPage.Row(
        row.key().isEmpty() ? texts.get("cohorts.indicators.all") : name.apply(row.key()),
        row.counts().stream().map(count -> count(count, texts)).toList());
  }

  private static String count(OptionalLong count, Texts texts) {
    return count.isPresent()
        ? texts.number(count.getAsLong())
        : texts.get("cohorts.results.hidden");
  }

  /** One bar a curriculum, all years; hidden ones have none. */
  private static BarChart chart(Counted counted, UnaryOperator<String> name, Texts texts) {
    var bars =
        counted.curricula().stream()
            .filter(row -> !row.key().isEmpty())
            .map(row ->
                BarChart.Row.of(
                    name.apply(row.key()),
                    row.counts().getLast().orElse(0),
                    count(row.counts().getLast(), texts)))
            .toList();
    return new BarChart(
        texts.get("cohorts.indicators." + counted.measure()),
        texts.get("cohorts.indicators.chart"),
        bars,
        Optional.empty());
  }

  @GetMapping(StoredIndicators.PATH + ".csv")
  ResponseEntity<byte[]> csv(Texts texts) {
    var found = indicators.get();
    var heads =
        Stream.of("measure", "by", "row", "year", "people")
            .map(name -> texts.get("cohorts.column." + name))
            .toList();
    var rows =
        sections(found, texts).stream()
            .flatMap(section ->
                Stream.of(section.curricula(), section.institutions())
                    .flatMap(table -> lines(section, table)))
            .toList();
    return Pages.csv("indicateurs", CsvTable.write(heads, rows));
  }

  private static Stream<List<String>> lines(
      IndicatorsPage.Section section, IndicatorsPage.Table table) {
    return table.rows().stream()
        .flatMap(row ->
            Stream.iterate(0, i -> i < row.counts().size(), i -> i + 1)
                .map(i ->
                    List.of(
                        section.title(),
                        table.heads().getFirst(),
                        row.name(),
                        table.heads().get(i + 1),
                        row.counts().get(i))));
  }
}
