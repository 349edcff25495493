package org.essor.journeys;

/**
 * The variant of a project that is set aside while the other is edited.
 *
 * @param letter {@code A} or {@code B}
 */
public record Variant(char letter, Answers answers) {

  public Variant {
    if (letter != 'A' && letter != 'B') {
      throw new IllegalArgumentException("No variant " + letter);
    }
  }

  /** The letter of the variant that is being edited. */
  public char other() {
    return letter == 'A' ? 'B' : 'A';
  }
}
