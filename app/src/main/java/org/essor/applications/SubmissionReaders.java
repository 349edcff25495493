package org.essor.applications;

import org.essor.kernel.PersonId;

/**
 * Whom another module lets read a deposited application, such as an expert whom it was given to:
 * each declares a bean.
 */
public interface SubmissionReaders {

  /** How much of an application somebody may learn, from the least to the most. */
  enum Reading {
    NOTHING,
    /** What is asked for, never by whom. */
    WITHOUT_NAMES,
    ALL
  }

  Reading reading(ApplicationId id, PersonId who);
}
