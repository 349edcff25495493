package org.essor.decision.internal.diagram;

import java.util.List;

/**
 * What is worth remembering of a diagram.
 *
 * @param terms what it ends in
 * @param told what the answers to the unknown inputs it depends on would tell
 */
record Summary(List<Term> terms, Told told) {}
