package org.essor.cohorts;

/**
 * A student as a teacher's file gives him.
 *
 * @param name at most {@value #LONGEST} characters, may be empty
 * @param email in lower case
 * @param group at most {@value #LONGEST} characters, empty for none
 */
public record StudentLine(String name, String email, String group) {

  public static final int LONGEST = 120;
}
