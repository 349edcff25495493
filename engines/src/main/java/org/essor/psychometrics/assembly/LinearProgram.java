package org.essor.psychometrics.assembly;

/**
 * The least cost of variables within bounds, all of them finite.
 *
 * @param cost of the columns
 * @param lower of the columns, then of what the rows sum up to
 * @param upper likewise
 */
record LinearProgram(Columns columns, double[] cost, double[] lower, double[] upper) {}
