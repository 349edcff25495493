package org.essor.projects.web;

import java.util.Optional;
import org.essor.journeys.Edition;
import org.essor.journeys.FactText;
import org.essor.journeys.roadmap.DateWords;
import org.essor.platform.Texts;
import org.essor.projects.Change;
import org.essor.projects.FactKey;
import org.essor.projects.FactSheet;
import org.essor.projects.FactWords;

/**
 * Says what a fact is about and what it is, for people.
 *
 * @param facts those of the project, for the names of its functions
 */
record ChangeWording(Edition edition, FactSheet facts, Texts texts) {

  /** Writes {@code « Utilise-t-il l’IA ? » : non → oui}. */
  String say(Change change) {
    return texts.get(
        "projects.change",
        what(change.key()),
        word(change.key(), change.before()),
        word(change.key(), change.after()));
  }

  /** Where a change comes from, and why where its author said so. */
  String source(Change change) {
    var source = texts.get("projects.source." + change.source());
    return change.why().isEmpty() ? source : texts.get("projects.source.why", source, change.why());
  }

  /** What a key is about. */
  String what(String key) {
    var fact = FactKey.of(key);
    return switch (fact.kind()) {
      case FactKey.NAME -> texts.get("projects.fact.name");
      case FactKey.VARIANT -> texts.get("projects.fact.variant");
      case FactKey.START -> texts.get("projects.fact.start");
      case FactKey.MODULE -> texts.get("projects.fact.module");
      case FactKey.DONE -> texts.get("projects.fact.done", step(fact.name()));
      case FactKey.ESTIMATE -> texts.get("projects.fact.estimate", step(fact.name()));
      case FactKey.SUSPENDED -> texts.get("projects.fact.suspended", step(fact.name()));
      default -> asked(fact);
    };
  }

  private String step(String id) {
    var step = edition.regulation().steps().get(id);
    return step == null ? id : step.title().in(texts.language());
  }

  private String asked(FactKey fact) {
    var question = new FactText(edition, texts).asked(fact.name());
    var module = facts.find(FactKey.MODULE + ":" + fact.kind()).map(FactWords::text).orElse("");
    return module.isEmpty() ? question : texts.get("projects.fact.of-module", question, module);
  }

  /** What a fact is; in words also where it is not known. */
  String word(String key, Optional<String> word) {
    if (word.isEmpty()) {
      return texts.get("projects.fact.none");
    }
    var fact = FactKey.of(key);
    return switch (fact.kind()) {
      case FactKey.NAME, FactKey.VARIANT, FactKey.MODULE -> named(FactWords.text(word.get()));
      case FactKey.START, FactKey.DONE -> texts.date(FactWords.day(word.get()));
      case FactKey.ESTIMATE -> new DateWords(texts).span(FactWords.span(word.get()));
      case FactKey.SUSPENDED -> texts.get("roadmap.days", FactWords.number(word.get()));
      default -> answer(fact, word.get());
    };
  }

  private String named(String name) {
    return name.isEmpty() ? texts.get("projects.fact.unnamed") : name;
  }

  private String answer(FactKey fact, String word) {
    return word.equals(FactWords.DECLINED)
        ? texts.get("journeys.choice.unknown")
        : new FactText(edition, texts).answer(fact.name(), FactWords.value(word));
  }
}
