package org.essor.platform;

import java.util.Optional;
import java.util.Set;

/** Who reads the page that is being made. */
public interface Reader {

  /** Finds the name of the person who is signed in, as the header shows it. */
  Optional<String> findName();

  /** The names of the roles and duties of the person who is signed in; none where nobody is. */
  Set<String> roles();
}
