package org.essor.accounts.web;

import java.util.List;
import org.essor.platform.Choice;

/** The page where an administrator gives a person roles. */
public record PersonPage(String email, String name, List<Choice> roles) {

  public PersonPage {
    roles = List.copyOf(roles);
  }
}
