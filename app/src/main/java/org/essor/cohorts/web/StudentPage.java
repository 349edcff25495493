package org.essor.cohorts.web;

import java.util.List;

/**
 * What a student is asked to do, and until when.
 *
 * @param state how far he is, in words
 * @param step what he can do now
 * @param told who else is told what of him
 */
public record StudentPage(
    String title,
    String institution,
    String about,
    String dates,
    String state,
    Step step,
    String action,
    List<String> told,
    boolean example) {

  public StudentPage {
    told = List.copyOf(told);
  }

  /** What a student can do now. */
  public enum Step {
    WAIT,
    BEGIN,
    GO_ON,
    READ,
    /** A certification: it is taken in a session. */
    ELSEWHERE,
    TOO_LATE
  }
}
