package org.essor.assignment;

/** An assignment that keeps every constraint, or why there is none. */
public sealed interface Outcome permits Assignment, Infeasible {}
