package org.essor.journeys;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.decision.DecisionModel;
import org.essor.decision.Input;

/**
 * The rules as they stand, stood or might stand: one consistent set of tables and texts.
 *
 * @param appliesFrom the first day on which it applies, in Paris; empty for a proposal
 * @param about what a proposal would change, may be empty
 * @param fingerprint SHA-256, in hexadecimal, of the files a result rests on
 * @param model the decision tables of all files, linked
 * @param inputs the inputs of the model, by name
 * @param today the day on which it is applied, in Paris; empty for results as they once were
 */
public record Edition(
    String id,
    Status status,
    Optional<LocalDate> appliesFrom,
    Text title,
    Text about,
    List<Reference> sources,
    String fingerprint,
    Regulation regulation,
    DecisionModel model,
    Map<String, Input> inputs,
    Optional<LocalDate> today) {

  /** Whether an edition is law: now, from a later day, perhaps, or no longer. */
  public enum Status {
    IN_FORCE,
    ADOPTED,
    PROPOSAL,
    PAST
  }

  public Edition {
    sources = List.copyOf(sources);
    inputs = Map.copyOf(inputs);
  }

  /** Returns this edition, as it stands on another day. */
  public Edition as(Status other) {
    return status == other
        ? this
        : new Edition(
            id,
            other,
            appliesFrom,
            title,
            about,
            sources,
            fingerprint,
            regulation,
            model,
            inputs,
            today);
  }

  /** Returns this edition, applied on a day. */
  public Edition on(LocalDate day) {
    return new Edition(
        id,
        status,
        appliesFrom,
        title,
        about,
        sources,
        fingerprint,
        regulation,
        model,
        inputs,
        Optional.of(day));
  }
}
