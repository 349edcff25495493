package org.essor.applications;

/**
 * What binds an application for good, such as an agreement that is signed: it cannot be withdrawn
 * any more. Each module that knows of some declares a bean.
 */
public interface Commitments {

  /**
   * True where it is bound. Within a transaction nothing binds it until the end of it, where it is
   * not bound now.
   */
  boolean bind(ApplicationId id);
}
