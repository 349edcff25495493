package org.essor.experts.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.calls.Territory;
import org.essor.experts.Area;
import org.essor.experts.DeclaredTie;
import org.essor.experts.ExpertKind;
import org.essor.experts.Profile;
import org.essor.experts.Profile.Availability;
import org.essor.experts.Profiles;
import org.essor.experts.ReadingLanguage;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an expert says of himself, and his ties to organisations. */
@Controller
@RequestMapping("/expert/profil")
class ProfileController {

  private static final int USUAL_LOAD = 8;
  private static final Territory[] REGIONS =
      Stream.of(Territory.values())
          .filter(each -> each != Territory.FRANCE)
          .toArray(Territory[]::new);

  private final Profiles profiles;

  ProfileController(Profiles profiles) {
    this.profiles = profiles;
  }

  @GetMapping
  ModelAndView show(Person person, @RequestParam(defaultValue = "") String suite, Texts texts) {
    var typed = profiles.find(person.id()).map(ProfileController::typed).orElseGet(this::blank);
    return page(person, typed.with("suite", local(suite)), Typed.nothing(), texts);
  }

  /** A path of the pages of experts, else nothing. */
  private static String local(String path) {
    return path.matches("/expert/[a-z0-9/-]{1,100}") ? path : "";
  }

  private Typed blank() {
    return Typed.nothing()
        .with("maxLoad", "" + USUAL_LOAD)
        .withAll("languages", List.of(ReadingLanguage.FRENCH.name()));
  }

  private static Typed typed(Profile profile) {
    return Typed.nothing()
        .with("organisation", profile.organisation().name())
        .with("siret", profile.organisation().siret().orElse(""))
        .with("kind", profile.kind().name())
        .with("region", profile.region().map(Enum::name).orElse(""))
        .withAll("areas", profile.areas().stream().map(Enum::name).toList())
        .with("words", profile.words())
        .withAll("languages", profile.languages().stream().map(Enum::name).toList())
        .with("from", day(profile.availability().from()))
        .with("until", day(profile.availability().until()))
        .with("maxLoad", "" + profile.maxLoad());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private ModelAndView page(Person person, Typed typed, Typed tie, Texts texts) {
    var page =
        new ProfilePage(
            profiles.find(person.id()).isPresent(),
            local(typed.get("suite")),
            typed,
            Pages.choices(ExpertKind.values(), typed.all("kind"), texts),
            Pages.choicesOrNone(REGIONS, typed.all("region"), texts),
            Pages.choices(Area.values(), typed.all("areas"), texts),
            Pages.choices(ReadingLanguage.values(), typed.all("languages"), texts),
            profiles.listTies(person.id()).stream().map(each -> row(each, texts)).toList(),
            tie);
    return Pages.show("profile", page, typed.isRight() ? tie : typed);
  }

  private static ProfilePage.Tie row(DeclaredTie tie, Texts texts) {
    var siret = tie.organisation().siret().map(it -> " (" + it + ")").orElse("");
    return new ProfilePage.Tie(
        tie.id().toString(),
        tie.organisation().name() + siret,
        tie.nature(),
        texts.get("experts.ties.since", Pages.day(tie.since(), texts)));
  }

  @PostMapping
  ModelAndView save(
      Person person, @RequestParam MultiValueMap<String, String> values, Texts texts) {
    var typed = new Typed(values);
    var profile = read(person, typed, texts);
    if (!typed.isRight()) {
      return page(person, typed, Typed.nothing(), texts);
    }
    profiles.save(profile);
    var next = local(typed.get("suite"));
    return new ModelAndView("redirect:" + (next.isEmpty() ? "/expert/invitations" : next));
  }

  private static Profile read(Person person, Typed typed, Texts texts) {
    if (typed.constant("kind", ExpertKind.class).isEmpty()) {
      typed.fail("kind", texts.get("experts.error.choose"));
    }
    if (typed.constants("areas", Area.class).isEmpty()) {
      typed.fail("areas", texts.get("experts.error.choose"));
    }
    if (typed.constants("languages", ReadingLanguage.class).isEmpty()) {
      typed.fail("languages", texts.get("experts.error.choose"));
    }
    return new Profile(
        person.id(),
        typed.organisation("organisation", "siret", texts),
        typed.constant("kind", ExpertKind.class).orElse(ExpertKind.RESEARCHER),
        typed.constant("region", Territory.class).filter(each -> each != Territory.FRANCE),
        Set.copyOf(typed.constants("areas", Area.class)),
        typed.optional("words", Profile.LONGEST_WORDS, texts),
        Set.copyOf(typed.constants("languages", ReadingLanguage.class)),
        availability(typed, texts),
        typed.number("maxLoad", 1, Profile.LARGEST_LOAD, texts));
  }

  private static Availability availability(Typed typed, Texts texts) {
    var from = typed.day("from", texts);
    var until = typed.day("until", texts);
    if (from.isPresent() && until.filter(end -> end.isBefore(from.get())).isPresent()) {
      typed.fail("until", texts.get("experts.error.order"));
      return Availability.ALWAYS;
    }
    return new Availability(from, until);
  }

  @PostMapping("/liens")
  ModelAndView addTie(
      Person person, @RequestParam MultiValueMap<String, String> values, Texts texts) {
    var tie = new Typed(values);
    var organisation = tie.organisation("tiedTo", "tiedSiret", texts);
    var nature = tie.optional("nature", DeclaredTie.LONGEST_NATURE, texts);
    if (tie.isRight()) {
      Pages.tell(tie, "tiedTo", texts, () -> profiles.addTie(person.id(), organisation, nature));
    }
    var typed = profiles.find(person.id()).map(ProfileController::typed).orElseGet(this::blank);
    return tie.isRight() ? here() : page(person, typed, tie, texts);
  }

  @PostMapping("/liens/{tie}/retirer")
  ModelAndView removeTie(Person person, @PathVariable String tie) {
    profiles.removeTie(person.id(), Pages.uuid(tie, "experts.tie.unknown"));
    return here();
  }

  private static ModelAndView here() {
    return new ModelAndView("redirect:/expert/profil#liens");
  }
}
