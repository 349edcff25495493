package org.essor.skills.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.Refusal;
import org.essor.platform.SiteSettings;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.essor.skills.Training;
import org.essor.skills.web.OfferData.SourceData;
import org.essor.skills.web.OfferData.TextData;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The framework and the training offers for programs; items are nobody’s to fetch. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/skills")
class SkillsApiController {

  private final Skills skills;
  private final Training training;
  private final SiteSettings site;

  SkillsApiController(Skills skills, Training training, SiteSettings site) {
    this.skills = skills;
    this.training = training;
    this.site = site;
  }

  /** The framework. */
  record FrameworkData(
      String version,
      int hours,
      SourceData source,
      List<DomainData> domains,
      List<LevelData> levels) {

    static FrameworkData of(Framework framework) {
      return new FrameworkData(
          framework.version(),
          framework.hours(),
          SourceData.of(framework.source()),
          framework.domains().stream().map(DomainData::of).toList(),
          framework.levels().stream().map(LevelData::of).toList());
    }
  }

  /** A domain; {@code evidence} is P, S or M. */
  record DomainData(
      String id, TextData name, int hours, String evidence, List<CompetenceData> competences) {

    static DomainData of(Framework.Domain domain) {
      return new DomainData(
          domain.id(),
          TextData.of(domain.name()),
          domain.hours(),
          SourceData.tag(domain.evidence()),
          domain.competences().stream().map(CompetenceData::of).toList());
    }
  }

  /** A competence; {@code own} where the words are the project’s. */
  record CompetenceData(String id, TextData name, boolean own) {

    static CompetenceData of(Framework.Competence competence) {
      return new CompetenceData(competence.id(), TextData.of(competence.name()), competence.own());
    }
  }

  /** A level; {@code from} is its cut score in logits, absent for the lowest. */
  @JsonInclude(Include.NON_ABSENT)
  record LevelData(
      int number, TextData name, TextData description, Optional<Double> from, boolean judged) {

    static LevelData of(Framework.Level level) {
      return new LevelData(
          level.number(),
          TextData.of(level.name()),
          TextData.of(level.means()),
          Optional.of(level.from()).filter(Double::isFinite),
          level.judged());
    }
  }

  @GetMapping("/framework")
  FrameworkData framework() {
    return FrameworkData.of(skills.getBank().framework());
  }

  @GetMapping("/training")
  List<OfferData> training(@RequestParam(defaultValue = "") String domain) {
    return training.list().stream()
        .filter(offer -> domain.isEmpty() || offer.domains().contains(domain))
        .map(offer -> OfferData.of(offer, site.url()))
        .toList();
  }

  @GetMapping("/training/{id}")
  OfferData offer(@PathVariable String id) {
    return training
        .find(id)
        .map(offer -> OfferData.of(offer, site.url()))
        .orElseThrow(() -> new Refusal("skills.training.offer.unknown"));
  }
}
