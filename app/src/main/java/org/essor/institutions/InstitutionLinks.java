package org.essor.institutions;

import java.util.List;
import java.util.Set;

/**
 * What a module adds to the page of an institution, by declaring a bean of this type: its
 * campaigns, its sessions.
 */
public interface InstitutionLinks {

  /**
   * What a person with these duties is led to.
   *
   * @param held his duties there, at least one
   */
  List<Link> links(Institution where, Set<Duty> held);

  /**
   * A card on the page.
   *
   * @param path an address of this site
   * @param titleKey the text that names it
   * @param textKey the text that says what it is for
   */
  record Link(String path, String titleKey, String textKey) {}
}
