package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.institutions.Institution;
import org.essor.items.Content;
import org.essor.items.ItemDesk.Beginning;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins an item. */
@Controller
@RequestMapping(Authors.PATH + "/nouvelle")
class NewController {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Authors authors;
  private final Clock clock;

  NewController(Authors authors, Clock clock) {
    this.authors = authors;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(Person person, Texts texts, HttpServletResponse response) {
    Authors.keepNowhere(response);
    return page(FormValues.blank(texts), person, texts);
  }

  private ModelAndView page(FormValues form, Person person, Texts texts) {
    var labels = new Labels(texts);
    var places = authors.places(person);
    var page =
        new NewPage(
            Authors.crumbs(texts),
            form,
            places.stream()
                .map(each -> choice(each, form.get("institution"), places.size() == 1))
                .toList(),
            labels.types(form.get("type")),
            labels.competences(authors.skills.getBank().framework(), form.get("competence")));
    return new ModelAndView(
        "items/new",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Choice choice(Institution each, String chosen, boolean only) {
    var value = each.id().toString();
    return new Choice(value, each.name(), each.city(), only || value.equals(chosen));
  }

  @PostMapping
  ModelAndView begin(
      @RequestParam MultiValueMap<String, String> values, Person person, Texts texts) {
    var form = new FormValues(values, texts);
    var places = authors.places(person);
    var place =
        form.chosen(
            "institution",
            text -> places.stream().filter(each -> each.id().toString().equals(text)).findFirst());
    var type = form.chosen("type", NewController::type);
    var framework = authors.skills.getBank().framework();
    var competence = form.chosen("competence", framework::findCompetence);
    if (!form.isRight()) {
      return page(form, person, texts);
    }
    var content =
        Content.of(
            Map.of(
                "type", type.orElseThrow().name(),
                "competence", competence.orElseThrow().id(),
                "minutes", "1",
                "source.checked", LocalDate.now(clock.withZone(PARIS)).toString()));
    var begun =
        authors.desk.create(new Beginning(place.orElseThrow().id(), content, false), person.id());
    return new ModelAndView("redirect:" + Authors.address(begun) + "/ecrire");
  }

  private static Optional<Content.Type> type(String text) {
    return Stream.of(Content.Type.values()).filter(each -> each.name().equals(text)).findFirst();
  }
}
