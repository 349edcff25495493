package org.essor.grants;

import java.util.Optional;
import org.essor.projects.ProjectId;

/** Money of an agreement moved. */
public record PaymentMade(AgreementId agreement, Optional<ProjectId> project, Payment payment) {}
