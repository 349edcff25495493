package org.essor.psychometrics.calibration;

/** Answers that settle no parameters, or no fit; the message is a sentence that says why. */
public final class NotCalibratedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String sentence;

  NotCalibratedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is wrong, and with which item. */
  public String sentence() {
    return sentence;
  }
}
