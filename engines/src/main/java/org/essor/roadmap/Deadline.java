package org.essor.roadmap;

import java.time.LocalDate;

/**
 * The day by which a {@link Duty} must be done.
 *
 * @param lastDay the last day on which it is still in time
 * @param firm whether the step that sets the clock running is done: else the day is foreseen only,
 *     and moves with the plan
 * @param inTime whether the step, by its earliest dates, is finished by that day
 */
public record Deadline(Duty duty, LocalDate lastDay, boolean firm, boolean inTime) {}
