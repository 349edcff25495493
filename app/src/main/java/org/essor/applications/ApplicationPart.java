package org.essor.applications;

/**
 * What one organisation of a consortium answers.
 *
 * @param number 0 for the lead, 1 and up for the partners
 * @param organisation its name, empty while nobody has said it
 */
public record ApplicationPart(int number, String organisation) {

  public static final int LEAD = 0;

  public boolean isLead() {
    return number == LEAD;
  }
}
