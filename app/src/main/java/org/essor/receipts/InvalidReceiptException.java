package org.essor.receipts;

import java.io.Serial;

/** A file that is not a receipt. */
public final class InvalidReceiptException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param member the member of the file that is missing or wrong; {@code json} where it is no JSON
   *     object at all
   */
  InvalidReceiptException(String member) {
    super(member);
  }

  InvalidReceiptException(String member, Throwable cause) {
    super(member, cause);
  }

  public String member() {
    return String.valueOf(getMessage());
  }
}
