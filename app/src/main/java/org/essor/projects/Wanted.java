package org.essor.projects;

import java.util.Optional;

/**
 * What somebody wants a fact to be.
 *
 * @param key as {@link FactKey} writes it
 * @param word as {@link FactWords} writes it; empty to take the fact back
 */
public record Wanted(String key, Optional<String> word) {}
