package org.essor.psychometrics.domains;

/**
 * How the item that says most over several domains is told, at the abilities estimated so far. The
 * names and definitions are those of the R package mirtCAT (Chalmers 2016, <i>Journal of
 * Statistical Software</i> 71(5)); the information of a test is the sum of that of its items.
 */
public enum DomainRule {
  /**
   * Largest determinant of the information, without the prior (mirtCAT's {@code Drule}). It is 0
   * for every item until all domains but one are asked about: the first item of the bank that is
   * left is then taken.
   */
  D,
  /** Largest determinant of information and prior precision (Segall 1996; {@code DPrule}). */
  DP,
  /** Largest trace of the information ({@code Trule}); the prior would not change the choice. */
  T,
  /**
   * Smallest trace of the inverse of the information, without the prior ({@code Arule}). Domains
   * not asked about yet count 0 in it (pseudo-inverse), so that it stays within the first domain as
   * long as it can.
   */
  A,
  /** Smallest trace of the posterior covariance ({@code APrule}). */
  AP;

  /** The rule that counts the prior. */
  DomainRule withPrior() {
    return switch (this) {
      case D, DP -> DP;
      case A, AP -> AP;
      case T -> T;
    };
  }
}
