package org.essor.library.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.essor.library.Address;
import org.essor.platform.Language;

/**
 * What a reader says is wrong with an entry.
 *
 * @param secret the part of an address that only he knows, where he follows it
 * @param email where he wants the answer; empty where he gave none, and once it was erased
 * @param answer what an editor answered, once he did
 */
public record Report(
    long number,
    UUID secret,
    Address address,
    Reason reason,
    String words,
    Optional<String> email,
    Language language,
    Instant sentAt,
    Optional<Answer> answer) {

  /** What is wrong. */
  public enum Reason {
    WRONG,
    OUTDATED,
    UNCLEAR,
    OTHER
  }

  /** What an editor did. */
  public enum Outcome {
    /** The content was, or will be, corrected. */
    CORRECTED,
    /** The content stands. */
    KEPT,
    /** No report in earnest: nothing of it is public. */
    DISMISSED
  }

  /**
   * The answer of an editor, public unless the report was dismissed.
   *
   * @param text may be empty where it was dismissed
   * @param wordsPublic whether the reader's words are shown beside it
   */
  public record Answer(Outcome outcome, String text, boolean wordsPublic, Instant answeredAt) {}

  /**
   * A report as sent.
   *
   * @param email may be empty
   */
  public record Sent(
      Address address, Reason reason, String words, Optional<String> email, Language language) {}

  /** An answer as given. */
  public record Given(Outcome outcome, String text, boolean wordsPublic) {}
}
