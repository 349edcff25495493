package org.essor.strategy;

import java.util.Optional;

/**
 * Something that happens on a date of the calendar. The date itself is a {@link Statement}.
 *
 * @param action the code of the action it belongs to, empty where it belongs to the whole strategy
 */
public record Milestone(String id, Optional<String> action, Label label) {}
