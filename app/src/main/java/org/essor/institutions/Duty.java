package org.essor.institutions;

/** What a person may do in an institution. Nobody has a duty by his role on the site. */
public enum Duty {
  /** Gives and takes duties (responsable de l’établissement). */
  MANAGER,
  /** Makes campaigns, imports students, reads their results (enseignant). */
  TEACHER,
  /** Supervises sessions of certification (surveillant). */
  SUPERVISOR,
  /** Writes and reviews items (auteur de questions). */
  AUTHOR
}
