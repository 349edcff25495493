package org.essor.accounts;

import org.essor.kernel.PersonId;

/**
 * What a module holds of a person: each module that holds any declares a bean of this type. "My
 * data" and the deletion of an account ask all of them.
 */
public interface PersonalData {

  /**
   * The module, such as {@code projects}. The text {@code <name>.erasure} says to the person what
   * is erased with his account, and what is kept and why.
   */
  String name();

  /** All that is held of him: maps, lists, texts and numbers only, ready to be written as JSON. */
  Object export(PersonId person);

  /** Erases it, in the caller's transaction; doing it twice does no harm. */
  void erase(PersonId person);
}
