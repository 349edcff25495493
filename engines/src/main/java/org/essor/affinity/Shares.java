package org.essor.affinity;

/**
 * How much each part counts in an affinity. A part that cannot be known of a pair is left out of
 * the mean, never counted as 0.
 *
 * @param areas areas declared, {@code >= 0}
 * @param words likeness of the words of a profile and of a project, {@code >= 0}
 * @param past likeness of a project reviewed before, {@code >= 0}
 */
public record Shares(int areas, int words, int past) {

  /** What Essor uses: two fifths, two fifths, one fifth. */
  public static final Shares USUAL = new Shares(2, 2, 1);

  public Shares {
    if (areas < 0 || words < 0 || past < 0 || areas + words + past == 0) {
      throw new IllegalArgumentException("Shares of %d, %d, %d".formatted(areas, words, past));
    }
  }
}
