package org.essor.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.platform.Language;
import org.essor.search.Results;

/** All entries of the library, as read at the start. */
public interface Library {

  /** All entries, kind by kind, in the order of their files. */
  List<LibraryEntry> list();

  /** The entries of a kind. */
  List<LibraryEntry> list(Kind kind);

  Optional<LibraryEntry> find(Address address);

  /** Finds what is known of an entry that is gone. */
  Optional<Withdrawn> findWithdrawn(Address address);

  /**
   * Searches all entries. The keys of the hits are addresses, as {@link Address#toString} writes
   * them; the kinds counted are those of {@link Kind#path}.
   */
  Results search(LibraryQuery query);

  /**
   * What a reader looks for.
   *
   * @param text as typed
   * @param kinds the kinds kept; all of them where empty
   * @param offset how many hits to pass over, {@code >= 0}
   * @param limit the most hits given, {@code >= 0}
   */
  record LibraryQuery(String text, Language language, Set<Kind> kinds, int offset, int limit) {
    public LibraryQuery {
      kinds = Set.copyOf(kinds);
    }
  }
}
