package org.essor.experts;

/** From which side an expert looks at a project. */
public enum ExpertKind {
  CLINICIAN,
  RESEARCHER,
  ENGINEER,
  ECONOMIST,
  LAWYER,
  COMPANY,
  PATIENT,
  ADMINISTRATION
}
