package org.essor.accounts;

/** The example persons of a demonstration. */
public interface ExamplePeople {

  /** Returns the example person of a role, who has this role alone; makes him when first asked. */
  Person get(Role role);
}
