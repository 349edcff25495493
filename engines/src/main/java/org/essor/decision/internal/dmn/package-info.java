/** DMN files: read, refused where outside the supported subset, and linked by name. */
@NullMarked
package org.essor.decision.internal.dmn;

import org.jspecify.annotations.NullMarked;
