package org.essor.certification.web;

/**
 * A sitting that is over, is to be handed in, or runs on another device.
 *
 * @param kind which of them
 * @param address of the sitting
 * @param own where his sessions are
 * @param answers how many there are
 * @param all how many questions there are
 * @param missed the question whose answer came when it was over, 0 for none
 * @param left what is left of the time, empty where it is over
 */
public record SittingEndPage(
    Kind kind, String address, String own, int answers, int all, String left, int missed) {

  /**
   * The same, telling that an answer came when it was over; one that was kept is no such answer.
   */
  SittingEndPage without(int number) {
    return new SittingEndPage(
        kind, address, own, answers, all, left, number == answers + 1 ? number : 0);
  }

  /** What the page is for. */
  public enum Kind {
    COMPLETED,
    HANDED_IN,
    STOPPED,
    EXPIRED,
    /** He is asked whether he wants to hand in. */
    HAND_IN,
    /** It runs on another device. */
    OTHER_DEVICE,
    /** He waits for a supervisor’s consent. */
    WAITING
  }

  /** The start of the keys of its texts. */
  public String key() {
    return "certification.end." + kind;
  }
}
