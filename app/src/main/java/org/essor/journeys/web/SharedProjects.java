package org.essor.journeys.web;

import org.essor.journeys.AnswersCodec;
import org.essor.journeys.roadmap.ProjectPlan;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Projects that live in the address of a link: nothing of them is stored. */
@Component
class SharedProjects {

  private final AnswersCodec codec;
  private final Roadmaps roadmaps;

  SharedProjects(AnswersCodec codec, Roadmaps roadmaps) {
    this.codec = codec;
    this.roadmaps = roadmaps;
  }

  /**
   * Returns the project of a link.
   *
   * @throws Refusal {@code roadmap.share.unknown} where it was changed or is incomplete
   */
  ProjectPlan get(String token) {
    return roadmaps.of(codec.read(token).orElseThrow(() -> new Refusal("roadmap.share.unknown")));
  }
}
