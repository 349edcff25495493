package org.essor.applications;

import org.essor.kernel.PersonId;

/**
 * Whom another module lets read a deposited application, such as an expert whom it was given to:
 * each declares a bean.
 */
public interface SubmissionReaders {

  boolean mayRead(ApplicationId id, PersonId who);
}
