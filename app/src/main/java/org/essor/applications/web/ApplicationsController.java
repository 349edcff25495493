package org.essor.applications.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.applications.ApplicationCard;
import org.essor.applications.Applications;
import org.essor.applications.NewApplication;
import org.essor.applications.web.ApplicationsPage.Row;
import org.essor.calls.Call;
import org.essor.calls.CallOffer;
import org.essor.calls.Calls;
import org.essor.calls.Slug;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.LargeUploads;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.essor.platform.Texts;
import org.essor.projects.ProjectId;
import org.essor.projects.Projects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The applications of the person who asks, and how one begins. */
@Controller
@RequestMapping("/candidatures")
class ApplicationsController {

  private static final int LONGEST_TITLE = 200;

  private final Applications applications;
  private final Calls calls;
  private final Projects projects;
  private final Heads heads;

  ApplicationsController(Applications applications, Calls calls, Projects projects, Heads heads) {
    this.applications = applications;
    this.calls = calls;
    this.projects = projects;
    this.heads = heads;
  }

  @GetMapping
  ModelAndView show(Person person, Texts texts) {
    var all = applications.list(person.id());
    var page =
        new ApplicationsPage(
            all.stream().filter(ApplicationCard::invited).map(card -> row(card, texts)).toList(),
            all.stream().filter(card -> !card.invited()).map(card -> row(card, texts)).toList());
    return new ModelAndView("applications/list", "page", page);
  }

  private Row row(ApplicationCard card, Texts texts) {
    var state = card.state().code() + (card.changedSince() ? "-changed" : "");
    return new Row(
        "/candidatures/" + card.id(),
        card.title(),
        calls.get(card.call()).sheet().title().inOrOther(texts.language()),
        Handlers.kindForApplicant(card.state(), card.changedSince()),
        texts.get("applications.badge." + state),
        texts.get("applications.changed", new Moments(texts).when(card.editedAt())));
  }

  @GetMapping("/nouvelle")
  ModelAndView begin(Person person, @RequestParam String appel, Texts texts) {
    return beginning(person, call(appel), new Typed("", "", Map.of()), texts);
  }

  private Call call(String slug) {
    return Slug.find(slug)
        .flatMap(calls::findPublic)
        .orElseThrow(() -> new Refusal("calls.call.unknown"));
  }

  /** What was typed, and what is wrong with it. */
  private record Typed(String title, String project, Map<String, String> errors) {}

  private ModelAndView beginning(Person person, Call call, Typed typed, Texts texts) {
    var page =
        new NewApplicationPage(
            call.slug().toString(),
            call.sheet().title().inOrOther(texts.language()),
            call.address(),
            heads.intake(call, new Moments(texts)),
            typed.title(),
            choices(person, typed.project(), texts),
            typed.errors());
    return new ModelAndView(
        "applications/new",
        Map.of("page", page),
        typed.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<Choice> choices(Person person, String chosen, Texts texts) {
    var none =
        new Choice(
            "",
            texts.get("applications.new.no-project"),
            texts.get("applications.new.no-project.hint"),
            chosen.isEmpty());
    return Stream.concat(
            projects.list(person.id()).stream()
                .filter(card -> !card.invited() && card.archivedAt().isEmpty())
                .map(card -> {
                  var id = card.id().toString();
                  return new Choice(id, card.name(), "", id.equals(chosen));
                }),
            Stream.of(none))
        .toList();
  }

  @PostMapping("/nouvelle")
  ModelAndView create(
      Person person,
      @RequestParam String appel,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String project,
      Texts texts) {
    var call = call(appel);
    var name = title.strip();
    if (name.isEmpty() || name.length() > LONGEST_TITLE) {
      var errors = Map.of("title", texts.get("applications.error.title", LONGEST_TITLE));
      return beginning(person, call, new Typed(title, project, errors), texts);
    }
    var id =
        applications.create(new NewApplication(call.id(), person.id(), name, project(project)));
    return new ModelAndView("redirect:/candidatures/" + id);
  }

  private static Optional<ProjectId> project(String project) {
    try {
      return project.isEmpty()
          ? Optional.empty()
          : Optional.of(new ProjectId(UUID.fromString(project)));
    } catch (IllegalArgumentException _) {
      throw new Refusal("projects.project.unknown");
    }
  }

  /** Applies, where the call takes applications now or will. */
  private static final class Apply implements CallOffer {

    @Override
    public String textKey() {
      return "applications.apply";
    }

    @Override
    public Optional<String> findPath(Call call, Instant now) {
      var takes =
          call.revision() > 0
              && (call.findAcceptingRound(now).isPresent() || call.findNextRound(now).isPresent());
      return takes ? Optional.of("/candidatures/nouvelle?appel=" + call.slug()) : Optional.empty();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Links {

    @Bean
    CallOffer apply() {
      return new Apply();
    }

    @Bean
    PrivacySection applicationsPrivacy() {
      return new PrivacySection(
          "applications.privacy.title", texts -> texts.get("applications.privacy.text"));
    }

    @Bean
    LargeUploads applicationFiles() {
      return new LargeUploads("/candidatures/");
    }

    @Bean
    SiteLink applicationsLink() {
      return new SiteLink(Place.OWN, "/candidatures", "applications.list.title", 17);
    }
  }
}
