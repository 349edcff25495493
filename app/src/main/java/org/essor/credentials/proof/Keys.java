package org.essor.credentials.proof;

import java.util.Optional;

/** Where public keys are found by their names. */
@FunctionalInterface
public interface Keys {

  /** Those that are their own names ({@code did:key}); no other is known. */
  Keys OWN_NAMES = Multikey::ofDidKey;

  /** Finds the key of a verification method; none where it is not at hand. */
  Optional<Multikey> find(String method);

  /** These keys first, then others. */
  default Keys or(Keys others) {
    return method -> find(method).or(() -> others.find(method));
  }
}
