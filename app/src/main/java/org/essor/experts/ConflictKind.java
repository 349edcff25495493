package org.essor.experts;

/** What makes a conflict of interest. */
public enum ConflictKind {
  /** He is a member of the consortium. */
  SELF,
  /** His organisation leads it, by its name. */
  ORGANISATION,
  /** His organisation leads it, or one of the same group does: the same SIREN. */
  GROUP,
  /** His organisation, or one of its group, is a partner. */
  PARTNER,
  /** He declares a tie to one of its organisations. */
  TIE,
  /** He or his organisation applied with one of its members or organisations lately. */
  CO_APPLICATION,
  /** His e-mail address is of the same domain as that of a member. */
  EMAIL,
  /** He declared it himself, for this application. */
  DECLARED,
  /** Somebody who runs the call added it. */
  ADDED;

  /** True for what is found, and may be found wrongly: it can be cleared. */
  public boolean isDetected() {
    return switch (this) {
      case ORGANISATION, GROUP, PARTNER, CO_APPLICATION, EMAIL -> true;
      case SELF, TIE, DECLARED, ADDED -> false;
    };
  }
}
