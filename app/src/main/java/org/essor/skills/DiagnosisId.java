package org.essor.skills;

import java.util.Optional;
import java.util.UUID;

/** Names a diagnosis; also the part of its address that only its learner knows. */
public record DiagnosisId(UUID value) {

  public static DiagnosisId next() {
    return new DiagnosisId(UUID.randomUUID());
  }

  /** Reads what stands in an address; empty where it can be none. */
  public static Optional<DiagnosisId> find(String text) {
    try {
      return Optional.of(new DiagnosisId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Where its learner goes on, or reads his result. */
  public String address() {
    return "/competences/diagnostic/" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
