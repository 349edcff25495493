package org.essor.lti.web;

import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignId;
import org.essor.kernel.Refusal;
import org.essor.lti.internal.Rosters;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a teacher does who comes from a link of his course to its campaign. */
@Controller
@RequestMapping("/lti/campagnes/{id}")
class CourseController {

  private static final String VIEW = "lti/course";

  private final CampaignDesk desk;
  private final Rosters rosters;

  CourseController(CampaignDesk desk, Rosters rosters) {
    this.desk = desk;
    this.rosters = rosters;
  }

  private Campaign campaign(String id, Person person) {
    return CampaignId.find(id)
        .map(found -> desk.get(found, person.id()))
        .orElseThrow(() -> new Refusal("cohorts.campaign.unknown"));
  }

  @GetMapping
  ModelAndView show(@PathVariable String id, Person person) {
    return page(campaign(id, person), CoursePage.Students.NOT_ASKED, "");
  }

  private ModelAndView page(Campaign campaign, CoursePage.Students students, String told) {
    var page =
        new CoursePage(
            "/lti/campagnes/" + campaign.id(),
            campaign.title(),
            campaign.address(),
            rosters.has(campaign.id()),
            students,
            told);
    return new ModelAndView(VIEW, "page", page);
  }

  /** Who would be enrolled. */
  @GetMapping("/etudiants")
  ModelAndView preview(@PathVariable String id, Person person) {
    var campaign = campaign(id, person);
    var roster = rosters.read(campaign.id(), person.id());
    var rows =
        roster.students().stream()
            .map(each -> new CoursePage.Row(each.name(), each.email()))
            .toList();
    return page(campaign, new CoursePage.Students(true, rows, roster.without()), "");
  }

  @PostMapping("/etudiants")
  ModelAndView enrol(@PathVariable String id, Person person, Texts texts) {
    var campaign = campaign(id, person);
    var done = rosters.enrol(campaign.id(), person.id());
    return page(
        campaign,
        CoursePage.Students.NOT_ASKED,
        texts.get("lti.course.enrolled", done.added(), done.moved() + done.same()));
  }
}
