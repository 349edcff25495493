package org.essor.assignment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** The instances of the test resources. */
final class ReferenceInstance {

  private ReferenceInstance() {}

  static Instance read(String name) {
    try (var file =
            Objects.requireNonNull(
                ReferenceInstance.class.getResourceAsStream("/assignment/" + name));
        var reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      return instance(reader.lines().map(line -> line.split(",")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instance instance(List<String[]> lines) {
    int reviewers = lines.size() - 4;
    int projects = lines.get(3).length - 1;
    var builder = Instance.of(names(reviewers), names(projects));
    var weights = new long[reviewers * projects];
    for (int reviewer = 0; reviewer < reviewers; reviewer++) {
      builder.load(reviewer, number(lines, 1, reviewer), number(lines, 2, reviewer));
      var row = lines.get(reviewer + 4);
      for (int project = 0; project < projects; project++) {
        if (row[project].equals("C")) {
          builder.conflict(new Pair(reviewer, project));
        } else {
          weights[reviewer * projects + project] = Long.parseLong(row[project]);
        }
      }
    }
    IntStream.range(0, projects)
        .forEach(project -> builder.demand(project, number(lines, 3, project)));
    return builder.affinities(weights, 0).build();
  }

  private static int number(List<String[]> lines, int line, int place) {
    return Integer.parseInt(lines.get(line)[place + 1]);
  }

  static List<String> names(int count) {
    return Arrays.asList(
        IntStream.range(0, count).mapToObj(String::valueOf).toArray(String[]::new));
  }
}
