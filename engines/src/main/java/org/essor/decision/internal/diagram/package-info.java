/** Decision diagrams: decisions compiled once, then read under partial facts. */
@NullMarked
package org.essor.decision.internal.diagram;

import org.jspecify.annotations.NullMarked;
