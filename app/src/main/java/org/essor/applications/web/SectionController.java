package org.essor.applications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.applications.AnswerConflict;
import org.essor.applications.AnswerEdit;
import org.essor.applications.Application;
import org.essor.applications.ApplicationPart;
import org.essor.applications.Applications;
import org.essor.applications.KeptAnswer;
import org.essor.applications.web.SectionPage.FileRow;
import org.essor.applications.web.SectionPage.Filled;
import org.essor.applications.web.SectionPage.Theirs;
import org.essor.calls.fill.AnswerWords;
import org.essor.calls.fill.FieldViews;
import org.essor.calls.fill.PostedAnswers;
import org.essor.calls.form.AnswerValue;
import org.essor.calls.form.Field;
import org.essor.calls.form.Problem;
import org.essor.calls.form.Section;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * A section of a form. What is typed is kept, right or wrong; what is wrong is said once something
 * was typed, and the whole list stands on the page of the deposit.
 */
@Controller
@RequestMapping("/candidatures/{id}/organisations/{part}/{section}")
class SectionController {

  /** Before the name of a field: the version of its answer that the page showed. */
  private static final String VERSION = "seen.";

  private final Applications applications;
  private final People people;
  private final Heads heads;
  private final Clock clock;

  SectionController(Applications applications, People people, Heads heads, Clock clock) {
    this.clock = clock;
    this.applications = applications;
    this.people = people;
    this.heads = heads;
  }

  static String address(Application application, int part, String section) {
    return "/candidatures/" + application.id() + "/organisations/" + part + "/" + section;
  }

  /** Where one is. */
  private record Place(Desk desk, ApplicationPart part, Section section, Person person) {

    List<Field> shown() {
      var visible = desk.filled(part).visible();
      return Desk.fields(section, part).stream().filter(visible::contains).toList();
    }

    boolean mayWrite() {
      return desk.application().me().mayWrite(part.number()) && desk.application().state().isOpen();
    }
  }

  private Place place(Person person, String id, int part, String section) {
    var desk = Desk.of(applications, id, person.id());
    return new Place(desk, desk.part(part), desk.section(section), person);
  }

  @GetMapping
  ModelAndView show(
      Person person,
      @PathVariable String id,
      @PathVariable int part,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String enregistre,
      Texts texts) {
    var state = new State(Map.of(), Map.of(), Set.of(), !enregistre.isEmpty());
    return page(place(person, id, part, section), state, texts);
  }

  /**
   * What happened to what was sent.
   *
   * @param typed the answers that were not saved, by field
   * @param theirs those that somebody else gave meanwhile
   * @param more tables that are given one more row
   */
  private record State(
      Map<String, AnswerValue> typed,
      Map<String, KeptAnswer> theirs,
      Set<String> more,
      boolean saved) {}

  @PostMapping
  ModelAndView save(
      Person person,
      @PathVariable String id,
      @PathVariable int part,
      @PathVariable String section,
      @RequestParam(defaultValue = "") String add,
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request,
      Texts texts) {
    var place = place(person, id, part, section);
    var theirs = save(place, request.getParameterMap());
    if (!theirs.isEmpty()) {
      var typed = new HashMap<String, AnswerValue>();
      theirs.forEach((field, conflict) -> typed.put(field, conflict.mine().value()));
      var kept = new HashMap<String, KeptAnswer>();
      theirs.forEach((field, conflict) -> kept.put(field, conflict.theirs()));
      var now = place(person, id, part, section);
      return page(now, new State(typed, kept, Set.of(), false), texts);
    }
    if (!add.isEmpty()) {
      var now = place(person, id, part, section);
      return page(now, new State(Map.of(), Map.of(), Set.of(add), true), texts);
    }
    return new ModelAndView("redirect:" + destination(place, then));
  }

  /**
   * Saves what a script sends while it is typed: some fields with the versions they were typed
   * over. Answers with the versions of those that are saved, and a sentence for each that clashes.
   */
  @PostMapping("/saisie")
  @ResponseBody
  Map<String, Object> type(
      Person person,
      @PathVariable String id,
      @PathVariable int part,
      @PathVariable String section,
      HttpServletRequest request,
      Texts texts) {
    var place = place(person, id, part, section);
    var posted = request.getParameterMap();
    var conflicts = save(place, posted);
    var now = place(person, id, part, section);
    var versions = new HashMap<String, Integer>();
    var sentences = new HashMap<String, String>();
    for (var field : Desk.fields(place.section(), place.part())) {
      if (conflicts.containsKey(field.id())) {
        sentences.put(
            field.id(),
            texts.get("applications.auto.conflict", field.label().inOrOther(texts.language())));
      } else if (seen(posted, field).isPresent()) {
        versions.put(field.id(), now.desk().version(part, field.id()));
      }
    }
    var when = new Moments(texts).shortly(clock.instant());
    return Map.of(
        "saved", texts.get("applications.auto.saved", when),
        "versions", versions,
        "conflicts", sentences);
  }

  private static String destination(Place place, String then) {
    var here = address(place.desk().application(), place.part().number(), place.section().id());
    return then.equals("next")
        ? next(place, 1)
            .map(
                section -> address(place.desk().application(), place.part().number(), section.id()))
            .orElse("/candidatures/" + place.desk().application().id())
        : here + "?enregistre=1";
  }

  /** Saves each answer that was on the page by itself; returns those that clash. */
  private Map<String, AnswerConflict> save(Place place, Map<String, String[]> posted) {
    var read = new PostedAnswers(posted);
    var conflicts = new LinkedHashMap<String, AnswerConflict>();
    for (var field : Desk.fields(place.section(), place.part())) {
      var seen = seen(posted, field);
      if (seen.isPresent()) {
        read.read(field)
            .filter(value -> isNew(place, field, value))
            .ifPresent(value -> {
              try {
                applications.save(
                    new AnswerEdit(
                        place.desk().application().id(),
                        place.part().number(),
                        field.id(),
                        seen.get(),
                        value,
                        place.person().id()));
              } catch (AnswerConflict conflict) {
                conflicts.put(field.id(), conflict);
              }
            });
      }
    }
    return conflicts;
  }

  private static Optional<Integer> seen(Map<String, String[]> posted, Field field) {
    var sent = posted.getOrDefault(VERSION + field.id(), new String[0]);
    return sent.length == 1 && sent[0].matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(sent[0]))
        : Optional.empty();
  }

  /** What was never answered and is left empty is not written. */
  private static boolean isNew(Place place, Field field, AnswerValue value) {
    return !value.isEmpty() || place.desk().version(place.part().number(), field.id()) > 0;
  }

  private ModelAndView page(Place place, State state, Texts texts) {
    var desk = place.desk();
    var fields = new ArrayList<Filled>();
    var errors = new LinkedHashMap<String, String>();
    for (var field : place.shown()) {
      var filled = filled(place, field, state, texts);
      fields.add(filled);
      if (state.more().isEmpty()) {
        filled.view().collectErrors(errors);
      }
    }
    var page =
        new SectionPage(
            heads.of(desk.application(), texts),
            ApplicationController.name(place.part(), texts),
            place.section().title().inOrOther(texts.language()),
            place.section().help().inOrOther(texts.language()),
            address(desk.application(), place.part().number(), place.section().id()),
            fields,
            errors,
            state.saved(),
            !place.mayWrite(),
            link(place, -1, texts),
            link(place, 1, texts));
    return new ModelAndView(
        "applications/section",
        Map.of("page", page),
        state.theirs().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
  }

  private Filled filled(Place place, Field field, State state, Texts texts) {
    var part = place.part().number();
    var kept = place.desk().value(part, field.id());
    var value = state.typed().getOrDefault(field.id(), kept);
    var views = new FieldViews(texts, state.more());
    return new Filled(
        views.view(field, value, problems(field, value)),
        place.desk().version(part, field.id()),
        Optional.ofNullable(state.theirs().get(field.id()))
            .map(theirs -> theirs(field, theirs, texts)),
        new AnswerWords(texts).lines(field, value),
        files(place, field, value, texts));
  }

  /** What was not answered yet is not said to be wrong here. */
  private static List<Problem> problems(Field field, AnswerValue value) {
    return value.isEmpty() ? List.of() : field.check(value);
  }

  private Theirs theirs(Field field, KeptAnswer kept, Texts texts) {
    var who =
        kept.by()
            .flatMap(people::find)
            .map(Person::displayName)
            .orElseGet(() -> texts.get("applications.somebody"));
    var words = new AnswerWords(texts).lines(field, kept.value());
    return new Theirs(
        texts.get("applications.conflict", who, new Moments(texts).when(kept.at())),
        words.isEmpty() ? List.of(texts.get("applications.conflict.empty")) : words);
  }

  private static List<FileRow> files(Place place, Field field, AnswerValue value, Texts texts) {
    var rows = new ArrayList<FileRow>();
    for (var file : JoinedFile.of(value)) {
      var href = FilesController.address(place.desk().application(), file.document());
      rows.add(
          new FileRow(
              href,
              file.name(),
              texts.get("applications.file.about", texts.size(file.size()), file.sha256()),
              FilesController.removal(place.desk().application(), place.part(), field, file)));
    }
    return rows;
  }

  private static Optional<Section> next(Place place, int step) {
    var sections = place.desk().sections(place.part());
    int at = sections.indexOf(place.section()) + step;
    return at >= 0 && at < sections.size() ? Optional.of(sections.get(at)) : Optional.empty();
  }

  private static Optional<Crumb> link(Place place, int step, Texts texts) {
    return next(place, step)
        .map(section ->
            new Crumb(
                address(place.desk().application(), place.part().number(), section.id()),
                section.title().inOrOther(texts.language())));
  }
}
