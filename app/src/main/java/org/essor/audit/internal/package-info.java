/** How entries are chained and kept. */
@NullMarked
package org.essor.audit.internal;

import org.jspecify.annotations.NullMarked;
