package org.essor.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essor.kernel.PersonId;

/** Signs in persons whom another module has recognised. */
public interface Arrivals {

  /**
   * Begins a session on the browser that asks; ends the one it may have.
   *
   * @throws org.essor.kernel.Refusal {@code accounts.person.unknown} where there is no such person
   */
  void begin(PersonId who, HttpServletRequest request, HttpServletResponse response);
}
