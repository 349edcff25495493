package org.essor.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.essor.ranking.Agreement;
import org.essor.ranking.Ranking;
import org.essor.ranking.Ranking.RankedProject;
import org.essor.ranking.Ranking.Severity;
import org.essor.ranking.Review;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./essor rank REVIEWS.csv} (columns project, reviewer, mark): ranks projects with the
 * severity of their reviewers taken out, and prints JSON.
 *
 * <p>For each project its quality (in marks, above or below the mean), expected rank, and the ranks
 * between which it lies with a chance of 90 %; for each reviewer how much lower than the others it
 * marks, with two standard deviations each way; and how far reviewers agree. Exit status 0, or 2
 * with one sentence on the error stream where the input is bad.
 */
public final class RankCommand {

  static final int BAD_INPUT = 2;

  /** Fixed, so that the same reviews give the same intervals. */
  private static final long SEED = 1;

  private static final double THOUSAND = 1000;
  private static final String USAGE = "Usage: ./essor rank REVIEWS.csv";
  private static final String REVIEWS = "REVIEWS.csv";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private RankCommand() {}

  public static void main(String[] args) {
    System.exit(run(args, System.out, System.err));
  }

  /** Runs the command; returns its exit status. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      var file = new Options(USAGE, List.of(REVIEWS)).parse(List.of(args)).path(REVIEWS);
      out.println(JSON.writeValueAsString(answer(ReviewsFile.read(file))));
      return 0;
    } catch (BadInputException e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
  }

  private static Map<String, Object> answer(List<Review> reviews) {
    var ranking = Ranking.of(reviews, SEED);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("projects", ranking.projects().stream().map(RankCommand::row).toList());
    answer.put("reviewers", ranking.severities().stream().map(RankCommand::row).toList());
    answer.put("agreement", agreement(reviews, ranking));
    return answer;
  }

  private static Map<String, Object> row(RankedProject project) {
    var row = new LinkedHashMap<String, Object>();
    row.put("project", project.project());
    row.put("expectedRank", rounded(project.expectedRank()));
    row.put("interval", List.of(project.bestRank(), project.worstRank()));
    row.put("quality", rounded(project.quality()));
    return row;
  }

  private static Map<String, Object> row(Severity reviewer) {
    double margin = 2 * reviewer.deviation();
    var row = new LinkedHashMap<String, Object>();
    row.put("reviewer", reviewer.reviewer());
    row.put("severity", rounded(reviewer.severity()));
    row.put(
        "interval",
        List.of(rounded(reviewer.severity() - margin), rounded(reviewer.severity() + margin)));
    return row;
  }

  private static Map<String, Object> agreement(List<Review> reviews, Ranking ranking) {
    var rows = new LinkedHashMap<String, Object>();
    put(rows, "alphaInterval", Agreement.alphaInterval(reviews));
    put(rows, "alphaOrdinal", Agreement.alphaOrdinal(reviews));
    rows.put("icc", rounded(ranking.variances().reliability()));
    return rows;
  }

  private static void put(Map<String, Object> rows, String name, OptionalDouble value) {
    value.ifPresent(each -> rows.put(name, rounded(each)));
  }

  private static double rounded(double value) {
    return Math.round(value * THOUSAND) / THOUSAND;
  }
}
