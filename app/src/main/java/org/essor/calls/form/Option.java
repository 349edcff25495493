package org.essor.calls.form;

import org.essor.journeys.Text;

/**
 * One of the values that may be chosen.
 *
 * @param value what is stored: lower-case letters, digits and hyphens; never changes
 * @param label what the applicant reads
 */
public record Option(String value, Text label) {}
