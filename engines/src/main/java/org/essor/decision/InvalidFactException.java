package org.essor.decision;

import java.util.List;

/** A fact that a model cannot take: an unknown name, a wrong type or an impossible value. */
public final class InvalidFactException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient List<String> allowed;

  /**
   * @param field the name of the fact
   * @param message what is wrong with it
   * @param allowed what would be right: names, or values in FEEL
   */
  public InvalidFactException(String field, String message, List<String> allowed) {
    super(message);
    this.field = field;
    this.allowed = List.copyOf(allowed);
  }

  public String field() {
    return field;
  }

  public List<String> allowed() {
    return allowed;
  }
}
