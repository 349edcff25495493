package org.essor.grants;

import java.util.UUID;

/** Which agreement, for every module. */
public record AgreementId(UUID value) {

  /** Makes an identifier that no other agreement has. */
  public static AgreementId next() {
    return new AgreementId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
