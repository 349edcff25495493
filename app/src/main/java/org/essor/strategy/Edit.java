package org.essor.strategy;

import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * What a coordinator states.
 *
 * @param period the time it speaks of
 * @param reason why, in his words; 1 to 500 characters
 * @param citation who or what states it, in his words; 1 to 200 characters
 * @param seen the latest statement he saw of this subject and property, 0 where there was none
 */
public record Edit(
    PersonId author,
    String subject,
    Property property,
    Period period,
    Stated value,
    String reason,
    String citation,
    long seen) {

  public static final int LONGEST_REASON = 500;
  public static final int LONGEST_CITATION = 200;

  public Edit {
    if (!property.isEditable()) {
      throw new IllegalArgumentException("Coordinators do not state a " + property.code());
    }
    check(reason, LONGEST_REASON);
    check(citation, LONGEST_CITATION);
  }

  private static void check(String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw new IllegalArgumentException("Not 1 to " + longest + " characters: " + text.length());
    }
  }

  /** Where the statement will come from. */
  public Statement.Edited origin() {
    return new Statement.Edited(Optional.of(author), reason, citation);
  }
}
