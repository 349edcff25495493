package org.essor.library;

import java.util.Optional;
import org.essor.journeys.Text;

/**
 * An entry that is gone.
 *
 * @param title what it was called
 * @param why why it is gone, may be empty
 * @param replacedBy what says more than it did
 */
public record Withdrawn(Address address, Text title, Text why, Optional<LibraryEntry> replacedBy) {}
