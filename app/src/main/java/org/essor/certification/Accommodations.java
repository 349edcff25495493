package org.essor.certification;

import org.essor.skills.Needs;

/**
 * What is granted to a candidate before he sits, so that he is measured as well as others
 * (aménagements d’épreuve).
 *
 * @param timePercent his time in hundredths of that of the others, {@value #USUAL_TIME} to {@value
 *     #MOST_TIME}
 * @param accessibleOnly only items that can be answered without sight and without a pointer
 */
public record Accommodations(int timePercent, boolean accessibleOnly) {

  public static final int USUAL_TIME = 100;
  public static final int MOST_TIME = 300;
  public static final Accommodations NONE = new Accommodations(USUAL_TIME, false);

  public Accommodations {
    if (timePercent < USUAL_TIME || timePercent > MOST_TIME) {
      throw new IllegalArgumentException("Time: " + timePercent + " %");
    }
  }

  /** The same as the needs of a learner. */
  public Needs needs() {
    return new Needs(timePercent > USUAL_TIME, accessibleOnly);
  }
}
