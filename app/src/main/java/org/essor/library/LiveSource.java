package org.essor.library;

import java.util.List;
import org.essor.journeys.Text;

/**
 * What another module publishes that changes by itself, such as calls: the search of the library
 * finds it as it is now, beside the entries. Each module that has some declares a bean.
 */
public interface LiveSource {

  /** What its items are, in the plural: a heading. */
  Text title();

  /** All that everyone may see now; few enough to be read for each search. */
  List<LiveItem> list();

  /**
   * Something that changes.
   *
   * @param href the path of its page, unique
   * @param summary its first sentence, may be empty
   * @param body what it says besides, may be empty
   * @param status how it is now, in a word or two
   * @param open true where readers can do something about it now
   */
  record LiveItem(
      String href, Text title, Text summary, List<Text> body, Text status, boolean open) {
    public LiveItem {
      body = List.copyOf(body);
    }
  }
}
