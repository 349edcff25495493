/**
 * The strategy, live on its published figures: axes, actions, calendar, budgets, indicators, and
 * the commitments and payments that other modules record.
 *
 * <p>Every figure is a dated statement with its source, read from the folder {@code strategy/} or
 * made by a coordinator with a reason; none is ever overwritten. Owns the schema {@code strategy}.
 * Publishes no event.
 */
@ApplicationModule(
    displayName = "Strategy",
    allowedDependencies = {"accounts", "audit"})
@NullMarked
package org.essor.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
