package org.essor.strategy;

/** Where an action stands, in the words of the press kit of 2021 and what may follow them. */
public enum Phase {
  /** En cours de cadrage. */
  SCOPING,
  /** Prévue. */
  PLANNED,
  /** En cours de lancement. */
  LAUNCHING,
  /** Lancée. */
  LAUNCHED,
  /** Terminée. */
  ENDED,
  /** Arrêtée avant son terme. */
  STOPPED
}
