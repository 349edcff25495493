package org.essor.library;

import java.util.List;
import org.essor.journeys.Text;
import org.essor.library.LiveSource.LiveItem;
import org.essor.platform.Language;
import org.essor.search.Results;
import org.essor.search.Results.Hit;

/** Searches what changes by itself: see {@link LiveSource}. */
public interface LiveSearch {

  /** The most items given of a source. */
  int MOST = 5;

  /**
   * Searches each source; those where no item holds all the words are left out.
   *
   * @param read how the search of the entries read the words: the same ones are looked for
   */
  List<Group> search(String text, Results read, Language language);

  /**
   * What was found of a source.
   *
   * @param total how many items match, {@code >= 1}
   * @param found the best ones, best first
   */
  record Group(Text title, int total, List<Found> found) {
    public Group {
      found = List.copyOf(found);
    }
  }

  /** An item with where the words were found. */
  record Found(LiveItem item, Hit hit) {}
}
