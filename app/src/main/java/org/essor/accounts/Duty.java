package org.essor.accounts;

import org.essor.kernel.PersonId;

/**
 * What a module asked some persons to do, besides the roles they have: a bean of this type lets a
 * link of the menus be for them alone, as {@link org.essor.platform.SiteLink#onlyFor} names roles.
 */
public interface Duty {

  /** Its name, which is that of no {@link Role}. */
  String name();

  /** True where the person has it now; asked for with each page of somebody signed in. */
  boolean isOf(PersonId person);
}
