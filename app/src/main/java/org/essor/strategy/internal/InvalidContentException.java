package org.essor.strategy.internal;

import java.util.List;

/** Published figures that do not hold together; says everything that is wrong at once. */
final class InvalidContentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param problems each naming the file, the line and the column
   */
  InvalidContentException(List<String> problems) {
    super(
        "The strategy's published figures do not hold together:\n- "
            + String.join("\n- ", problems));
  }
}
