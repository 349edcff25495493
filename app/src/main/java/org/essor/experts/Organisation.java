package org.essor.experts;

import java.util.Optional;

/**
 * An organisation as somebody names it.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param siret 14 digits; their first nine (SIREN) are those of its group
 */
public record Organisation(String name, Optional<String> siret) {

  public static final int LONGEST_NAME = 200;
}
