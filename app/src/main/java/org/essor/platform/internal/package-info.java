/** What the platform does behind its API. */
@NullMarked
package org.essor.platform.internal;

import org.jspecify.annotations.NullMarked;
