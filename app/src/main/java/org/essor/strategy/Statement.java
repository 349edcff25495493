package org.essor.strategy;

import java.time.Instant;
import java.util.Optional;
import org.essor.kernel.PersonId;

/**
 * What someone said of a subject, for a time. Never changed: a later statement stands beside it.
 *
 * @param id grows with each statement
 * @param subject code of the strategy, an axis, an action or a budget group; id of a milestone or
 *     an indicator
 * @param period the time it speaks of: from when a budget or a phase holds, when an indicator was
 *     measured; empty where the source does not say
 * @param recordedAt when Essor learned it
 * @param withdrawn true where the published content no longer holds it
 */
public record Statement(
    long id,
    String subject,
    Property property,
    Optional<Period> period,
    Stated value,
    Origin origin,
    Instant recordedAt,
    boolean withdrawn) {

  /** Where a statement comes from. */
  public sealed interface Origin {}

  /**
   * A publication.
   *
   * @param source the id of the {@link Source}
   * @param locator the place in it; empty for the source as a whole
   * @param note what must be said beside the figure; empty where nothing must
   */
  public record Published(String source, Label locator, Evidence evidence, Label note)
      implements Origin {}

  /**
   * A coordinator.
   *
   * @param author empty once the person has erased his account
   * @param reason why, in his words
   * @param citation who or what states it, in his words
   */
  public record Edited(Optional<PersonId> author, String reason, String citation)
      implements Origin {}

  public boolean isEdited() {
    return origin instanceof Edited;
  }

  /** True where this person stated it, as a coordinator. */
  public boolean isOf(PersonId person) {
    return origin instanceof Edited edited && edited.author().filter(person::equals).isPresent();
  }

  /**
   * True where two publications state different values for the same time. A statement without a
   * time could speak of any.
   */
  public boolean disagreesWith(Statement other) {
    return subject.equals(other.subject)
        && property == other.property
        && !isEdited()
        && !other.isEdited()
        && !value.equals(other.value)
        && (period.isEmpty()
            || other.period.isEmpty()
            || period.get().overlaps(other.period.get()));
  }
}
