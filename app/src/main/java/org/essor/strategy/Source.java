package org.essor.strategy;

import java.time.LocalDate;

/**
 * A publication that states figures.
 *
 * @param id stable, used in addresses
 * @param kind report or press
 * @param version when it was published, as a date or a part of one; empty where not known
 * @param evidence how well a figure is known from it
 * @param checked when the figures were last compared with it
 */
public record Source(
    String id,
    String kind,
    Label title,
    Label shortTitle,
    String version,
    Evidence evidence,
    LocalDate checked) {}
