package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.institutions.Institution;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.Stage;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of items, with its filters. */
@Controller
@RequestMapping(Authors.PATH)
class ListController {

  private final Authors authors;

  ListController(Authors authors) {
    this.authors = authors;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response) {
    authors.places(person);
    Authors.keepNowhere(response);
    var form = new FormValues(values, texts);
    var all = authors.desk.list(person.id());
    var labels = new Labels(texts);
    var rows = all.stream().filter(filter(form, person)).map(item -> row(item, labels)).toList();
    var page =
        new ListPage(
            Authors.crumbs(texts).subList(0, 1),
            rows,
            all.size(),
            stages(form, labels),
            domains(form, texts),
            types(form, labels),
            work(form, texts),
            form.get("mots"));
    return new ModelAndView("items/list", "page", page);
  }

  private Predicate<AuthoredItem> filter(FormValues form, Person person) {
    return item ->
        isAny(form.get("etat"), item.stage().name().name())
            && isAny(form.get("type"), item.content().get("type"))
            && isAny(form.get("domaine"), domain(item))
            && hasWords(item, form.get("mots"))
            && isWork(item, form.get("travail"), person);
  }

  private static boolean isAny(String wanted, String own) {
    return wanted.isEmpty() || wanted.equals(own);
  }

  private String domain(AuthoredItem item) {
    return authors
        .skills
        .getBank()
        .framework()
        .findDomainOf(item.content().get("competence"))
        .map(domain -> domain.id())
        .orElse("");
  }

  private static boolean hasWords(AuthoredItem item, String words) {
    var wanted = words.toLowerCase(Locale.ROOT);
    return Stream.of("question.fr", "question.en", "tags")
            .map(item.content()::get)
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted))
        || item.id().value().contains(wanted);
  }

  private static boolean isWork(AuthoredItem item, String work, Person person) {
    return switch (work) {
      case "miens" -> item.isWrittenBy(person.id());
      case "relire" ->
          item.stage() instanceof Stage.InReview review
              && !item.isWrittenBy(person.id())
              && !review.approvals().contains(person.id());
      case "traduire" -> item.content().untranslated("fr") + item.content().untranslated("en") > 0;
      default -> true;
    };
  }

  private ListPage.Row row(AuthoredItem item, Labels labels) {
    var framework = authors.skills.getBank().framework();
    return new ListPage.Row(
        Authors.address(item),
        item.id().value(),
        labels.headline(item),
        labels.stage(item.stage().name()),
        Labels.colour(item.stage().name()),
        Stream.of(
                labels.type(item.content().type()),
                labels.domain(item.content().get("competence"), framework),
                authors.institutions.find(item.institution()).map(Institution::name).orElse(""))
            .filter(each -> !each.isEmpty())
            .reduce((one, other) -> one + " · " + other)
            .orElse(""),
        labels.translation(item.content()),
        labels.when(item.changedAt()),
        item.example());
  }

  private static Choice any(Texts texts) {
    return new Choice("", texts.get("items.filter.all"), "", false);
  }

  private static List<Choice> stages(FormValues form, Labels labels) {
    return Stream.concat(
            Stream.of(any(labels.texts())),
            Stream.of(Stage.Name.values())
                .map(each -> choice(each.name(), labels.stage(each), form.get("etat"))))
        .toList();
  }

  private static Choice choice(String value, String label, String chosen) {
    return new Choice(value, label, "", value.equals(chosen));
  }

  private List<Choice> domains(FormValues form, Texts texts) {
    return Stream.concat(
            Stream.of(any(texts)),
            authors.skills.getBank().framework().domains().stream()
                .map(each ->
                    choice(each.id(), each.name().in(texts.language()), form.get("domaine"))))
        .toList();
  }

  private static List<Choice> types(FormValues form, Labels labels) {
    return Stream.concat(
            Stream.of(any(labels.texts())),
            Stream.of(Content.Type.values())
                .map(each -> choice(each.name(), labels.type(each), form.get("type"))))
        .toList();
  }

  private static List<Choice> work(FormValues form, Texts texts) {
    return Stream.concat(
            Stream.of(any(texts)),
            Stream.of("miens", "relire", "traduire")
                .map(each -> choice(each, texts.get("items.work." + each), form.get("travail"))))
        .toList();
  }
}
