package org.essor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One table of figures, with the limits they must keep. */
final class Report {

  private record Line(String what, String figure, String limit, Verdict verdict) {}

  private enum Verdict {
    NONE(""),
    PASS("PASS"),
    FAIL("FAIL");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }
  }

  private final String title;
  private final List<Line> lines = new ArrayList<>();

  private Report(String title) {
    this.title = title;
  }

  static Report titled(String title) {
    return new Report(title);
  }

  /** Adds a figure without a limit. */
  Report figure(String what, double value, String unit) {
    lines.add(new Line(what, number(value) + " " + unit, "", Verdict.NONE));
    return this;
  }

  Report note(String what, String text) {
    lines.add(new Line(what, text, "", Verdict.NONE));
    return this;
  }

  Report atLeast(String what, double value, Limit limit) {
    return limited(what, value, limit, value >= limit.value() ? Verdict.PASS : Verdict.FAIL);
  }

  Report atMost(String what, double value, Limit limit) {
    return limited(what, value, limit, value <= limit.value() ? Verdict.PASS : Verdict.FAIL);
  }

  /** Adds a share that must stay below a limit. */
  Report below(String what, double value, double limit) {
    lines.add(
        new Line(what, number(value), "< " + limit, value < limit ? Verdict.PASS : Verdict.FAIL));
    return this;
  }

  private Report limited(String what, double value, Limit limit, Verdict verdict) {
    lines.add(
        new Line(
            what, number(value) + " " + limit.unit(), limit.words() + " " + limit.unit(), verdict));
    return this;
  }

  boolean passed() {
    return lines.stream().noneMatch(line -> line.verdict() == Verdict.FAIL);
  }

  /** The table, in Markdown. */
  String markdown() {
    var table = new StringBuilder("\n### " + title + "\n\n");
    table.append("| what | measured | limit | |\n|---|---:|---:|---|\n");
    for (var line : lines) {
      table.append(
          "| %s | %s | %s | %s |\n"
              .formatted(line.what(), line.figure(), line.limit(), line.verdict().text));
    }
    return table.toString();
  }

  private static String number(double value) {
    boolean whole = value >= 100 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.3g", value);
  }

  /**
   * What a figure is held against.
   *
   * @param value the limit, included
   * @param unit of the figure and of the limit, such as {@code ms}
   * @param words the limit in words
   */
  record Limit(double value, String unit, String words) {
    static Limit atLeast(double value, String unit) {
      return new Limit(value, unit, "≥ " + number(value));
    }

    static Limit atMost(double value, String unit) {
      return new Limit(value, unit, "≤ " + number(value));
    }
  }
}
