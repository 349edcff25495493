package org.essor.items.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.items.AuthoredItem;
import org.essor.items.Content;
import org.essor.items.ItemDesk.Act;
import org.essor.items.Stage;
import org.essor.items.Step;
import org.essor.items.internal.Trials;
import org.essor.items.internal.Watch;
import org.essor.items.web.ItemPage.Both;
import org.essor.items.web.ItemPage.Fact;
import org.essor.items.web.ItemPage.Happened;
import org.essor.items.web.ItemPage.Head;
import org.essor.items.web.ItemPage.May;
import org.essor.kernel.PersonId;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item: its texts, its review, its history. */
@Controller
@RequestMapping(Authors.PATH + "/{id}")
class ItemController {

  private static final int LONGEST_NOTE = 2_000;
  private static final List<String> TEXTS =
      List.of("question", "document", "explanation", "source.title", "unit", "accept");

  private final Authors authors;
  private final Trials trials;
  private final Watch watch;
  private final People people;

  ItemController(Authors authors, Trials trials, Watch watch, People people) {
    this.authors = authors;
    this.trials = trials;
    this.watch = watch;
    this.people = people;
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String id, Person person, Texts texts, HttpServletResponse response) {
    var item = authors.open(id, person, response);
    return page(item, FormValues.blank(texts), person, texts);
  }

  private ModelAndView page(AuthoredItem item, FormValues form, Person person, Texts texts) {
    var labels = new Labels(texts);
    var page =
        new ItemPage(
            Authors.crumbs(texts),
            head(item, labels),
            texts(item.content(), labels),
            facts(item.content(), labels),
            item.content().problems().stream().map(labels::problem).toList(),
            may(item, person.id()),
            form,
            authors.desk.history(item.id(), person.id()).stream()
                .map(step -> happened(step, labels))
                .toList(),
            authors.desk.views(item.id(), person.id()).stream()
                .map(seen ->
                    new Fact(name(Optional.of(seen.person()), texts), labels.when(seen.at())))
                .toList(),
            trials.versions(item).stream()
                .map(each ->
                    new Fact(
                        texts.get(
                            each.calibrated() ? "items.version.calibrated" : "items.version",
                            each.number()),
                        labels.when(each.at())))
                .toList());
    return new ModelAndView(
        "items/item",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Head head(AuthoredItem item, Labels labels) {
    var stage = item.stage().name();
    var next =
        item.stage() instanceof Stage.InReview review
            ? labels.texts().get("items.next.review", Stage.REVIEWERS - review.approvals().size())
            : labels.texts().get("items.next." + Labels.key(stage));
    return new Head(
        Authors.address(item),
        item.id().value(),
        labels.headline(item),
        labels.stage(stage),
        Labels.colour(stage),
        next,
        item.draft(),
        labels.translation(item.content()),
        item.example());
  }

  private static List<Both> texts(Content content, Labels labels) {
    var rows = new ArrayList<Both>();
    TEXTS.stream()
        .filter(field -> content.has(field + ".fr") || content.has(field + ".en"))
        .forEach(
            field -> rows.add(both(content, field, labels.texts().get("items.field." + field))));
    for (var list : content.type().lists()) {
      for (int line : content.lines(list)) {
        var label = labels.texts().get("items.field." + list, line);
        var right = content.has("key." + line) && !list.equals("right");
        rows.add(
            both(
                content,
                list + "." + line,
                right ? labels.texts().get("items.right", label) : label));
      }
    }
    return rows;
  }

  private static Both both(Content content, String field, String label) {
    return new Both(label, content.get(field + ".fr"), content.get(field + ".en"));
  }

  private List<Fact> facts(Content content, Labels labels) {
    var texts = labels.texts();
    var framework = authors.skills.getBank().framework();
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(texts.get("items.field.type"), labels.type(content.type())));
    facts.add(
        new Fact(
            texts.get("items.field.competence"),
            labels.competence(content.get("competence"), framework)));
    if (content.type() == Content.Type.MATCHING) {
      facts.add(new Fact(texts.get("items.pairs"), pairs(content)));
    }
    Stream.of("value", "tolerance", "edits", "difficulty", "minutes")
        .filter(content::has)
        .forEach(field ->
            facts.add(new Fact(texts.get("items.field." + field), labels.number(content, field))));
    Stream.of("source.url", "enemies", "tags")
        .filter(content::has)
        .forEach(
            field -> facts.add(new Fact(texts.get("items.field." + field), content.get(field))));
    if (content.has("source.tag")) {
      facts.add(
          new Fact(
              texts.get("items.field.source.tag"),
              texts.get("items.tag." + content.get("source.tag"))));
    }
    facts.add(
        new Fact(
            texts.get("items.field.accessible"),
            texts.get(content.isAccessible() ? "items.access.yes" : "items.access.no")));
    return facts;
  }

  private static String pairs(Content content) {
    return content.lines("left").stream()
        .map(line -> line + " → " + content.get("pair." + line))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private May may(AuthoredItem item, PersonId person) {
    var stage = item.stage();
    var open = stage instanceof Stage.Open;
    return new May(
        open,
        open && item.content().problems().isEmpty(),
        stage instanceof Stage.InReview review
            && !item.isWrittenBy(person)
            && !review.approvals().contains(person),
        stage instanceof Stage.Returnable,
        stage instanceof Stage.Accepted,
        stage instanceof Stage.Pretest,
        stage instanceof Stage.Live && watch.find(item.id().value()).isPresent(),
        stage instanceof Stage.Live);
  }

  private Happened happened(Step step, Labels labels) {
    return new Happened(
        labels.texts().get("items.step." + Labels.key(step.kind())),
        name(step.person(), labels.texts()),
        labels.when(step.at()),
        step.note());
  }

  private String name(Optional<PersonId> person, Texts texts) {
    return person.flatMap(people::find).map(Person::name).orElse(texts.get("items.nobody"));
  }

  @PostMapping("/soumettre")
  String submit(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    authors.desk.submit(authors.act(id, person, new FormValues(values, texts)));
    return "redirect:" + Authors.PATH + "/" + id;
  }

  @PostMapping("/essayer")
  String tryOut(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    authors.desk.tryOut(authors.act(id, person, new FormValues(values, texts)));
    return "redirect:" + Authors.PATH + "/" + id;
  }

  /** Says something of it, accepts it, gives it back or takes it out of use: the button tells. */
  @PostMapping("/avis")
  ModelAndView say(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts,
      HttpServletResponse response) {
    var form = new FormValues(values, texts);
    var act = authors.act(id, person, form);
    var done = form.get("do");
    var note =
        done.equals("approve")
            ? form.optional("note", LONGEST_NOTE)
            : form.required("note", LONGEST_NOTE);
    if (!form.isRight()) {
      return page(authors.open(id, person, response), form, person, texts);
    }
    act(done).accept(act, note);
    return new ModelAndView("redirect:" + Authors.PATH + "/" + id);
  }

  private BiConsumer<Act, String> act(String done) {
    return switch (done) {
      case "approve" -> authors.desk::approve;
      case "return" -> authors.desk::giveBack;
      case "retire" -> authors.desk::retire;
      default -> authors.desk::comment;
    };
  }
}
