package org.essor.grants;

import java.time.LocalDate;
import java.util.Optional;
import org.essor.kernel.Euros;
import org.essor.projects.ProjectId;

/**
 * An agreement was signed, or an amendment to it.
 *
 * @param amendment 0 for the agreement itself
 */
public record AgreementSigned(
    AgreementId agreement, Optional<ProjectId> project, int amendment, Euros aid, LocalDate on) {}
