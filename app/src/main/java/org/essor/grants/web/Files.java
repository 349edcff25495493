package org.essor.grants.web;

import java.util.Optional;
import org.essor.grants.Agreement;
import org.essor.grants.HandIn;

/** Finds what was handed in. */
final class Files {

  private Files() {}

  static Optional<HandIn> find(Agreement agreement, int number) {
    return agreement.progress().handIns().stream()
        .filter(each -> each.number() == number)
        .findFirst();
  }
}
