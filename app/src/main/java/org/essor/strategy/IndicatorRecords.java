package org.essor.strategy;

import java.util.List;

/**
 * What records of the platform say of indicators: figures that are computed, never typed in. The
 * module that holds the records declares a bean.
 */
public interface IndicatorRecords {

  /** Lists the figures of an indicator; none where the records say nothing of it. */
  List<Recorded> list(String indicator);

  /**
   * A figure.
   *
   * @param what the key of the text that says what is counted; its place {@code {0}} is the number
   * @param count {@code >= 0}
   * @param path the page of this site that shows how it comes about
   */
  record Recorded(String what, long count, String path) {}
}
