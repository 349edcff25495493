package org.essor.journeys;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How a decision and its outcomes are told to people.
 *
 * @param decidedBy the body that really decides, where one does
 * @param outcomes the outcomes by value; for an answer that differs between the modules of a
 *     product, the strictest stands first
 */
public record DecisionText(
    String decision,
    Kind kind,
    Text title,
    Text about,
    Optional<Body> decidedBy,
    SequencedMap<String, OutcomeText> outcomes) {

  /** What a decision is for a reader. */
  public enum Kind {
    /** One answer. */
    ANSWER,
    /** A list of things to do or to know. */
    OBLIGATIONS,
    /** A list of what can pay. */
    FUNDING,
    /** Only used by other decisions: not shown. */
    INTERNAL;

    /** True where the outcomes are items of a list shown to people. */
    public boolean isList() {
      return this == OBLIGATIONS || this == FUNDING;
    }
  }

  /**
   * An outcome, or an item of a list.
   *
   * @param label a few words
   * @param sentence a whole sentence, may be empty
   * @param body who must do it, for obligations
   */
  public record OutcomeText(
      String value, Text label, Text sentence, Optional<Body> body, List<Reference> sources) {
    public OutcomeText {
      sources = List.copyOf(sources);
    }
  }

  public DecisionText {
    outcomes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outcomes));
  }

  /** Returns the words for an outcome, or the bare value where an editor wrote none. */
  public OutcomeText outcome(String value) {
    var text = outcomes.get(value);
    return text != null
        ? text
        : new OutcomeText(value, new Text(value, value), Text.NONE, Optional.empty(), List.of());
  }
}
