package org.essor.grants;

/**
 * Who gives the aid (attribuant).
 *
 * @param siret 14 digits, empty while nobody has said it
 */
public record Funder(String name, String siret) {}
