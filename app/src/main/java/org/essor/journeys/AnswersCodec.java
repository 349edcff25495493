package org.essor.journeys;

import java.util.Optional;

/**
 * Writes answers as a signed text that a visitor can keep or share, and reads it again. Holds no
 * state about visitors. Safe for concurrent use.
 */
public interface AnswersCodec {

  /** The most characters a token may have: what a cookie can hold. */
  int LONGEST_TOKEN = 3_800;

  /**
   * Writes a token of URL-safe characters.
   *
   * @throws org.essor.kernel.Refusal {@code journeys.answers.too-long} beyond {@link
   *     #LONGEST_TOKEN}
   */
  String write(Answers answers);

  /** Reads a token; empty where it was not written by this Essor or was changed since. */
  Optional<Answers> read(String token);
}
