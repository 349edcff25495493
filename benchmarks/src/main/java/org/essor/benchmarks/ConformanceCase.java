package org.essor.benchmarks;

/**
 * One test case of the suite and what became of it.
 *
 * @param id its number in its file
 * @param verdict what became of it
 * @param why what differed, or what is outside the subset; empty where it passed
 */
record ConformanceCase(String id, Verdict verdict, String why) {

  enum Verdict {
    PASSED,
    FAILED,
    OUTSIDE
  }
}
