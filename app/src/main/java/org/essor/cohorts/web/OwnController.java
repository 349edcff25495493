package org.essor.cohorts.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.Campaigns;
import org.essor.cohorts.OutsideResults;
import org.essor.cohorts.Progress;
import org.essor.cohorts.ToldElsewhere;
import org.essor.cohorts.web.StudentPage.Step;
import org.essor.institutions.Duty;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.essor.skills.Needs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The campaigns of a student: what to do, until when. */
@Controller
@RequestMapping(Pages.OWN)
class OwnController {

  private final Campaigns campaigns;
  private final CampaignDesk desk;
  private final Institutions institutions;
  private final OutsideResults outside;
  private final ObjectProvider<ToldElsewhere> told;
  private final Clock clock;

  OwnController(
      Campaigns campaigns,
      CampaignDesk desk,
      Institutions institutions,
      OutsideResults outside,
      ObjectProvider<ToldElsewhere> told,
      Clock clock) {
    this.campaigns = campaigns;
    this.desk = desk;
    this.institutions = institutions;
    this.outside = outside;
    this.told = told;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    var rows =
        campaigns.listOf(person.id()).stream().map(each -> row(each, person, texts)).toList();
    var elsewhere = outside.listOf(person.id()).stream().map(each -> row(each, texts)).toList();
    return Pages.show("own", new OwnPage(rows, elsewhere));
  }

  private static OwnPage.Elsewhere row(OutsideResults.Own own, Texts texts) {
    var result = own.result();
    return new OwnPage.Elsewhere(
        own.batch().service(),
        result.result(),
        result.certified(),
        result.heldOn().map(texts::date).orElseGet(() -> own.batch().year().toString()),
        result.parts().stream().map(part -> new OwnPage.Part(part.name(), part.said())).toList());
  }

  private OwnPage.Row row(Campaign campaign, Person person, Texts texts) {
    var progress = campaigns.progress(campaign.id(), person.id()).orElse(Progress.NONE);
    return new OwnPage.Row(
        campaign.address(),
        campaign.title(),
        institutions.get(campaign.institution()).name(),
        state(progress, texts),
        progress.finishedAt().isPresent() ? "success" : "info",
        dates(campaign, texts));
  }

  private static String state(Progress progress, Texts texts) {
    return progress
        .finishedAt()
        .map(at -> texts.get("cohorts.state.finished", Pages.day(at, texts)))
        .orElseGet(() ->
            progress.share() > 0
                ? texts.get("cohorts.state.begun", Math.round(100 * progress.share()))
                : texts.get("cohorts.state.none"));
  }

  private String dates(Campaign campaign, Texts texts) {
    return texts.get(
        "cohorts.dates." + campaign.stateAt(clock.instant()),
        Pages.moment(campaign.opens(), texts),
        Pages.moment(campaign.closes(), texts));
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id, Person person, Texts texts) {
    var campaign = campaigns.get(Pages.campaign(id));
    var progress = campaigns.progress(campaign.id(), person.id());
    if (progress.isEmpty()) {
      return elsewhere(campaign, person);
    }
    var page =
        new StudentPage(
            campaign.title(),
            institutions.get(campaign.institution()).name(),
            Pages.about(campaign, institutions, texts),
            dates(campaign, texts),
            state(progress.get(), texts),
            step(campaign, progress.get(), clock.instant()),
            campaign.address() + "/commencer",
            told.orderedStream().flatMap(each -> each.sentence(campaign, texts).stream()).toList(),
            campaign.example());
    return Pages.show("student", page);
  }

  /** A teacher is led to what he follows. */
  private ModelAndView elsewhere(Campaign campaign, Person person) {
    if (institutions.duties(person.id(), campaign.institution()).contains(Duty.TEACHER)) {
      return new ModelAndView("redirect:" + campaign.address() + "/suivi");
    }
    throw new Refusal("cohorts.campaign.unknown");
  }

  private static Step step(Campaign campaign, Progress progress, Instant now) {
    if (campaign.kind() == Campaign.Kind.CERTIFICATION) {
      return Step.ELSEWHERE;
    }
    if (progress.finishedAt().isPresent()) {
      return Step.READ;
    }
    return progress.begun() ? Step.GO_ON : step(campaign.stateAt(now));
  }

  private static Step step(Campaign.State state) {
    return switch (state) {
      case PLANNED -> Step.WAIT;
      case OPEN -> Step.BEGIN;
      case CLOSED -> Step.TOO_LATE;
    };
  }

  @PostMapping("/{id}/commencer")
  String begin(@PathVariable String id, @RequestParam Optional<List<String>> needs, Person person) {
    var asked = needs.orElse(List.of());
    var diagnosis =
        desk.begin(
            Pages.campaign(id),
            person.id(),
            new Needs(asked.contains("extra-time"), asked.contains("accessible")));
    return "redirect:" + diagnosis.address();
  }
}
