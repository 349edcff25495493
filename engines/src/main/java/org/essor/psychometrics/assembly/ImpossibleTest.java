package org.essor.psychometrics.assembly;

/**
 * No test that keeps every limit was found.
 *
 * @param proven whether there is none; false where the search was cut short
 */
public record ImpossibleTest(boolean proven) implements Assembly {}
