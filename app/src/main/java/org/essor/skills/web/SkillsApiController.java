package org.essor.skills.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.Refusal;
import org.essor.platform.SiteSettings;
import org.essor.skills.Cuts;
import org.essor.skills.Framework;
import org.essor.skills.Skills;
import org.essor.skills.Training;
import org.essor.skills.internal.CutsInForce;
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
  private final CutsInForce cuts;
  private final SiteSettings site;
  private final Clock clock;

  SkillsApiController(
      Skills skills, Training training, CutsInForce cuts, SiteSettings site, Clock clock) {
    this.skills = skills;
    this.training = training;
    this.cuts = cuts;
    this.site = site;
    this.clock = clock;
  }

  /** The framework. */
  record FrameworkData(
      String version,
      int hours,
      SourceData source,
      List<DomainData> domains,
      List<LevelData> levels) {

    static FrameworkData of(Cuts cuts) {
      var framework = cuts.framework();
      return new FrameworkData(
          framework.version(),
          framework.hours(),
          SourceData.of(framework.source()),
          framework.domains().stream().map(DomainData::of).toList(),
          framework.levels().stream().map(level -> LevelData.of(level, cuts)).toList());
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

  /** Where a level begins in a domain, in logits. */
  record CutData(String domain, double from) {}

  /**
   * A level; {@code from} is its cut score in logits where it is the same in all domains, absent
   * for the lowest; {@code cuts} are those of each domain, as results use them.
   */
  @JsonInclude(Include.NON_ABSENT)
  record LevelData(
      int number,
      TextData name,
      TextData description,
      Optional<Double> from,
      List<CutData> cuts,
      boolean judged) {

    static LevelData of(Framework.Level level, Cuts cuts) {
      var each =
          cuts.framework().domains().stream()
              .map(domain -> new CutData(domain.id(), cuts.from(domain, level)))
              .filter(cut -> Double.isFinite(cut.from()))
              .toList();
      var values = each.stream().map(CutData::from).distinct().toList();
      return new LevelData(
          level.number(),
          TextData.of(level.name()),
          TextData.of(level.means()),
          values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty(),
          each,
          !cuts.isRecorded());
    }
  }

  @GetMapping("/framework")
  FrameworkData framework() {
    return FrameworkData.of(cuts.at(skills.getBank().framework(), clock.instant()));
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
