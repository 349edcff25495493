package org.essor.grants;

import java.util.List;
import java.util.Optional;
import org.essor.library.LibraryEntry;

/**
 * What everyone may know of grants: the agreements that were signed, from the instant the signature
 * is recorded, and the laureates of earlier calls that publications name.
 */
public interface Laureates {

  /** Lists the grants, the last signed first. */
  List<Published> listGrants();

  /** Finds a published grant by the number of its agreement. */
  Optional<Published> findGrant(String number);

  /** Lists the laureates known from publications alone, as the library has them. */
  List<LibraryEntry> listKnown();
}
