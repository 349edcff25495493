/** The expression language: S-FEEL, parsed to trees, with its null semantics. */
@NullMarked
package org.essor.decision.internal.feel;

import org.jspecify.annotations.NullMarked;
