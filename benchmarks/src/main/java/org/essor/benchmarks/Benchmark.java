package org.essor.benchmarks;

import java.util.List;

/** Something that can be measured. */
interface Benchmark {

  /**
   * Measures.
   *
   * @param options what followed the name on the command line
   * @throws Exception where it cannot be measured; the message says why
   */
  Report run(List<String> options) throws Exception;
}
