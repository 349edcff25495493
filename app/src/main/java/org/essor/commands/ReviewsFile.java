package org.essor.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.essor.ranking.Review;

/**
 * Reads reviews: a line of names, of which {@code project}, {@code reviewer} and {@code mark}
 * count, then a line for each review. The names may be French. A mark left empty is a review that
 * was not made.
 */
final class ReviewsFile {

  private static final List<String> COLUMNS = List.of("project", "reviewer", "mark");
  private static final Map<String, String> FRENCH =
      Map.of("projet", "project", "expert", "reviewer", "évaluateur", "reviewer", "note", "mark");

  private final Path file;
  private final List<Integer> places = new ArrayList<>();
  private final List<Review> reviews = new ArrayList<>();
  private final Set<List<String>> seen = new HashSet<>();

  private ReviewsFile(Path file) {
    this.file = file;
  }

  static List<Review> read(Path file) {
    var read = new ReviewsFile(file);
    CsvFile.read(file, read::take);
    if (read.reviews.isEmpty()) {
      throw new BadInputException(file.getFileName() + " has no mark.");
    }
    return read.reviews;
  }

  private void take(CsvFile.Line line) {
    if (places.isEmpty()) {
      readNames(line);
    } else {
      readReview(line);
    }
  }

  private void readNames(CsvFile.Line line) {
    var names =
        line.fields().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .map(name -> FRENCH.getOrDefault(name, name))
            .toList();
    for (var column : COLUMNS) {
      if (names.indexOf(column) < 0) {
        throw bad(
            line,
            1,
            "no column is called %s among %s".formatted(column, String.join(", ", line.fields())));
      }
      places.add(names.indexOf(column));
    }
  }

  private void readReview(CsvFile.Line line) {
    for (int place : places) {
      if (place >= line.fields().size()) {
        throw bad(line, line.fields().size() + 1, "a field is missing");
      }
    }
    var project = named(line, 0);
    var reviewer = named(line, 1);
    var mark = line.fields().get(places.get(2));
    if (!mark.isEmpty()) {
      reviews.add(new Review(project, reviewer, number(line, mark)));
      if (!seen.add(List.of(project, reviewer))) {
        throw bad(
            line, places.get(1) + 1, "%s marks %s a second time".formatted(reviewer, project));
      }
    }
  }

  private String named(CsvFile.Line line, int column) {
    var text = line.fields().get(places.get(column));
    if (text.isEmpty()) {
      throw bad(line, places.get(column) + 1, "the " + COLUMNS.get(column) + " is empty");
    }
    return text;
  }

  private double number(CsvFile.Line line, String text) {
    var plain = line.commaIsFree() ? text.replace(',', '.') : text;
    if (!plain.matches("[-+]?(\\d{1,15}(\\.\\d*)?|\\.\\d+)")) {
      var comma = text.contains(",") ? ": write 14.5, or part columns by semicolons" : "";
      throw bad(line, places.get(2) + 1, "\"%s\" is not a mark%s".formatted(text, comma));
    }
    return Double.parseDouble(plain);
  }

  private BadInputException bad(CsvFile.Line line, int column, String what) {
    return new BadInputException(
        "%s, line %d, column %d: %s.".formatted(file.getFileName(), line.number(), column, what));
  }
}
