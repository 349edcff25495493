package org.essor.skills;

import java.util.Map;

/**
 * Items that are not in the folder {@code skills/}: whoever keeps them gives them to the bank as
 * files of the same format, read and checked by the same reader.
 *
 * <p>Publish {@link BankChanged} when they change.
 */
public interface ItemFiles {

  /**
   * The files of today, by their path from the folder: {@code items/….yaml} and {@code
   * pictures/….svg}. Asked inside the transaction of whoever publishes {@link BankChanged}, and
   * before any page is served.
   */
  Map<String, String> published();
}
