package org.essor.roadmap;

/**
 * A date by which someone must have acted: the step must be finished within a span that starts when
 * another step is finished. An example: to file for the LPPR within six months of the PECAN
 * decision (code de la sécurité sociale, art. L162-1-23 VI).
 *
 * @param step the step that must be finished
 * @param after the step whose end sets the clock running
 */
public record Duty(String step, String after, Span within) {}
