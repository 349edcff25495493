package org.essor.projects;

import java.time.Instant;
import java.util.Optional;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.projects.FactSheet.Circumstances;

/**
 * A project as a member of its team finds it.
 *
 * @param version the number of the last change, from 1
 * @param rules the rules that its result was last computed under
 * @param changedAt when a fact was last changed
 * @param fading whether its team was told that it will be archived or erased
 * @param me the member who asks
 */
public record SavedProject(
    ProjectId id,
    String name,
    boolean example,
    int version,
    FactSheet facts,
    Rules rules,
    Instant changedAt,
    Optional<Instant> archivedAt,
    boolean fading,
    Me me) {

  /** The rules of a computation: an edition and the fingerprint of its content. */
  public record Rules(String edition, String fingerprint) {
    public static Rules of(Edition edition) {
      return new Rules(edition.id(), edition.fingerprint());
    }
  }

  /**
   * What the project knows of the one who asks.
   *
   * @param module the function that his questions are about
   * @param seenVersion the last change that he was shown
   * @param readNotice the last notice that he has read, 0 for none
   */
  public record Me(TeamRole role, String module, int seenVersion, long readNotice) {}

  /** The facts as answers, the questions about the function that this member chose last. */
  public Answers answers(Edition edition) {
    return answers(edition, me.module());
  }

  /** The facts as answers, the questions about one function. */
  public Answers answers(Edition edition, String module) {
    return facts.answers(
        edition, new Circumstances(module, rules.edition(), rules.fingerprint(), changedAt));
  }

  /** The start of the addresses of its pages. */
  public String address() {
    return "/projets/" + id;
  }
}
