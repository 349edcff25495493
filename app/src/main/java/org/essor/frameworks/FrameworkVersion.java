package org.essor.frameworks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.essor.kernel.PersonId;
import org.essor.skills.Framework;

/**
 * A published wording of the framework; never changes.
 *
 * @param id names it in CASE, for ever
 * @param edit who published it and why; empty where it came with Essor
 */
public record FrameworkVersion(
    UUID id, Framework framework, Optional<Edit> edit, Instant publishedAt) {

  /**
   * An edit.
   *
   * @param author empty where the person erased the account
   * @param reason in the author's words
   */
  public record Edit(Optional<PersonId> author, String reason) {}

  /** What people call it, such as {@code 2026-11-22}. */
  public String name() {
    return framework.version();
  }
}
