/** How decisions are made. Nothing here is for other modules. */
@NullMarked
package org.essor.decision.internal;

import org.jspecify.annotations.NullMarked;
