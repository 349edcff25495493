package org.essor.accounts;

/** The example persons of a demonstration. */
public interface ExamplePeople {

  /** Returns the example person of a role, who has this role alone; makes him when first asked. */
  Person get(Role role);

  /**
   * Returns another example person, who has this role alone; makes him when first asked.
   *
   * @param email an address below {@code demo.invalid}
   */
  Person get(String email, String name, Role role);
}
