package org.essor.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationState;
import org.essor.applications.SubmissionQuery;
import org.essor.applications.Submissions;
import org.essor.kernel.PersonId;
import org.essor.platform.BarChart;
import org.essor.platform.Texts;
import org.essor.review.Grid;
import org.essor.review.ReviewDesk;
import org.essor.review.ReviewDesk.Part;
import org.essor.review.ReviewDesk.Signed;
import org.essor.review.ReviewDesk.Signing;
import org.essor.review.ReviewForm;
import org.essor.review.web.CallPlaces.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far the reviews of a call are, and what they say. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/avis")
class ProgressController {

  private static final String PATH = "/avis";

  private final CallPlaces places;
  private final ReviewDesk reviews;
  private final Submissions submissions;
  private final People people;

  ProgressController(
      CallPlaces places, ReviewDesk reviews, Submissions submissions, People people) {
    this.places = places;
    this.reviews = reviews;
    this.submissions = submissions;
    this.people = people;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call,
      @RequestParam(defaultValue = "-1") int relances,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var parts = reviews.progress(place.id(), place.who());
    var grid = reviews.findGrid(place.id(), place.who());
    var counts = counts(parts, texts);
    var experts = experts(parts);
    var page =
        new ProgressPage(
            place.head(),
            grid.isPresent(),
            eligible(place),
            grid.filter(Grid::discussion).isPresent(),
            relances,
            (int) experts.stream().filter(each -> each.submitted() < each.asked()).count(),
            chart(counts, texts),
            counts,
            experts,
            projects(parts, place));
    return new ModelAndView("review/progress", "page", page);
  }

  private int eligible(Place place) {
    return submissions
        .list(SubmissionQuery.of(place.id(), 1), place.who())
        .states()
        .getOrDefault(new ApplicationState.Eligible().code(), 0L)
        .intValue();
  }

  private static List<ProgressPage.Count> counts(List<Part> parts, Texts texts) {
    int submitted = (int) parts.stream().filter(each -> each.submitted().isPresent()).count();
    int begun = (int) parts.stream().filter(Part::begun).count() - submitted;
    return List.of(
        new ProgressPage.Count(texts.get("review.step.SUBMITTED"), submitted),
        new ProgressPage.Count(texts.get("review.step.BEGUN"), begun),
        new ProgressPage.Count(
            texts.get("review.step.TO_BEGIN"), parts.size() - submitted - begun));
  }

  private static BarChart chart(List<ProgressPage.Count> counts, Texts texts) {
    return new BarChart(
        texts.get("review.progress.chart"),
        texts.get("review.progress.chart.text"),
        counts.stream()
            .map(each -> BarChart.Row.of(each.label(), each.count(), texts.number(each.count())))
            .toList(),
        Optional.empty());
  }

  private List<ProgressPage.ByExpert> experts(List<Part> parts) {
    var byExpert = parts.stream().collect(Collectors.groupingBy(Part::expert));
    return people.list(byExpert.keySet()).stream()
        .map(expert -> {
          var all = byExpert.getOrDefault(expert.id(), List.of());
          return new ProgressPage.ByExpert(expert.displayName(), all.size(), submitted(all));
        })
        .toList();
  }

  private static int submitted(List<Part> parts) {
    return (int) parts.stream().filter(each -> each.submitted().isPresent()).count();
  }

  private static List<ProgressPage.ByProject> projects(List<Part> parts, Place place) {
    return parts.stream()
        .collect(
            Collectors.groupingBy(
                part -> part.submission().number(), TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(all -> {
          var submission = all.getFirst().submission();
          return new ProgressPage.ByProject(
              place.at(PATH + "/" + submission.id()),
              submission.number(),
              submission.title(),
              all.size(),
              submitted(all));
        })
        .toList();
  }

  @PostMapping("/ouvrir")
  String begin(@PathVariable String call, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    reviews.begin(place.id(), place.who());
    return "redirect:" + place.at(PATH);
  }

  @PostMapping("/relancer")
  String remind(@PathVariable String call, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    int reminded = reviews.remind(place.id(), place.who());
    return "redirect:" + place.at(PATH) + "?relances=" + reminded;
  }

  @PostMapping("/discussion")
  String discuss(
      @PathVariable String call,
      @RequestParam(defaultValue = "") String ouverte,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    if (ouverte.isEmpty()) {
      reviews.closeDiscussion(place.id(), place.who());
    } else {
      reviews.openDiscussion(place.id(), place.who());
    }
    return "redirect:" + place.at(PATH);
  }

  @GetMapping("/{application}")
  ModelAndView reviews(
      @PathVariable String call, @PathVariable String application, Person person, Texts texts) {
    return reviews(places.of(call, person, texts), application, Map.of());
  }

  /**
   * @param wrong reasons that were not taken, by expert
   */
  private ModelAndView reviews(Place place, String application, Map<PersonId, String> wrong) {
    var id = CallPlaces.application(application);
    var submission = submissions.get(id, place.who());
    var signed = reviews.reviews(id, place.who());
    var names = names(signed.stream().map(Signed::expert));
    var address = place.at(PATH + "/" + id);
    var page =
        new ApplicationReviewsPage(
            place.head(),
            address,
            submission.number(),
            submission.title(),
            signed.stream()
                .map(each -> signed(each, new Around(address, names, wrong), place))
                .toList());
    return new ModelAndView("review/application-reviews", "page", page);
  }

  private Map<PersonId, String> names(Stream<PersonId> all) {
    var names = new LinkedHashMap<PersonId, String>();
    people.list(all.toList()).forEach(each -> names.put(each.id(), each.displayName()));
    return names;
  }

  /** What all reviews of a page share. */
  private record Around(String address, Map<PersonId, String> names, Map<PersonId, String> wrong) {}

  private static ApplicationReviewsPage.Signed signed(Signed signed, Around around, Place place) {
    var words = place.words();
    var form = signed.form();
    var name =
        around.names().getOrDefault(signed.expert(), place.texts().get("review.expert.gone"));
    return new ApplicationReviewsPage.Signed(
        name,
        words.when(signed.submittedAt()),
        new ReviewPage.Other(
            name, ReviewsController.marks(form, words), form.entry(ReviewForm.OPINION)),
        form.mean().map(words::number).orElse("–"),
        form.entry(ReviewForm.FOR_APPLICANT),
        form.entry(ReviewForm.CONFIDENTIAL),
        around.address() + "/" + signed.expert() + "/rouvrir",
        "reason-" + signed.expert(),
        around.wrong().getOrDefault(signed.expert(), ""));
  }

  @PostMapping("/{application}/{expert}/rouvrir")
  ModelAndView reopen(
      @PathVariable String call,
      @PathVariable String application,
      @PathVariable String expert,
      @RequestParam Map<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var id = CallPlaces.application(application);
    var who = CallPlaces.person(expert);
    var reason = values.getOrDefault("reason-" + who, "");
    if (reason.isBlank()) {
      var error = texts.get("review.error.required");
      return Posted.wrong(reviews(place, application, Map.of(who, error)));
    }
    reviews.reopen(new Signing(id, who), reason, place.who());
    return new ModelAndView("redirect:" + place.at(PATH + "/" + id));
  }
}
