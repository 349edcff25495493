/** How the strategy is read, checked and kept. */
@NullMarked
package org.essor.strategy.internal;

import org.jspecify.annotations.NullMarked;
