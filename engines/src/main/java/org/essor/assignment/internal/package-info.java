/** Networks: flows of least cost and largest flows, over arcs that may be added along the way. */
@NullMarked
package org.essor.assignment.internal;

import org.jspecify.annotations.NullMarked;
