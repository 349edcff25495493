package org.essor.library.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.library.Kind;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Facet;
import org.essor.platform.BarChart;

/**
 * How many fundings there are for each stage and of each type, among those shown.
 *
 * @param stages a bar a stage
 * @param forms a bar a type
 * @param columns the types, then all together
 * @param rows the stages, then all together
 */
public record FundingMap(BarChart stages, BarChart forms, List<String> columns, List<Row> rows) {

  private static final String STAGE = "stage";
  private static final String FORM = "form";

  public FundingMap {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The counts of a stage, one a column. */
  public record Row(String stage, List<String> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /** Counts; empty for entries of another kind, and where there is none. */
  static Optional<FundingMap> of(Kind kind, List<LibraryEntry> entries, Wording wording) {
    return kind == Kind.FUNDING && !entries.isEmpty()
        ? Optional.of(new Counting(entries, wording).draw())
        : Optional.empty();
  }

  private record Counting(List<LibraryEntry> entries, Wording wording) {

    FundingMap draw() {
      var stages = values(STAGE);
      var forms = values(FORM);
      var total = wording.texts().get("library.map.total");
      return new FundingMap(
          chart("library.map.stages", stages),
          chart("library.map.forms", forms),
          Stream.concat(forms.stream().map(this::label), Stream.of(total)).toList(),
          Stream.concat(
                  stages.stream().map(stage -> row(label(stage), forms, List.of(stage))),
                  Stream.of(row(total, forms, List.of())))
              .toList());
    }

    private List<Facet> values(String key) {
      return entries.stream()
          .flatMap(entry -> entry.facets().stream())
          .filter(facet -> facet.key().equals(key))
          .distinct()
          .sorted(Comparator.comparingInt(Facet::order))
          .toList();
    }

    private String label(Facet facet) {
      return wording.of(facet.label());
    }

    private BarChart chart(String title, List<Facet> values) {
      return new BarChart(
          wording.texts().get(title),
          wording.texts().get("library.map.lead"),
          values.stream()
              .map(value ->
                  BarChart.Row.of(label(value), count(List.of(value)), said(List.of(value))))
              .toList(),
          Optional.empty());
    }

    private Row row(String name, List<Facet> forms, List<Facet> stage) {
      var counts =
          forms.stream().map(form -> said(Stream.concat(stage.stream(), Stream.of(form)).toList()));
      return new Row(name, Stream.concat(counts, Stream.of(said(stage))).toList());
    }

    private String said(List<Facet> facets) {
      return wording.texts().number(count(facets));
    }

    private long count(List<Facet> facets) {
      return entries.stream().filter(entry -> entry.facets().containsAll(facets)).count();
    }
  }
}
