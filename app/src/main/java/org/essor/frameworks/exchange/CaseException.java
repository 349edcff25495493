package org.essor.frameworks.exchange;

/**
 * A file cannot be read as a CASE package at all. The text {@code frameworks.fault.<code>} says
 * why.
 */
public final class CaseException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;

  CaseException(String code) {
    super(code);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
