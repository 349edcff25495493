package org.essor.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A grid with what an expert wrote in it. A wrong mark is kept as it was typed, and said to be
 * wrong.
 *
 * @param entries by field: {@code mark.<criterion>} (a number, or {@value #NOT_APPLICABLE}), {@code
 *     comment.<criterion>}, {@link #OPINION}, {@link #FOR_APPLICANT}, {@link #CONFIDENTIAL}
 */
public record ReviewForm(Grid grid, Map<String, String> entries) {

  public static final String OPINION = "opinion";
  public static final String FOR_APPLICANT = "applicant";
  public static final String CONFIDENTIAL = "confidential";
  public static final String MARK = "mark.";
  public static final String COMMENT = "comment.";

  /** What stands in place of a mark where a criterion does not apply to the project. */
  public static final String NOT_APPLICABLE = "na";

  public static final int LONGEST = 10_000;

  public ReviewForm {
    entries = Map.copyOf(entries);
  }

  /**
   * What is wrong or missing.
   *
   * @param field the one to correct
   * @param key the end of its text {@code review.problem.…}
   * @param facts what fills its places
   */
  public record Flaw(String field, String key, List<String> facts) {}

  /** The names of all fields, in the order of the page. */
  public static List<String> fields(Grid grid) {
    var fields = new ArrayList<String>();
    for (var criterion : grid.criteria()) {
      fields.add(MARK + criterion.id());
      fields.add(COMMENT + criterion.id());
    }
    fields.addAll(List.of(OPINION, FOR_APPLICANT, CONFIDENTIAL));
    return fields;
  }

  public String entry(String field) {
    return entries.getOrDefault(field, "");
  }

  /** The mark of a criterion; empty where none was given, it is wrong, or it does not apply. */
  public Optional<BigDecimal> mark(Criterion criterion) {
    return read(entry(MARK + criterion.id())).filter(grid.scale()::contains);
  }

  private static Optional<BigDecimal> read(String text) {
    return text.matches("-?\\d{1,6}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /**
   * The mean of the marks, each with the weight of its criterion. A criterion that does not apply
   * is left out with its weight: it never counts as 0.
   *
   * @return empty where there is no mark
   */
  public Optional<BigDecimal> mean() {
    var sum = BigDecimal.ZERO;
    long weights = 0;
    for (var criterion : grid.criteria()) {
      var mark = mark(criterion);
      if (mark.isPresent()) {
        sum = sum.add(mark.get().multiply(BigDecimal.valueOf(criterion.weight())));
        weights += criterion.weight();
      }
    }
    return weights == 0
        ? Optional.empty()
        : Optional.of(sum.divide(BigDecimal.valueOf(weights), MathContext.DECIMAL64));
  }

  /** What must be corrected before it can be submitted, in the order of the page. */
  public List<Flaw> flaws() {
    var flaws = new ArrayList<Flaw>();
    grid.criteria().forEach(criterion -> flaws.addAll(flaws(criterion)));
    if (flaws.isEmpty() && mean().isEmpty()) {
      flaws.add(flaw(MARK + grid.criteria().getFirst().id(), "none"));
    }
    if (entry(OPINION).isBlank()) {
      flaws.add(flaw(OPINION, "opinion"));
    }
    Stream.of(OPINION, FOR_APPLICANT, CONFIDENTIAL).map(this::tooLong).forEach(flaws::addAll);
    return flaws;
  }

  private List<Flaw> flaws(Criterion criterion) {
    var field = MARK + criterion.id();
    var comment = COMMENT + criterion.id();
    var mark = mark(criterion);
    var flaws = new ArrayList<Flaw>();
    if (entry(field).isEmpty()) {
      flaws.add(flaw(field, "mark"));
    } else if (mark.isEmpty() && !entry(field).equals(NOT_APPLICABLE)) {
      flaws.add(flaw(field, "scale"));
    }
    if (entry(comment).isBlank() && needsComment(criterion)) {
      flaws.add(flaw(comment, mark.isEmpty() ? "why-not" : "why"));
    }
    flaws.addAll(tooLong(comment));
    return flaws;
  }

  /** An extreme mark is explained, and why a criterion does not apply. */
  private boolean needsComment(Criterion criterion) {
    return entry(MARK + criterion.id()).equals(NOT_APPLICABLE)
        || mark(criterion).filter(grid::needsComment).isPresent();
  }

  private List<Flaw> tooLong(String field) {
    int over = entry(field).length() - LONGEST;
    return over > 0
        ? List.of(new Flaw(field, "long", List.of("" + LONGEST, "" + over)))
        : List.of();
  }

  private static Flaw flaw(String field, String key) {
    return new Flaw(field, key, List.of());
  }
}
