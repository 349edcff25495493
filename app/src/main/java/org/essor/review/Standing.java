package org.essor.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.essor.applications.ApplicationId;
import org.essor.applications.Submission;
import org.essor.kernel.Euros;
import org.essor.kernel.PersonId;
import org.essor.ranking.Agreement;
import org.essor.ranking.IntraclassCorrelation;
import org.essor.ranking.Ranking;
import org.essor.ranking.Ranking.RankedProject;
import org.essor.ranking.Ranking.Severity;
import org.essor.ranking.Review;
import org.jspecify.annotations.Nullable;

/**
 * Where the applications of a call stand by the reviews that were submitted: means, ranks with
 * their uncertainty once the severity of experts is taken out, and how far experts agree. The same
 * reviews give the same ranks.
 */
public final class Standing {

  /** Of the draws behind intervals and chances; that of {@code ./essor rank} too. */
  public static final long SEED = 1;

  /** A project is in the grey zone where its chance to be above the line lies between these. */
  public static final double LOW = 0.1;

  public static final double HIGH = 0.9;

  private final Inputs inputs;
  private final Map<ApplicationId, List<GivenReview>> given;
  private final List<Review> marks;
  private final Map<PersonId, String> names;
  private final @Nullable Ranking ranking;
  private final List<Row> rows;
  private final int line;

  /**
   * What is known.
   *
   * @param submissions that are ranked
   * @param reviews that count, of these submissions
   * @param expected how many experts each submission was given to
   * @param envelope what the line is drawn by
   */
  public record Inputs(
      Grid grid,
      List<Submission> submissions,
      List<GivenReview> reviews,
      Map<ApplicationId, Long> expected,
      Euros envelope) {
    public Inputs {
      submissions = List.copyOf(submissions);
      reviews = List.copyOf(reviews);
      expected = Map.copyOf(expected);
    }
  }

  /** On which side of the line. */
  public enum Zone {
    ABOVE,
    /** The marks do not settle it. */
    GREY,
    BELOW,
    /** A minimum is not reached: it cannot be selected. */
    OUT,
    NO_MARK
  }

  /**
   * A submission.
   *
   * @param mean of its reviews, each the weighted mean of its marks
   * @param given how many reviews were submitted
   * @param expected how many were asked for
   * @param below the criteria whose mean is below their minimum
   * @param ranked empty without a mark
   * @param chance to be above the line, 0 to 1
   */
  public record Row(
      Submission submission,
      Optional<BigDecimal> mean,
      int given,
      int expected,
      List<Criterion> below,
      Optional<RankedProject> ranked,
      double chance,
      Zone zone) {}

  private Standing(Inputs inputs) {
    this.inputs = inputs;
    given = inputs.reviews().stream().collect(Collectors.groupingBy(GivenReview::application));
    names = names(inputs);
    marks = read();
    ranking = marks.isEmpty() ? null : Ranking.of(marks, SEED);
    var ranked = ranked();
    line = line(ranked);
    rows = inputs.submissions().stream().map(each -> row(each, ranked)).sorted(order()).toList();
  }

  public static Standing of(Inputs inputs) {
    return new Standing(inputs);
  }

  /** Those that have a mark by expected rank, then the others by number. */
  public List<Row> rows() {
    return rows;
  }

  public Optional<Row> find(ApplicationId application) {
    return rows.stream().filter(row -> row.submission().id().equals(application)).findFirst();
  }

  /**
   * How many of the first the envelope holds, taken in order of expected rank until one does not
   * fit; those that cannot be selected are passed over, but counted.
   */
  public int line() {
    return line;
  }

  /** The experts as {@code R1}, {@code R2}…, the most severe first; none without a mark. */
  public List<Severity> severities() {
    return ranking == null ? List.of() : ranking.severities();
  }

  /** Who is meant by {@code R1}, {@code R2}… */
  public Map<PersonId, String> names() {
    return names;
  }

  /** The mean marks of all reviews, as {@code ./essor rank} reads them. */
  public List<Review> marks() {
    return marks;
  }

  /** How far experts agree, marks taken as numbers; empty where no project has two reviews. */
  public OptionalDouble alpha() {
    return Agreement.alphaInterval(marks);
  }

  /** The share of the variance of one mark that is quality; empty without a mark. */
  public OptionalDouble reliability() {
    return ranking == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(ranking.variances().reliability());
  }

  /** The intraclass correlations, where every expert has marked every project. */
  public Optional<IntraclassCorrelation> correlation() {
    var projects = marks.stream().map(Review::project).distinct().toList();
    var experts = marks.stream().map(Review::reviewer).distinct().toList();
    if (projects.size() < 2
        || experts.size() < 2
        || marks.size() != projects.size() * experts.size()) {
      return Optional.empty();
    }
    var table = new double[projects.size()][experts.size()];
    marks.forEach(mark ->
        table[projects.indexOf(mark.project())][experts.indexOf(mark.reviewer())] = mark.mark());
    return Optional.of(IntraclassCorrelation.of(table));
  }

  /**
   * What a project is worth once the severity of its experts is taken out: the mean of all marks
   * plus its quality; empty without a mark.
   */
  public OptionalDouble corrected(Row row) {
    double middle = marks.stream().mapToDouble(Review::mark).average().orElse(0);
    return row.ranked()
        .map(ranked -> OptionalDouble.of(middle + ranked.quality()))
        .orElse(OptionalDouble.empty());
  }

  /** Named in an order that tells nothing: that of their identifiers. */
  private static Map<PersonId, String> names(Inputs inputs) {
    var names = new LinkedHashMap<PersonId, String>();
    inputs.reviews().stream()
        .map(GivenReview::expert)
        .distinct()
        .sorted(Comparator.comparing(PersonId::value))
        .forEach(expert -> names.put(expert, "R" + (names.size() + 1)));
    return names;
  }

  private List<Review> read() {
    var marks = new ArrayList<Review>();
    for (var submission : inputs.submissions()) {
      for (var review : given.getOrDefault(submission.id(), List.of())) {
        review
            .form()
            .mean()
            .ifPresent(mean ->
                marks.add(
                    new Review(
                        submission.number(),
                        names.getOrDefault(review.expert(), ""),
                        mean.doubleValue())));
      }
    }
    return marks;
  }

  private Map<String, RankedProject> ranked() {
    var ranked = new LinkedHashMap<String, RankedProject>();
    if (ranking != null) {
      ranking.projects().forEach(each -> ranked.put(each.project(), each));
    }
    return ranked;
  }

  private int line(Map<String, RankedProject> ranked) {
    var byNumber =
        inputs.submissions().stream()
            .collect(Collectors.toMap(Submission::number, each -> each, (one, _) -> one));
    long left = inputs.envelope().cents();
    int last = 0;
    int place = 0;
    for (var number : ranked.keySet()) {
      place++;
      var submission = byNumber.get(number);
      if (submission != null && submission.requested().isPresent() && below(submission).isEmpty()) {
        left -= submission.requested().get().cents();
        if (left < 0) {
          return last;
        }
        last = place;
      }
    }
    return last;
  }

  private Row row(Submission submission, Map<String, RankedProject> all) {
    var ranked = Optional.ofNullable(all.get(submission.number()));
    var below = below(submission);
    double chance = chance(ranked);
    var reviews = given.getOrDefault(submission.id(), List.of());
    return new Row(
        submission,
        mean(reviews.stream().flatMap(review -> review.form().mean().stream()).toList()),
        reviews.size(),
        inputs.expected().getOrDefault(submission.id(), 0L).intValue(),
        below,
        ranked,
        chance,
        zone(ranked, below, chance));
  }

  private double chance(Optional<RankedProject> ranked) {
    return ranking == null
        ? 0
        : ranked.map(each -> ranking.chanceAmongBest(each.project(), line)).orElse(0.0);
  }

  private static Zone zone(Optional<RankedProject> ranked, List<Criterion> below, double chance) {
    if (ranked.isEmpty()) {
      return Zone.NO_MARK;
    }
    if (!below.isEmpty()) {
      return Zone.OUT;
    }
    if (chance > LOW && chance < HIGH) {
      return Zone.GREY;
    }
    return chance >= HIGH ? Zone.ABOVE : Zone.BELOW;
  }

  /** The criteria whose mean over the reviews is below their minimum. */
  private List<Criterion> below(Submission submission) {
    return inputs.grid().criteria().stream()
        .filter(criterion ->
            criterion
                .minimum()
                .flatMap(minimum ->
                    meanOf(submission.id(), criterion).filter(mean -> mean.compareTo(minimum) < 0))
                .isPresent())
        .toList();
  }

  /** The mean of the marks of a criterion; reviews in which it does not apply are left out. */
  public Optional<BigDecimal> meanOf(ApplicationId application, Criterion criterion) {
    return mean(
        given.getOrDefault(application, List.of()).stream()
            .flatMap(review -> review.form().mark(criterion).stream())
            .toList());
  }

  /** The mean of some marks; empty of none. */
  public static Optional<BigDecimal> mean(List<BigDecimal> all) {
    return all.stream()
        .reduce(BigDecimal::add)
        .map(sum -> sum.divide(BigDecimal.valueOf(all.size()), MathContext.DECIMAL64));
  }

  private static Comparator<Row> order() {
    return Comparator.comparingDouble(
            (Row row) -> row.ranked().map(RankedProject::expectedRank).orElse(Double.MAX_VALUE))
        .thenComparing(row -> row.submission().number());
  }
}
