package org.essor.items.qti;

import java.util.List;

/** An item asks or shows what Essor does not: it is left out, and the report says why. */
final class UnreadableItemException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Object> facts;

  UnreadableItemException(String code, Object... facts) {
    super(code);
    this.code = code;
    this.facts = List.of(facts);
  }

  QtiPackage.Remark remark(String file) {
    return new QtiPackage.Remark(QtiPackage.Kind.LEFT_OUT, file, code, facts);
  }
}
