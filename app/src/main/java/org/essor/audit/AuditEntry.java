package org.essor.audit;

import java.util.Map;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * One thing that was done. Holds no personal data but the actor's identifier: an entry is never
 * changed nor erased.
 *
 * @param action what was done, in the past tense, its module first: {@code accounts.signed-in}; 1
 *     to 100 characters
 * @param subject what it was done to, as {@code kind:identifier}; 1 to 200 characters
 * @param actor who did it, empty for a job or a visitor
 * @param details what else is worth knowing, by name; no personal data
 */
public record AuditEntry(
    String action, String subject, Optional<PersonId> actor, Map<String, String> details) {

  private static final int LONGEST_ACTION = 100;
  private static final int LONGEST_SUBJECT = 200;

  public AuditEntry {
    check("action", action, LONGEST_ACTION);
    check("subject", subject, LONGEST_SUBJECT);
    details = Map.copyOf(details);
  }

  private static void check(String name, String value, int longest) {
    if (value.isEmpty() || value.length() > longest || value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("Not an " + name + ": " + value);
    }
  }
}
