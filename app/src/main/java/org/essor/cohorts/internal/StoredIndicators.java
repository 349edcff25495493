package org.essor.cohorts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.cohorts.AcademicYear;
import org.essor.cohorts.Indicators;
import org.essor.cohorts.Indicators.Counted;
import org.essor.cohorts.Indicators.Measure;
import org.essor.cohorts.Indicators.Row;
import org.essor.kernel.SmallCells;
import org.essor.platform.SiteSettings;
import org.essor.strategy.IndicatorRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up students by curriculum, institution and year, and feeds the strategy with them. */
@Component
public class StoredIndicators implements IndicatorRecords {

  /** Where everyone reads them. */
  public static final String PATH = "/competences/campagnes/indicateurs";

  /** The indicator of the strategy that they belong to. */
  private static final String STUDENTS = "students";

  private static final String OWN =
      """
      select c.curriculum, c.institution::text, c.year, count(*) as people from (
        select distinct on (coalesce(s.person, s.id), k.year) k.*
        from cohorts.student s join cohorts.campaign k on k.id = s.campaign
        where k.example = :example and %s
        order by coalesce(s.person, s.id), k.year, s.%s, s.id) c
      group by 1, 2, 3
      """;

  private static final Map<Measure, String> COUNTS =
      Map.of(
          Measure.ASSESSED,
          OWN.formatted("s.finished_at is not null and k.kind = 'DIAGNOSIS'", "finished_at"),
          Measure.CERTIFIED,
          OWN.formatted("s.certified", "decided_at"),
          Measure.CERTIFIED_ELSEWHERE,
          """
          select curriculum, institution::text, year, count(*) as people
          from cohorts.outside_result where example = :example and certified group by 1, 2, 3
          """);

  private final JdbcClient db;
  private final SiteSettings site;

  StoredIndicators(JdbcClient db, SiteSettings site) {
    this.db = db;
    this.site = site;
  }

  private record Cell(String curriculum, String institution, AcademicYear year, long people) {}

  /** The figures; those of the examples where a demonstration has no other. */
  public Indicators get() {
    var real = of(false);
    return real.years().isEmpty() && site.demo() ? of(true) : real;
  }

  private Indicators of(boolean example) {
    var cells =
        Stream.of(Measure.values())
            .collect(Collectors.toMap(Function.identity(), each -> cells(each, example)));
    var years =
        cells.values().stream().flatMap(List::stream).map(Cell::year).distinct().sorted().toList();
    var measures =
        Stream.of(Measure.values())
            .map(each -> counted(each, cells.getOrDefault(each, List.of()), years))
            .toList();
    return new Indicators(years, example, measures);
  }

  private List<Cell> cells(Measure measure, boolean example) {
    return db.sql(COUNTS.getOrDefault(measure, ""))
        .param("example", example)
        .query((row, _) ->
            new Cell(
                row.getString(1),
                row.getString(2),
                new AcademicYear(row.getInt("year")),
                row.getLong("people")))
        .list();
  }

  /** Both tables hide the same totals, so that neither gives away what the other hides. */
  private static Counted counted(Measure measure, List<Cell> cells, List<AcademicYear> years) {
    var curricula = table(cells, Cell::curriculum, years);
    var institutions = table(cells, Cell::institution, years);
    var hidden = List.<Integer>of();
    var one = SmallCells.of(List.copyOf(curricula.values()), years.size(), hidden);
    var other = SmallCells.of(List.copyOf(institutions.values()), years.size(), one.hiddenTotals());
    while (!other.hiddenTotals().equals(one.hiddenTotals())) {
      hidden = other.hiddenTotals();
      one = SmallCells.of(List.copyOf(curricula.values()), years.size(), hidden);
      other = SmallCells.of(List.copyOf(institutions.values()), years.size(), one.hiddenTotals());
    }
    return new Counted(
        measure, rows(curricula, one, years.size()), rows(institutions, other, years.size()));
  }

  private static TreeMap<String, long[]> table(
      List<Cell> cells, Function<Cell, String> key, List<AcademicYear> years) {
    var table = new TreeMap<String, long[]>();
    cells.forEach(cell ->
        table
                .computeIfAbsent(key.apply(cell), _ -> new long[years.size()])[
                years.indexOf(cell.year())] +=
            cell.people());
    return table;
  }

  private static List<Row> rows(TreeMap<String, long[]> table, SmallCells cells, int years) {
    var keys = new ArrayList<>(table.keySet());
    keys.add("");
    return IntStream.range(0, keys.size())
        .mapToObj(row ->
            new Row(
                keys.get(row),
                IntStream.rangeClosed(0, years)
                    .mapToObj(column -> cells.get(row, column))
                    .toList()))
        .toList();
  }

  /** Real ones alone; nothing while a number is hidden. */
  @Override
  public List<Recorded> list(String indicator) {
    return indicator.equals(STUDENTS)
        ? of(false).measures().stream().flatMap(StoredIndicators::recorded).toList()
        : List.of();
  }

  private static Stream<Recorded> recorded(Counted counted) {
    return counted.whole().stream()
        .mapToObj(
            count -> new Recorded("cohorts.indicators.recorded." + counted.measure(), count, PATH));
  }
}
