package org.essor.decision;

/**
 * A DMN file, read by the caller.
 *
 * @param name how messages call it, such as {@code class.dmn}
 * @param text its XML
 */
public record DmnFile(String name, String text) {}
