/**
 * Decisions under partial knowledge, from standard DMN 1.3+ files.
 *
 * <p>Any fact may be unknown: a decision is then the exact set of outcomes that remain possible.
 */
@NullMarked
package org.essor.decision;

import org.jspecify.annotations.NullMarked;
