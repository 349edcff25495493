package org.essor.platform;

/**
 * One row of a list of radio buttons or checkboxes.
 *
 * @param value what is sent when it is chosen
 * @param label what it means, in plain words
 * @param hint an example or a precision, empty where there is none
 * @param chosen true where it is chosen now
 */
public record Choice(String value, String label, String hint, boolean chosen) {

  /** The same row, chosen or not. */
  public Choice chosen(boolean now) {
    return new Choice(value, label, hint, now);
  }
}
