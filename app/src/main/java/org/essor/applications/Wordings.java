package org.essor.applications;

import org.essor.journeys.Text;

/**
 * What those who run a call tell applicants in French, with the English that they wrote beside it.
 * An English text belongs to the very French words it renders: where those change, it no longer
 * applies. For modules that have decided who may write and read.
 */
public interface Wordings {

  /** The longest English text, in characters. */
  int LONGEST = 4_000;

  /**
   * Keeps the English of a French text; none takes back what was kept.
   *
   * @throws org.essor.kernel.Refusal {@code applications.wording.long} (fact: the most characters)
   */
  void keep(ApplicationId application, Text told);

  /** A French text with its English, if there is some. */
  Text of(ApplicationId application, String french);
}
