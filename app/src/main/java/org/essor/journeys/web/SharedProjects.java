package org.essor.journeys.web;

import java.util.Optional;
import org.essor.journeys.Answers;
import org.essor.journeys.AnswersCodec;
import org.essor.journeys.Editions;
import org.essor.journeys.Project;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Projects that live in the address of a link: nothing of them is stored. */
@Component
class SharedProjects {

  private final AnswersCodec codec;
  private final Editions editions;
  private final Roadmaps roadmaps;

  SharedProjects(AnswersCodec codec, Editions editions, Roadmaps roadmaps) {
    this.codec = codec;
    this.editions = editions;
    this.roadmaps = roadmaps;
  }

  /**
   * Returns the project of a link.
   *
   * @throws Refusal {@code roadmap.share.unknown} where it was changed or is incomplete
   */
  ProjectPlan get(String token) {
    return roadmaps.of(answers(token));
  }

  /**
   * Finds the project of a link under the rules that it was last described under, where they are
   * not today's.
   *
   * @throws Refusal as {@link #get}
   */
  Optional<ProjectPlan> findAsGiven(String token) {
    var answers = answers(token);
    return answers.fingerprint().equals(editions.getInForce().fingerprint())
        ? Optional.empty()
        : editions
            .find(answers.edition(), answers.fingerprint())
            .map(edition -> roadmaps.of(Project.of(answers, edition)));
  }

  private Answers answers(String token) {
    return codec.read(token).orElseThrow(() -> new Refusal("roadmap.share.unknown"));
  }
}
