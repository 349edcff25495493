package org.essor.library.web;

import java.util.List;
import org.essor.library.web.EntryPage.Link;

/**
 * The first page of the library.
 *
 * @param total how many entries there are, in words
 * @param answered entries about which an editor lately answered
 */
public record LibraryPage(String total, List<Shelf> shelves, List<Link> answered) {

  /** A kind of entries. */
  public record Shelf(String href, String title, String text) {}
}
