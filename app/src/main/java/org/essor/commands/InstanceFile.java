package org.essor.commands;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.assignment.Instance;
import org.essor.assignment.Pair;

/**
 * Reads an assignment instance: lines {@code load_min}, {@code load_max} (a number for each
 * reviewer) and {@code demand} (one for each project), then a row of affinities for each reviewer,
 * {@code C} where there is a conflict of interest. Reviewers and projects are named by their place,
 * from 0.
 */
final class InstanceFile {

  private static final List<String> HEADERS = List.of("load_min", "load_max", "demand");
  private static final int MOST_DIGITS = 18;

  private final Path file;
  private final Map<String, CsvFile.Line> headers = new HashMap<>();
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> scales = new ArrayList<>();
  private final List<Pair> conflicts = new ArrayList<>();

  private InstanceFile(Path file) {
    this.file = file;
  }

  static Instance read(Path file) {
    var read = new InstanceFile(file);
    CsvFile.read(file, read::take);
    return read.instance();
  }

  private void take(CsvFile.Line line) {
    if (rows.isEmpty() && HEADERS.contains(line.first())) {
      if (headers.putIfAbsent(line.first(), line) != null) {
        throw bad(line, 1, "%s is given twice", line.first());
      }
      return;
    }
    for (var header : HEADERS) {
      if (!headers.containsKey(header)) {
        throw bad(line, 1, "the line %s is missing before the affinities", header);
      }
    }
    addRow(line);
  }

  private void addRow(CsvFile.Line line) {
    int projects = header("demand").fields().size() - 1;
    if (line.fields().size() != projects) {
      throw bad(
          line,
          Math.min(line.fields().size(), projects) + 1,
          "%d affinities where demand has %d projects",
          line.fields().size(),
          projects);
    }
    if (rows.size() == header("load_max").fields().size() - 1) {
      throw bad(line, 1, "more rows of affinities than reviewers (%d) in load_max", rows.size());
    }
    var decimals = new DecimalRow(projects);
    for (int project = 0; project < projects; project++) {
      addCell(decimals, line, project);
    }
    rows.add(decimals.values());
    scales.add(decimals.scale());
  }

  private void addCell(DecimalRow row, CsvFile.Line line, int project) {
    var text = line.fields().get(project);
    if (text.equals("C") || text.equals("c")) {
      conflicts.add(new Pair(rows.size(), project));
      return;
    }
    try {
      row.set(project, line.commaIsFree() ? text.replace(',', '.') : text);
    } catch (NumberFormatException | ArithmeticException e) {
      throw bad(
          line,
          project + 1,
          "\"%s\" is neither a number of at most %d digits nor C",
          text,
          MOST_DIGITS);
    }
  }

  private Instance instance() {
    var reviewers = numbers("load_max").length;
    if (numbers("load_min").length != reviewers || rows.size() != reviewers) {
      throw new BadInputException(
          "%s: load_min has %d reviewers, load_max %d, and there are %d rows of affinities."
              .formatted(name(), numbers("load_min").length, reviewers, rows.size()));
    }
    return build();
  }

  private Instance build() {
    var demand = numbers("demand");
    var builder = Instance.of(names(rows.size()), names(demand.length));
    int scale = scales.stream().mapToInt(Integer::intValue).max().orElse(0);
    builder.affinities(all(demand.length, scale), scale);
    conflicts.forEach(builder::conflict);
    for (int project = 0; project < demand.length; project++) {
      builder.demand(project, demand[project]);
    }
    addLoads(builder);
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new BadInputException("%s: %s".formatted(name(), e.getMessage()));
    }
  }

  private void addLoads(Instance.Builder builder) {
    var least = numbers("load_min");
    var most = numbers("load_max");
    for (int reviewer = 0; reviewer < most.length; reviewer++) {
      if (least[reviewer] > most[reviewer]) {
        throw bad(
            header("load_min"),
            reviewer + 2,
            "the minimum %d is above the maximum %d",
            least[reviewer],
            most[reviewer]);
      }
      builder.load(reviewer, least[reviewer], most[reviewer]);
    }
  }

  private long[] all(int projects, int scale) {
    var all = new long[Math.multiplyExact(rows.size(), projects)];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < projects; column++) {
        all[row * projects + column] = scaled(row, column, scale);
      }
    }
    return all;
  }

  private long scaled(int row, int column, int scale) {
    long value = rows.get(row)[column];
    int more = scale - scales.get(row);
    try {
      return more == 0 || value == 0 ? value : BigDecimal.valueOf(value, -more).longValueExact();
    } catch (ArithmeticException e) {
      throw new BadInputException(
          "%s, reviewer %d, column %d: more than %d digits with the %d decimals of other affinities."
              .formatted(name(), row, column + 1, MOST_DIGITS, scale));
    }
  }

  private int[] numbers(String header) {
    var line = header(header);
    var numbers = new int[line.fields().size() - 1];
    for (int place = 0; place < numbers.length; place++) {
      numbers[place] = count(line, place + 1);
    }
    return numbers;
  }

  private int count(CsvFile.Line line, int place) {
    var text = line.fields().get(place);
    if (!text.matches("\\d{1,9}")) {
      throw bad(line, place + 1, "\"%s\" is not a whole number from 0", text);
    }
    return Integer.parseInt(text);
  }

  private CsvFile.Line header(String name) {
    var line = headers.get(name);
    if (line == null) {
      throw new BadInputException("%s: the line %s is missing.".formatted(name(), name));
    }
    return line;
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  private BadInputException bad(CsvFile.Line line, int column, String what, Object... facts) {
    return new BadInputException(
        "%s, line %d, column %d: %s."
            .formatted(name(), line.number(), column, what.formatted(facts)));
  }
}
