package org.essor.review.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.applications.Submission;
import org.essor.calls.Calls;
import org.essor.experts.Anonymity;
import org.essor.experts.Panels;
import org.essor.experts.Veil;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.review.Criterion;
import org.essor.review.ReviewForm;
import org.essor.review.ReviewForm.Flaw;
import org.essor.review.Reviews;
import org.essor.review.Reviews.Card;
import org.essor.review.Reviews.Clash;
import org.essor.review.Reviews.Entry;
import org.essor.review.Reviews.Sheet;
import org.essor.review.Reviews.Step;
import org.essor.review.web.DossierViews.Shown;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** An expert at work. What is typed is kept, right or wrong; only submitting needs all right. */
@Controller
@RequestMapping("/expertises")
class ReviewsController {

  /** Before the name of a field: the version that the page showed. */
  private static final String VERSION = "seen.";

  private final Reviews reviews;
  private final Panels panels;
  private final Calls calls;
  private final DossierViews dossiers;
  private final Clock clock;

  ReviewsController(
      Reviews reviews, Panels panels, Calls calls, DossierViews dossiers, Clock clock) {
    this.reviews = reviews;
    this.panels = panels;
    this.calls = calls;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    var cards = reviews.list(person.id());
    var rows = cards.stream().map(card -> row(card, texts)).toList();
    int left = (int) cards.stream().filter(card -> isLeft(card.step())).count();
    return new ModelAndView("review/reviews", "page", new ReviewsPage(rows, left));
  }

  private static boolean isLeft(Step step) {
    return step != Step.SUBMITTED && step != Step.OVER;
  }

  private ReviewsPage.Row row(Card card, Texts texts) {
    var submission = card.submission();
    var step = card.step();
    return new ReviewsPage.Row(
        step == Step.WAITING ? "" : "/expertises/" + submission.id(),
        submission.number() + " · " + veil(submission, texts).over(submission.title()),
        calls.get(submission.call()).sheet().title().inOrOther(texts.language()),
        texts.get("review.step." + step),
        switch (step) {
          case WAITING, OVER -> "";
          case TO_BEGIN, BEGUN -> "info";
          case SUBMITTED -> "success";
        });
  }

  private Veil veil(Submission submission, Texts texts) {
    return panels.anonymity(submission.call()) == Anonymity.DOUBLE
        ? Veil.of(submission, texts.get("experts.veil.cover"))
        : Veil.none();
  }

  @GetMapping("/{application}")
  ModelAndView show(
      Person person,
      @PathVariable String application,
      @RequestParam(defaultValue = "") String enregistre,
      Texts texts) {
    var sheet = sheet(person, application);
    return page(new State(sheet, person, Map.of(), Map.of(), !enregistre.isEmpty()), texts);
  }

  private Sheet sheet(Person person, String application) {
    return reviews.get(CallPlaces.application(application), person.id());
  }

  @GetMapping("/{application}/fichiers/{file}")
  ResponseEntity<InputStreamResource> file(
      Person person, @PathVariable String application, @PathVariable String file, Texts texts) {
    return dossiers.take(shown(sheet(person, application), person, texts), file, texts);
  }

  private Shown shown(Sheet sheet, Person person, Texts texts) {
    var submission = sheet.submission();
    return new Shown(
        submission, person.id(), veil(submission, texts), "/expertises/" + submission.id());
  }

  /**
   * Saves the whole form field by field; with {@code then=submit}, submits it where it is right.
   */
  @PostMapping("/{application}")
  ModelAndView save(
      Person person,
      @PathVariable String application,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var posted = new Posted(values);
    var before = sheet(person, application);
    var id = before.submission().id();
    var clashes = reviews.save(id, person.id(), entries(before, posted));
    var after = reviews.get(id, person.id());
    if (!clashes.isEmpty()) {
      var typed = typed(clashes, posted);
      var page = page(new State(after, person, typed, theirs(clashes, texts), false), texts);
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    if (!posted.get("then").equals("submit")) {
      return new ModelAndView("redirect:/expertises/" + id + "?enregistre=1");
    }
    return submit(new State(after, person, Map.of(), Map.of(), false), texts);
  }

  /**
   * Saves what a script sends while it is typed. Answers with the versions of the fields that are
   * saved, and a sentence for each that another tab has changed.
   */
  @PostMapping("/{application}/saisie")
  @ResponseBody
  Map<String, Object> type(
      Person person,
      @PathVariable String application,
      @RequestParam MultiValueMap<String, String> values,
      Texts texts) {
    var before = sheet(person, application);
    var typed = entries(before, new Posted(values));
    var id = before.submission().id();
    var clashes =
        reviews.save(id, person.id(), typed).stream()
            .collect(Collectors.toMap(Clash::field, _ -> texts.get("review.auto.conflict")));
    var after = reviews.get(id, person.id()).versions();
    return Map.of(
        "saved", texts.get("applications.auto.saved", new ReviewWords(texts).when(clock.instant())),
        "versions",
            typed.stream()
                .map(Entry::field)
                .filter(field -> !clashes.containsKey(field))
                .collect(Collectors.toMap(field -> field, field -> after.getOrDefault(field, 0))),
        "conflicts", clashes);
  }

  private ModelAndView submit(State state, Texts texts) {
    var flaws = state.sheet().form().flaws();
    if (!flaws.isEmpty()) {
      return Posted.wrong(page(state.withFlaws(flaws), texts));
    }
    reviews.submit(state.sheet().submission().id(), state.person().id());
    return new ModelAndView("redirect:/expertises/" + state.sheet().submission().id());
  }

  private static List<Entry> entries(Sheet sheet, Posted posted) {
    return ReviewForm.fields(sheet.form().grid()).stream()
        .filter(posted::has)
        .map(field -> new Entry(field, posted.whole(VERSION + field).orElse(0), posted.get(field)))
        .toList();
  }

  private static Map<String, String> typed(List<Clash> clashes, Posted posted) {
    return clashes.stream()
        .collect(Collectors.toMap(Clash::field, each -> posted.get(each.field())));
  }

  private static Map<String, String> theirs(List<Clash> clashes, Texts texts) {
    var words = new ReviewWords(texts);
    return clashes.stream()
        .collect(
            Collectors.toMap(
                Clash::field,
                each -> texts.get("review.clash", words.when(each.at()), each.theirs())));
  }

  /**
   * What is shown.
   *
   * @param typed what was not saved, by field
   * @param theirs what another tab saved meanwhile
   */
  private record State(
      Sheet sheet,
      Person person,
      Map<String, String> typed,
      Map<String, String> theirs,
      boolean saved,
      List<Flaw> flaws) {

    State(
        Sheet sheet,
        Person person,
        Map<String, String> typed,
        Map<String, String> theirs,
        boolean saved) {
      this(sheet, person, typed, theirs, saved, List.of());
    }

    State withFlaws(List<Flaw> found) {
      return new State(sheet, person, typed, theirs, saved, found);
    }

    String value(String field) {
      return typed.getOrDefault(field, sheet.form().entry(field));
    }
  }

  private ModelAndView page(State state, Texts texts) {
    var sheet = state.sheet();
    var words = new ReviewWords(texts);
    var submission = sheet.submission();
    var page =
        new ReviewPage(
            "/expertises/" + submission.id(),
            calls.get(submission.call()).sheet().title().inOrOther(texts.language()),
            dossiers.of(shown(sheet, state.person(), texts), texts),
            rules(sheet, words),
            sheet.form().grid().criteria().stream()
                .map(criterion -> judged(criterion, state, words))
                .toList(),
            Stream.of(ReviewForm.OPINION, ReviewForm.FOR_APPLICANT, ReviewForm.CONFIDENTIAL)
                .map(field -> text(field, "review.field." + field, state, texts))
                .toList(),
            sheet.submittedAt().map(words::when).orElse(""),
            sheet.isSubmitted() ? "" : sheet.reopened(),
            sheet.over() && !sheet.isSubmitted(),
            state.saved(),
            sheet.form().mean().map(words::number).orElse(""),
            errors(state, texts),
            others(state, words));
    return new ModelAndView("review/review", "page", page);
  }

  private static List<String> rules(Sheet sheet, ReviewWords words) {
    var grid = sheet.form().grid();
    var scale = grid.scale();
    var texts = words.texts();
    var rules = new ArrayList<String>();
    rules.add(
        texts.get(
            "review.rule.scale",
            words.number(scale.lowest()),
            words.number(scale.highest()),
            words.number(scale.step())));
    rules.add(texts.get("review.rule.na"));
    grid.commentTo().ifPresent(to -> rules.add(texts.get("review.rule.to", words.number(to))));
    grid.commentFrom()
        .ifPresent(from -> rules.add(texts.get("review.rule.from", words.number(from))));
    return rules;
  }

  private static ReviewPage.Judged judged(Criterion criterion, State state, ReviewWords words) {
    var grid = state.sheet().form().grid();
    int all = grid.criteria().stream().mapToInt(Criterion::weight).sum();
    var texts = words.texts();
    var weight = texts.get("review.weight", words.percent((double) criterion.weight() / all));
    var about =
        criterion
            .minimum()
            .map(least -> weight + " " + texts.get("review.minimum", words.number(least)))
            .orElse(weight);
    var mark = ReviewForm.MARK + criterion.id();
    return new ReviewPage.Judged(
        words.of(criterion.label()),
        words.of(criterion.help()),
        about,
        text(mark, "review.mark", state, texts),
        choices(state, mark, words),
        text(ReviewForm.COMMENT + criterion.id(), "review.comment", state, texts));
  }

  /** All marks; what was kept and is none of them stays in sight. */
  private static List<Choice> choices(State state, String field, ReviewWords words) {
    var chosen = state.value(field);
    var all = new LinkedHashMap<String, String>();
    all.put("", words.texts().get("review.mark.none"));
    all.put(ReviewForm.NOT_APPLICABLE, words.texts().get("review.mark.na"));
    state
        .sheet()
        .form()
        .grid()
        .scale()
        .values()
        .forEach(value -> all.put(value.toPlainString(), words.number(value)));
    all.putIfAbsent(chosen, chosen);
    return all.entrySet().stream()
        .map(each -> new Choice(each.getKey(), each.getValue(), "", each.getKey().equals(chosen)))
        .toList();
  }

  private static ReviewPage.TextField text(String field, String key, State state, Texts texts) {
    return new ReviewPage.TextField(
        field,
        texts.get(key),
        texts.has(key + ".hint") ? texts.get(key + ".hint") : "",
        state.value(field),
        state.sheet().versions().getOrDefault(field, 0),
        Optional.ofNullable(state.theirs().get(field)));
  }

  private static Map<String, String> errors(State state, Texts texts) {
    var errors = new LinkedHashMap<String, String>();
    for (var flaw : state.flaws()) {
      errors.putIfAbsent(flaw.field(), sentence(flaw, state, texts));
    }
    state
        .theirs()
        .forEach((field, _) -> errors.putIfAbsent(field, texts.get("review.clash.error")));
    return errors;
  }

  /** Names the criterion: the same words stand in the list at the top. */
  private static String sentence(Flaw flaw, State state, Texts texts) {
    var sentence = texts.get("review.problem." + flaw.key(), flaw.facts().toArray());
    return state.sheet().form().grid().criteria().stream()
        .filter(each -> flaw.field().endsWith("." + each.id()))
        .findFirst()
        .map(each ->
            texts.get("review.problem.of", each.label().inOrOther(texts.language()), sentence))
        .orElse(sentence);
  }

  private List<ReviewPage.Other> others(State state, ReviewWords words) {
    var others = new ArrayList<ReviewPage.Other>();
    for (var form : reviews.others(state.sheet().submission().id(), state.person().id())) {
      var name = words.texts().get("review.other", others.size() + 1);
      others.add(new ReviewPage.Other(name, marks(form, words), form.entry(ReviewForm.OPINION)));
    }
    return others;
  }

  /** The marks and comments of a review, in words. */
  static List<ReviewPage.Mark> marks(ReviewForm form, ReviewWords words) {
    return form.grid().criteria().stream()
        .map(criterion ->
            new ReviewPage.Mark(
                words.of(criterion.label()),
                form.mark(criterion)
                    .map(words::number)
                    .orElseGet(() -> words.texts().get("review.mark.na")),
                form.entry(ReviewForm.COMMENT + criterion.id())))
        .toList();
  }
}
