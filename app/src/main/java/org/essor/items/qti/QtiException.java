package org.essor.items.qti;

import java.util.List;

/**
 * A file cannot be read as a QTI package at all: nothing of it is imported.
 *
 * <p>The text {@code qti.fault.<code>} says why; the facts fill its places.
 */
public final class QtiException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> facts;

  QtiException(String code, Object... facts) {
    super(code);
    this.code = code;
    this.facts = List.of(facts);
  }

  public String code() {
    return code;
  }

  public List<Object> facts() {
    return facts;
  }
}
