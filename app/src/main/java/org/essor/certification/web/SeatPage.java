package org.essor.certification.web;

import java.util.List;
import org.essor.certification.web.SessionPage.Fact;
import org.essor.platform.FormValues;

/**
 * What a candidate sees of his session before he begins.
 *
 * @param facts name and value, line by line
 * @param step what he does now
 * @param rules of the test, one line each
 */
public record SeatPage(
    String address,
    String title,
    List<Fact> facts,
    Step step,
    List<String> rules,
    boolean example,
    FormValues form) {

  public SeatPage {
    facts = List.copyOf(facts);
    rules = List.copyOf(rules);
  }

  /** What a candidate does next. */
  public enum Step {
    /** The session is not open yet. */
    EARLY,
    /** He types the code. */
    CODE,
    /** He shows who he is. */
    ADMISSION,
    /** He begins. */
    BEGIN,
    /** The session is over, and he has not begun. */
    OVER,
    /** The session will not be held. */
    CANCELLED
  }
}
