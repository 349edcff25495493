package org.essor.calls;

/** What kind of organisation may apply. */
public enum BodyKind {
  /** Small and medium-sized companies (PME), micro-companies included. */
  SMALL_COMPANY,
  /** Companies of intermediate size and large ones (ETI, grandes entreprises). */
  LARGE_COMPANY,
  /** Health care facilities, public or private (établissements de santé). */
  HEALTH_FACILITY,
  /** Social and medico-social facilities (établissements médico-sociaux). */
  CARE_FACILITY,
  /** Practices and group practices of health professionals (professionnels libéraux). */
  PRACTICE,
  /** Research organisations (organismes de recherche). */
  RESEARCH,
  /** Universities and schools (établissements d’enseignement supérieur). */
  HIGHER_EDUCATION,
  /** Associations and foundations. */
  ASSOCIATION,
  /** Local authorities (collectivités territoriales). */
  LOCAL_AUTHORITY,
  /** Other public bodies (établissements publics, groupements). */
  PUBLIC_BODY
}
