package org.essor.skills.web;

import org.essor.skills.Item;
import org.essor.skills.Task.Matching;
import org.essor.skills.Task.Ordering;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.internal.Shuffle;

/** In which order the options of an item are shown. */
final class Shuffles {

  private Shuffles() {}

  static Shuffle of(Diagnosis diagnosis, Item item) {
    int options =
        switch (item.task()) {
          case Matching matching -> matching.right().size();
          case Ordering ordering -> ordering.options().size();
          default -> 0;
        };
    return Shuffle.of(diagnosis, item.id(), options);
  }
}
