package org.essor.institutions;

/**
 * Who trains: a university, a school, a hospital (établissement de formation).
 *
 * @param name as it calls itself, 1 to {@value #LONGEST_NAME} characters; no two have the same name
 *     in the same city
 * @param city 1 to {@value #LONGEST_CITY} characters
 * @param example true where it was made for a demonstration: nothing it records counts as real
 */
public record Institution(InstitutionId id, String name, String city, boolean example) {

  public static final int LONGEST_NAME = 200;
  public static final int LONGEST_CITY = 100;

  /** Where its page is. */
  public String address() {
    return "/etablissements/" + id;
  }
}
