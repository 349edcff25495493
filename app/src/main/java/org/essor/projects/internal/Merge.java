package org.essor.projects.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.projects.Change;
import org.essor.projects.Edit;
import org.essor.projects.EditConflict.Clash;
import org.essor.projects.FactKey;
import org.essor.projects.FactSheet;
import org.essor.projects.Wanted;

/**
 * What a member wanted against what others have made of the same facts since he looked.
 *
 * @param changes what can be saved: it clashes with nothing
 * @param clashes the facts that both have changed, each to another value
 */
record Merge(List<Wanted> changes, List<Clash> clashes) {

  /**
   * Merges.
   *
   * @param now the facts as they are
   * @param since the changes made after {@link Edit#seen}, oldest first
   */
  static Merge of(FactSheet now, Edit edit, List<Change> since) {
    var merge = new Merge(new ArrayList<>(), new ArrayList<>());
    for (Wanted wanted : edit.wanted()) {
      if (!wanted.word().equals(now.find(wanted.key()))) {
        merge.add(wanted, theirs(wanted.key(), edit.who(), since));
      }
    }
    merge.refuseHomeless(now);
    return merge;
  }

  /** What others have made of a fact after the member himself last changed it. */
  private static List<Change> theirs(String key, PersonId me, List<Change> since) {
    var theirs = new ArrayList<Change>();
    for (Change change : since) {
      if (change.key().equals(key)) {
        if (change.who().filter(me::equals).isPresent()) {
          theirs.clear();
        } else {
          theirs.add(change);
        }
      }
    }
    return theirs;
  }

  private void add(Wanted wanted, List<Change> theirs) {
    if (theirs.isEmpty()) {
      changes.add(wanted);
    } else if (!wanted.word().equals(theirs.getFirst().before())) {
      var last = theirs.getLast();
      clashes.add(new Clash(wanted.key(), wanted.word(), last.after(), last.who(), last.when()));
    }
  }

  /** Refuses facts of a function that somebody has removed. */
  private void refuseHomeless(FactSheet now) {
    for (Wanted wanted : changes) {
      var key = FactKey.of(wanted.key());
      if (key.isFact() && !key.kind().equals(FactKey.SHARED) && !hasModule(key.kind(), now)) {
        throw new Refusal("projects.module.removed");
      }
    }
  }

  private boolean hasModule(String module, FactSheet now) {
    var key = FactKey.MODULE + ":" + module;
    var added = changes.stream().filter(wanted -> wanted.key().equals(key)).findFirst();
    return added.map(Wanted::word).orElseGet(() -> now.find(key)).isPresent()
        || changes.stream()
            .filter(wanted -> FactKey.of(wanted.key()).kind().equals(module))
            .map(Wanted::word)
            .allMatch(Optional::isEmpty);
  }

  /** The facts once the changes are made. */
  FactSheet fold(FactSheet now) {
    var sheet = now;
    for (Wanted change : changes) {
      sheet = sheet.with(change.key(), change.word());
    }
    return sheet;
  }
}
