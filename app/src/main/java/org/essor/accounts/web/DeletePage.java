package org.essor.accounts.web;

import java.util.List;
import java.util.Map;

/**
 * The page that asks before an account is deleted.
 *
 * @param email the account
 * @param erased what is erased with it, and what is kept and why, one sentence a module
 * @param errors what to correct, by field
 */
public record DeletePage(String email, List<String> erased, Map<String, String> errors) {

  public DeletePage {
    erased = List.copyOf(erased);
    errors = Map.copyOf(errors);
  }
}
