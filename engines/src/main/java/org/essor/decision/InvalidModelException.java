package org.essor.decision;

/**
 * A DMN file that cannot be loaded: not well-formed, or outside the supported subset. The message
 * names the file and, where there is one, the decision, the rule and the cell.
 */
public final class InvalidModelException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public InvalidModelException(String message) {
    super(message);
  }
}
