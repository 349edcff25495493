package org.essor.skills;

/**
 * What some {@link ItemFiles} give has changed: the bank is read anew. It is read in the
 * transaction of the publisher, who gets {@link org.essor.journeys.InvalidRegulationException}
 * where the files do not hold together, and is that of new tests after the commit.
 */
public record BankChanged() {}
