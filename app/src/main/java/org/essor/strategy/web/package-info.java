/** The pages, exports and programming interface of the strategy. */
@NullMarked
package org.essor.strategy.web;

import org.jspecify.annotations.NullMarked;
