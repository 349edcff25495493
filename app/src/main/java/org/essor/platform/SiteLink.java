package org.essor.platform;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A link that a module adds to every page, by declaring a bean of this type. The text is that of
 * {@code textKey}.
 *
 * @param place where it stands
 * @param href the address, a path of this site
 * @param textKey the key of its text
 * @param order its rank at that place, smallest first
 * @param areas the addresses of other pages that belong to it
 * @param roles the names of the roles that it is shown to; none where everyone sees it
 */
public record SiteLink(
    Place place, String href, String textKey, int order, List<String> areas, Set<String> roles) {

  public SiteLink {
    areas = List.copyOf(areas);
    roles = Set.copyOf(roles);
  }

  public SiteLink(Place place, String href, String textKey, int order, List<String> areas) {
    this(place, href, textKey, order, areas, Set.of());
  }

  public SiteLink(Place place, String href, String textKey, int order) {
    this(place, href, textKey, order, List.of());
  }

  /** The same link, shown to some roles alone. */
  public SiteLink onlyFor(String... names) {
    return new SiteLink(place, href, textKey, order, areas, Set.of(names));
  }

  /** True where someone with these roles sees it. */
  boolean isFor(Set<String> held) {
    return roles.isEmpty() || !Collections.disjoint(roles, held);
  }

  /** Where a link can stand. */
  public enum Place {
    /** The main menu, for everyone. */
    NAVIGATION,
    /** What the reader does here himself; nobody sees it who is not signed in. */
    OWN,
    FOOTER
  }

  /**
   * How closely a path belongs to this link: the length of the longest of its addresses that is the
   * path or stands above it, 0 where none does.
   */
  int closeness(String path) {
    int closest = isAbove(href, path) ? href.length() : 0;
    for (var area : areas) {
      closest = Math.max(closest, isAbove(area, path) ? area.length() : 0);
    }
    return closest;
  }

  private static boolean isAbove(String address, String path) {
    return path.startsWith(address)
        && (path.length() == address.length() || path.charAt(address.length()) == '/');
  }
}
