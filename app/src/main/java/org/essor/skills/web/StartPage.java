package org.essor.skills.web;

/**
 * Where a diagnosis begins.
 *
 * @param open the address of one that is under way, empty where there is none
 * @param answered how many answers it has
 * @param days how long one without an account is kept
 */
public record StartPage(
    String action, String open, int answered, int least, int most, boolean signedIn, int days) {}
