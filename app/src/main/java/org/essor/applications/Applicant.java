package org.essor.applications;

import java.util.Optional;

/**
 * An organisation that applies, as a deposit names it.
 *
 * @param part 0 for the lead, then the partners of the consortium; partners that the lead only
 *     names in a table have the numbers after those
 * @param organisation its name, empty where the deposit has none
 * @param siret 14 digits
 * @param postcode of its address in France
 */
public record Applicant(
    int part, String organisation, Optional<String> siret, Optional<String> postcode) {}
