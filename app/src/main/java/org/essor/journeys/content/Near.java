package org.essor.journeys.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.essor.search.Spelling;

/** What someone most probably meant by a name that does not exist. */
public final class Near {

  private Near() {}

  /** The end of a message: {@code ; did you mean mdr_class?}, empty where no known name is near. */
  public static String hint(String typed, Collection<String> known) {
    int most = Spelling.tolerance(typed.length());
    return known.stream()
        .filter(name -> distance(typed, name, most) <= most)
        .min(Comparator.comparingInt(name -> distance(typed, name, most)))
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }

  private static int distance(String typed, String name, int most) {
    return Spelling.distance(typed.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), most);
  }
}
