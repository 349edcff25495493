package org.essor.cohorts.web;

/**
 * What a student is asked to do, and until when.
 *
 * @param state how far he is, in words
 * @param step what he can do now
 */
public record StudentPage(
    String title,
    String institution,
    String about,
    String dates,
    String state,
    Step step,
    String action,
    boolean example) {

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
