package org.essor.cohorts.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.Student;
import org.essor.cohorts.internal.Known;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.BarChart;
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

/** Who has begun and finished, for teachers. */
@Controller
@RequestMapping(Pages.OWN + "/{id}")
class FollowController {

  private final CampaignDesk desk;
  private final Institutions institutions;
  private final People people;
  private final Clock clock;

  FollowController(CampaignDesk desk, Institutions institutions, People people, Clock clock) {
    this.desk = desk;
    this.institutions = institutions;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/suivi")
  ModelAndView show(
      @PathVariable String id, @RequestParam Optional<String> groupe, Person teacher, Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    return page(campaign, new Asked(teacher, groupe), FormValues.blank(texts), texts);
  }

  /** Who asks, for which group. */
  private record Asked(Person teacher, Optional<String> group) {}

  private ModelAndView page(Campaign campaign, Asked asked, FormValues form, Texts texts) {
    var students = desk.listStudents(campaign.id(), asked.teacher().id());
    var groups = groups(campaign, students, texts);
    var listed =
        students.stream()
            .filter(each -> asked.group().map(each.group()::equals).orElse(true))
            .toList();
    var page =
        new FollowPage(
            Pages.head(campaign, institutions, clock.instant(), texts),
            sentence(students, texts),
            chart(groups, texts),
            groups,
            asked.group().map(group -> Pages.group(group, texts)).orElse(""),
            rows(listed, asked.group().isPresent() ? listed.size() : Pages.MOST_ROWS, texts),
            listed.size(),
            form);
    return Pages.show("follow", page, form);
  }

  private static String sentence(List<Student> students, Texts texts) {
    return texts.get(
        "cohorts.follow.sentence",
        students.size(),
        students.stream().filter(each -> each.finishedAt().isPresent()).count(),
        students.stream().filter(FollowController::isUnderWay).count());
  }

  private static boolean isUnderWay(Student student) {
    return student.begunAt().isPresent() && student.finishedAt().isEmpty();
  }

  private static List<FollowPage.Group> groups(
      Campaign campaign, List<Student> students, Texts texts) {
    var byGroup =
        students.stream()
            .collect(Collectors.groupingBy(Student::group, TreeMap::new, Collectors.toList()));
    var groups = new ArrayList<FollowPage.Group>();
    byGroup.forEach((name, all) ->
        groups.add(
            new FollowPage.Group(
                Pages.group(name, texts),
                campaign.address() + "/suivi?groupe=" + encoded(name) + "#etudiants",
                all.size(),
                (int) all.stream().filter(FollowController::isUnderWay).count(),
                (int) all.stream().filter(each -> each.finishedAt().isPresent()).count())));
    return groups;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static BarChart chart(List<FollowPage.Group> groups, Texts texts) {
    return new BarChart(
        texts.get("cohorts.follow.chart"),
        texts.get("cohorts.follow.chart.about"),
        groups.stream().map(group -> bars(group, texts)).toList(),
        Optional.empty());
  }

  private static BarChart.Row bars(FollowPage.Group group, Texts texts) {
    return new BarChart.Row(
        group.name(),
        List.of(
            new BarChart.Bar(
                group.enrolled(), texts.get("cohorts.follow.bar.enrolled", group.enrolled()), 1),
            new BarChart.Bar(
                group.finished(), texts.get("cohorts.follow.bar.finished", group.finished()), 2)));
  }

  private List<FollowPage.Row> rows(List<Student> students, int most, Texts texts) {
    var known = new Known(people, students);
    return students.stream()
        .sorted(
            Comparator.comparing(Student::group)
                .thenComparing(known::name, String.CASE_INSENSITIVE_ORDER))
        .limit(most)
        .map(student -> row(student, known, texts))
        .toList();
  }

  private static FollowPage.Row row(Student student, Known known, Texts texts) {
    var free = student.begunAt().isEmpty();
    return new FollowPage.Row(
        known.name(student),
        known.email(student),
        Pages.group(student.group(), texts),
        state(student, texts),
        student.finishedAt().isPresent() ? "success" : free ? "warning" : "info",
        free ? student.person().map(PersonId::toString).orElse("") : "");
  }

  private static String state(Student student, Texts texts) {
    return student
        .finishedAt()
        .map(at -> texts.get("cohorts.state.finished", Pages.day(at, texts)))
        .or(() ->
            student.begunAt().map(at -> texts.get("cohorts.state.open", Pages.day(at, texts))))
        .orElseGet(() -> texts.get("cohorts.state.none"));
  }

  @PostMapping("/fermeture")
  ModelAndView close(
      @PathVariable String id,
      Person teacher,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    var form = new FormValues(values, texts);
    form.moment("closes")
        .ifPresent(closes -> {
          try {
            desk.close(campaign.id(), closes, teacher.id());
          } catch (Refusal refusal) {
            form.refuse("closes", refusal);
          }
        });
    return form.isRight()
        ? new ModelAndView("redirect:" + campaign.address() + "/suivi?fait=cohorts.closes")
        : page(campaign, new Asked(teacher, Optional.empty()), form, texts);
  }

  @PostMapping("/etudiants/{student}/retirer")
  String remove(@PathVariable String id, @PathVariable String student, Person teacher) {
    var campaign = desk.get(Pages.campaign(id), teacher.id());
    desk.remove(campaign.id(), Pages.person(student), teacher.id());
    return "redirect:" + campaign.address() + "/suivi?fait=cohorts.removed#etudiants";
  }
}
