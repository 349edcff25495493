package org.essor.kernel;

import java.util.UUID;

/** Who a person is, for every module; says nothing else about him. */
public record PersonId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
