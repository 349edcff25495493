/**
 * The roadmap of a project as people read it: chart, table, PDF, calendar, JSON. Computes no date
 * of its own: all come from {@link org.essor.roadmap}.
 */
@NamedInterface("roadmap")
@NullMarked
package org.essor.journeys.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
