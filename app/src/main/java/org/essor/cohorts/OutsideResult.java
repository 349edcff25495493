package org.essor.cohorts;

/**
 * A certification that a student obtained elsewhere, as a file gives it.
 *
 * @param email of the student, in lower case; he needs no account here
 * @param result as the other service words it, such as {@code 512 Pix}; may be empty
 */
public record OutsideResult(String email, String result) {}
