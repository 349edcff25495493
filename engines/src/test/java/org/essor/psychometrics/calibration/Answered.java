package org.essor.psychometrics.calibration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.essor.psychometrics.Logistic;

/** Answers for tests: two sections of the LSAT (Bock and Lieberman 1970), and simulated ones. */
final class Answered {

  private Answered() {}

  static Responses lsat6() {
    return patterns("lsat6_patterns.csv", Map.of());
  }

  static Responses lsat7() {
    return patterns("lsat7_patterns.csv", Map.of());
  }

  /** LSAT7 where two persons who were all wrong did not answer the first, or the second item. */
  static Responses lsat7WithTwoMissing() {
    return patterns("lsat7_patterns.csv", Map.of("00000", 10L, ".0000", 1L, "0.000", 1L));
  }

  static Responses lsat7WithOneMissing() {
    return patterns("lsat7_patterns.csv", Map.of("00000", 11L, ".0000", 1L));
  }

  private static Responses patterns(String file, Map<String, Long> otherwise) {
    var builder = Responses.to(names(5));
    for (var line : lines(file)) {
      var fields = line.replace("\"", "").split(",");
      builder.add(answers(fields[0]), otherwise.getOrDefault(fields[0], Long.parseLong(fields[1])));
    }
    otherwise.forEach((pattern, times) -> {
      if (pattern.contains(".")) {
        builder.add(answers(pattern), times);
      }
    });
    return builder.build();
  }

  /** The lines of a resource but the first. */
  static List<String> lines(String file) {
    var stream = Answered.class.getResourceAsStream("/psychometrics/" + file);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] answers(String pattern) {
    var answers = new byte[pattern.length()];
    for (int item = 0; item < answers.length; item++) {
      answers[item] =
          switch (pattern.charAt(item)) {
            case '0' -> Responses.WRONG;
            case '1' -> Responses.RIGHT;
            default -> Responses.MISSING;
          };
    }
    return answers;
  }

  static List<String> names(int items) {
    return IntStream.rangeClosed(1, items).mapToObj(String::valueOf).toList();
  }

  /** Slopes from 0.6 to 2, difficulties from −2 to 2. */
  static List<Logistic> items(int count, double guessing, Random random) {
    return IntStream.range(0, count)
        .mapToObj(_ ->
            new Logistic(
                0.6 + 1.4 * random.nextDouble(), -2 + 4 * random.nextDouble(), guessing, 1))
        .toList();
  }

  /**
   * Answers of a normal population.
   *
   * @param missing the share of answers that are not there
   */
  static Responses simulated(
      List<Logistic> items, int persons, double[] meanAndDeviation, double missing, Random random) {
    var builder = Responses.to(names(items.size()));
    for (int person = 0; person < persons; person++) {
      double theta = meanAndDeviation[0] + meanAndDeviation[1] * random.nextGaussian();
      var answers = new byte[items.size()];
      for (int item = 0; item < answers.length; item++) {
        boolean right = random.nextDouble() < items.get(item).probability(1, theta);
        boolean absent = random.nextDouble() < missing;
        answers[item] = absent ? Responses.MISSING : right ? Responses.RIGHT : Responses.WRONG;
      }
      builder.add(answers, 1);
    }
    return builder.build();
  }

  static Responses simulated(List<Logistic> items, int persons, Random random) {
    return simulated(items, persons, new double[] {0, 1}, 0, random);
  }
}
