package org.essor.skills;

import java.util.Collection;
import java.util.Map;
import org.essor.kernel.PersonId;

/** Diagnoses for other modules: begun for a person, and how far they are. */
public interface DiagnosisDesk {

  /**
   * Begins a diagnosis that belongs to a person.
   *
   * @throws org.essor.kernel.Refusal {@code skills.diagnosis.no-items} where no item fits the needs
   */
  DiagnosisId begin(PersonId person, Needs needs);

  /**
   * How far diagnoses are, as a share of the longest one that there can be: below 1 before the end,
   * 1 at the end. One that is erased is left out.
   */
  Map<DiagnosisId, Double> shares(Collection<DiagnosisId> diagnoses);
}
