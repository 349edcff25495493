package org.essor.accounts.web;

import java.util.Map;

/**
 * Asks before the last way in beside the link by mail is ended.
 *
 * @param action the address to send the answer to
 * @param way what is ended, as its owner calls it
 * @param email where the links will go
 * @param fields what to send back with the answer, by name
 */
public record LastWayPage(String action, String way, String email, Map<String, String> fields) {

  public LastWayPage {
    fields = Map.copyOf(fields);
  }
}
