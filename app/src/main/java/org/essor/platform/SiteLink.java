package org.essor.platform;

/**
 * A link that a module adds to every page, by declaring a bean of this type. The text is that of
 * {@code textKey}.
 *
 * @param place where it stands
 * @param href the address, a path of this site
 * @param textKey the key of its text
 * @param order its rank at that place, smallest first
 */
public record SiteLink(Place place, String href, String textKey, int order) {

  /** Where a link can stand. */
  public enum Place {
    NAVIGATION,
    FOOTER
  }

  /** True where the path is the linked page, or one below it. */
  public boolean holds(String path) {
    return path.equals(href) || path.startsWith(href + "/");
  }
}
