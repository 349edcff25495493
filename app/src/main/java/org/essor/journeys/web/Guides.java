package org.essor.journeys.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.journeys.Answers;
import org.essor.journeys.Edition;
import org.essor.journeys.Editions;
import org.essor.journeys.Journey;
import org.essor.journeys.Question;
import org.essor.journeys.internal.Guide;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/** Finds journeys and questions by the names in addresses, and the addresses of both. */
@Component
class Guides {

  private final Editions editions;
  private final Map<String, Guide> guides = new ConcurrentHashMap<>();

  Guides(Editions editions) {
    this.editions = editions;
  }

  /**
   * Returns a journey under the edition in force.
   *
   * @throws Refusal {@code journeys.journey.unknown}
   */
  Guide get(String journey) {
    var edition = editions.getInForce();
    var guide = guides.get(journey);
    return guide != null && guide.edition() == edition ? guide : make(edition, journey);
  }

  private Guide make(Edition edition, String journey) {
    var found = edition.regulation().journeys().get(journey);
    if (found == null) {
      throw new Refusal("journeys.journey.unknown", journey);
    }
    var guide = new Guide(edition, found);
    guides.put(journey, guide);
    return guide;
  }

  /**
   * Returns a question.
   *
   * @throws Refusal {@code journeys.question.unknown}
   */
  static Question question(Guide guide, String id) {
    return Optional.ofNullable(guide.edition().regulation().questions().get(id))
        .orElseThrow(() -> new Refusal("journeys.question.unknown", id));
  }

  static String address(Journey journey) {
    return journey.id().equals(Journey.MAIN) ? "/projet" : "/parcours/" + journey.id();
  }

  static String address(Journey journey, Question question) {
    return "/parcours/" + journey.id() + "/questions/" + question.id();
  }

  static String result(Journey journey) {
    return journey.id().equals(Journey.MAIN)
        ? "/resultat"
        : "/parcours/" + journey.id() + "/resultat";
  }

  /** Where a visitor goes on: the next question of any module, else the result. */
  static Step next(Guide guide, Answers answers) {
    var module = guide.findModuleToAsk(answers);
    if (module.isEmpty()) {
      return new Step(answers, result(guide.journey()));
    }
    var there = answers.withModules(answers.modules(), module.get());
    var question = guide.findNext(there.facts()).orElseThrow();
    var ready = there.withAhead(Optional.of(guide.lookAhead(there, question)));
    return new Step(ready, address(guide.journey(), question));
  }

  /** The answers, with the module to ask about, and the address of the page. */
  record Step(Answers answers, String address) {}
}
