package org.essor.cohorts.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignDesk.Draft;
import org.essor.cohorts.Campaigns;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The campaigns of an institution, for its teachers. */
@Controller
@RequestMapping(Pages.INSTITUTION + "{institution}")
class CampaignsController {

  private final Campaigns campaigns;
  private final CampaignDesk desk;
  private final Institutions institutions;
  private final Choices choices;
  private final Clock clock;

  CampaignsController(
      Campaigns campaigns,
      CampaignDesk desk,
      Institutions institutions,
      Choices choices,
      Clock clock) {
    this.campaigns = campaigns;
    this.desk = desk;
    this.institutions = institutions;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(@PathVariable String institution, Person teacher, Texts texts) {
    var form = choices.blank(texts).with("kind", Campaign.Kind.DIAGNOSIS.name());
    return page(choices.institution(institution, teacher.id()), form, texts);
  }

  private ModelAndView page(Institution where, FormValues form, Texts texts) {
    var page =
        new CampaignsPage(
            where.name(),
            Pages.INSTITUTION + where.id(),
            List.of(
                new Crumb("/etablissements", texts.get("institutions.title")),
                new Crumb(where.address(), where.name())),
            campaigns.list(where.id()).stream().map(each -> row(each, texts)).toList(),
            choices.kinds(form, texts),
            choices.curricula(form, texts),
            choices.years(form),
            form);
    return Pages.show("campaigns", page, form);
  }

  private CampaignsPage.Row row(Campaign campaign, Texts texts) {
    var state = campaign.stateAt(clock.instant());
    return new CampaignsPage.Row(
        campaign.address() + "/suivi",
        campaign.title(),
        Pages.about(campaign, institutions, texts),
        texts.get(
            "cohorts.dates." + state,
            Pages.moment(campaign.opens(), texts),
            Pages.moment(campaign.closes(), texts)));
  }

  @PostMapping
  ModelAndView open(
      @PathVariable String institution,
      Person teacher,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var where = choices.institution(institution, teacher.id());
    var form = new FormValues(values, texts);
    return draft(where, form, texts)
        .map(draft -> desk.open(draft, teacher.id()))
        .map(made -> new ModelAndView("redirect:" + made.address() + "/import"))
        .orElseGet(() -> page(where, form, texts));
  }

  private Optional<Draft> draft(Institution where, FormValues form, Texts texts) {
    var title = form.required("title", Campaign.LONGEST_TITLE);
    var kind = choices.kind(form);
    var curriculum = choices.curriculum(form);
    var year = choices.year(form);
    var opens = form.moment("opens");
    var closes = form.moment("closes");
    if (form.isRight() && !opens.orElse(Instant.MAX).isBefore(closes.orElse(Instant.MIN))) {
      form.fail("closes", texts.get("cohorts.campaign.order.title"));
    }
    return form.isRight()
        ? Optional.of(
            new Draft(
                where.id(),
                curriculum.orElseThrow(),
                year.orElseThrow(),
                kind.orElseThrow(),
                title,
                opens.orElseThrow(),
                closes.orElseThrow()))
        : Optional.empty();
  }
}
