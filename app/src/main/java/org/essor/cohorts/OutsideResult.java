package org.essor.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A certification that a student obtained, or did not, elsewhere, as a file gives it.
 *
 * @param who whom the file means: the address in lower case, or else a number
 * @param email of the student, in lower case; he needs no account here; empty where the file has a
 *     number alone
 * @param name as the file gives it, may be empty
 * @param result as the other service words it, such as {@code 512 Pix}; may be empty
 * @param certified false where the other service did not certify him
 * @param heldOn the day, where the file says it
 * @param parts by domain or competence, in the order of the file
 */
public record OutsideResult(
    String who,
    String email,
    String name,
    String result,
    boolean certified,
    Optional<LocalDate> heldOn,
    List<Part> parts) {

  public OutsideResult {
    parts = List.copyOf(parts);
  }

  /** What the other service says of one domain or competence. */
  public record Part(String name, String said) {}

  /** Someone certified of whom the file tells no more than an address and a result. */
  public static OutsideResult of(String email, String result) {
    return new OutsideResult(email, email, "", result, true, Optional.empty(), List.of());
  }
}
