package org.essor.accounts;

/** What a person may do, beside what he may do with what is his own. */
public enum Role {
  /** Carries a project (porteur de projet). Everyone who has an account is one to begin with. */
  INNOVATOR,
  /** Runs calls for projects (opérateur). */
  OPERATOR,
  /** Judges applications (expert, jury). */
  EXPERT,
  /** Steers the strategy and the library (coordinateur de la stratégie). */
  COORDINATOR,
  /** Answers for data that others may use (détenteur de données). */
  DATA_STEWARD,
  /** Runs an experimentation site (tiers lieu d’expérimentation). */
  SITE_MANAGER,
  /** Assesses evidence (évaluateur). */
  ASSESSOR,
  /** Runs this installation. */
  ADMINISTRATOR
}
