package org.essor.assignment;

/**
 * Quotas that cross each other made the search too long: neither an assignment was found, nor that
 * there is none. Fewer quotas, or wider ones, help.
 */
public final class SearchCutShortException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SearchCutShortException() {
    super("The quotas cross each other too much for the search to end in time");
  }
}
