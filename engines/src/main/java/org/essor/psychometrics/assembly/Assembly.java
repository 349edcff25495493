package org.essor.psychometrics.assembly;

/** What came of putting a test together. */
public sealed interface Assembly permits AssembledTest, ImpossibleTest {}
