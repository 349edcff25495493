package org.essor.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.essor.assignment.Assigner;
import org.essor.assignment.Assignment;
import org.essor.assignment.Instance;
import org.essor.benchmarks.GeneratedInstance.Size;

/**
 * Reviewers given to projects: the largest total against OR-Tools' min-cost flow (C++) on the same
 * instances in one run, equal totals asserted; and the worst-served project against a proven bound.
 */
final class AssignReviewers implements Benchmark {

  private static final int RUNS = 5;
  private static final double MEGABYTE = 1e6;
  private static final Size MIDDLE = new Size(500, 1000, 1, 7);
  private static final Size LARGE = new Size(1500, 2500, 1, 6);
  private static final Size CONFERENCE = new Size(177, 118, 0, 4);

  /** Seconds of both, the middle of several instances. */
  private record Compared(double essor, double orTools, double megabytes) {

    double ratio() {
      return essor / orTools;
    }
  }

  @Override
  public Report run(List<String> options) {
    var middle = compare(MIDDLE);
    var large = compare(LARGE);
    var report = Report.titled("Reviewers given to projects, against OR-Tools (C++) in one run");
    addTo(report, "500 × 1000 × 3", middle);
    report.atMost("500 × 1000 × 3, share of its time", middle.ratio(), Report.Limit.atMost(1, "×"));
    addTo(report, "1500 × 2500 × 3", large);
    report.atMost(
        "1500 × 2500 × 3, share of its time", large.ratio(), Report.Limit.atMost(1.5, "×"));
    report.atMost(
        "1500 × 2500 × 3, most memory used", large.megabytes(), Report.Limit.atMost(1000, "MB"));
    return addFairness(report);
  }

  private static void addTo(Report report, String what, Compared compared) {
    report
        .figure(what + ", Essor", compared.essor() * 1000, "ms")
        .figure(what + ", OR-Tools", compared.orTools() * 1000, "ms");
  }

  private static Compared compare(Size size) {
    var essor = new double[RUNS];
    var orTools = new double[RUNS];
    double megabytes = 0;
    for (int run = 0; run < RUNS; run++) {
      var instance = GeneratedInstance.of(size, run);
      var peer = OrTools.largestTotal(instance);
      forgetPeaks();
      long start = System.nanoTime();
      var found = largest(instance);
      essor[run] = (System.nanoTime() - start) / 1e9;
      megabytes = Math.max(megabytes, peak());
      orTools[run] = peer.seconds();
      if (found.total().compareTo(BigDecimal.valueOf(peer.total())) != 0) {
        throw new IllegalStateException("Totals differ: " + found.total() + ", " + peer.total());
      }
    }
    return new Compared(middle(essor), middle(orTools), megabytes);
  }

  private static Assignment largest(Instance instance) {
    return (Assignment) Assigner.largestTotal(instance);
  }

  private static double middle(double[] times) {
    return Arrays.stream(times).sorted().skip(RUNS / 2).findFirst().orElseThrow();
  }

  private static Report addFairness(Report report) {
    var instance = GeneratedInstance.of(CONFERENCE, 7);
    long start = System.nanoTime();
    var found = (Assignment) Assigner.fairest(instance);
    double seconds = (System.nanoTime() - start) / 1e9;
    double bound = found.worstProjectBound().orElseThrow().doubleValue();
    double below = 100 * (1 - found.worstProject().doubleValue() / bound);
    double total = 100 * (1 - found.total().doubleValue() / found.totalBound().doubleValue());
    return report
        .figure("177 × 118, fairness", seconds, "s")
        .atMost("worst project below its proven bound", below, Report.Limit.atMost(1, "%"))
        .figure("total below its bound under that worst project", total, "%");
  }

  private static void forgetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /**
   * The instance included; the pools' peaks may be of different moments, so that this is a bound.
   */
  private static double peak() {
    return heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }

  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
