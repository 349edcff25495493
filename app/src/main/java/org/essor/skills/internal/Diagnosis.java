package org.essor.skills.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essor.kernel.PersonId;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Needs;

/**
 * A learner's way through the questions: what he was asked, what he answered, where he stands.
 *
 * @param bank the fingerprint of the bank it was begun with, and goes on with
 * @param seed of all that is drawn in it; never told to the learner
 * @param closed the places, items in bands of ability, that it may not be asked
 * @param person whose it is, empty where he has no account
 * @param needs what he asked for at the start
 * @param answers in the order given
 */
public record Diagnosis(
    DiagnosisId id,
    String bank,
    long seed,
    Set<Place> closed,
    Optional<PersonId> person,
    Needs needs,
    Instant startedAt,
    Turn turn,
    List<Answered> answers,
    boolean example) {

  public Diagnosis {
    closed = Set.copyOf(closed);
    answers = List.copyOf(answers);
  }

  /**
   * Where a learner stands.
   *
   * @param item the one asked now, empty at the end
   * @param since when it was first shown
   * @param finishedAt when he came to the end
   */
  public record Turn(Optional<String> item, Instant since, Optional<Instant> finishedAt) {}

  /**
   * An answer.
   *
   * @param given as {@link org.essor.skills.Task} describes it, nothing for "I don't know"
   * @param askedAt when the question was first shown
   * @param counts false where the item was only tried
   */
  public record Answered(
      String item,
      List<String> given,
      boolean right,
      Instant askedAt,
      Instant answeredAt,
      boolean counts) {
    public Answered {
      given = List.copyOf(given);
    }

    public boolean isUnknown() {
      return given.isEmpty();
    }
  }

  /** The same with these answers. */
  Diagnosis with(List<Answered> given) {
    return new Diagnosis(id, bank, seed, closed, person, needs, startedAt, turn, given, example);
  }

  /** The number of the question asked now, from 1; at the end one more than there were. */
  public int position() {
    return answers.size() + 1;
  }

  /** The answers that count. */
  public List<Answered> scored() {
    return scored(answers);
  }

  static List<Answered> scored(List<Answered> answers) {
    return answers.stream().filter(Answered::counts).toList();
  }

  public boolean isFinished() {
    return turn.item().isEmpty();
  }

  /** True where the reader may open it: anyone who has its address, or its owner alone. */
  public boolean isOpenTo(Optional<PersonId> reader) {
    return person.isEmpty() || person.equals(reader);
  }

  public boolean isOf(PersonId reader) {
    return person.filter(reader::equals).isPresent();
  }
}
