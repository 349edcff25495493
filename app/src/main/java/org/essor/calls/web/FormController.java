package org.essor.calls.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.Call.Status;
import org.essor.calls.CallSheet;
import org.essor.calls.Calls;
import org.essor.calls.DraftForm;
import org.essor.calls.FormRevision;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldKind;
import org.essor.calls.form.Form;
import org.essor.calls.form.FormEdits;
import org.essor.calls.form.FormEdits.Direction;
import org.essor.calls.form.Section;
import org.essor.journeys.Text;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outline of a form that is being built: add, move, copy, remove, publish. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH + "/{call}/formulaire")
class FormController {

  private static final int MOST_FIELDS = 300;

  private final Operators operators;
  private final Calls calls;
  private final ProjectQuestions known;

  FormController(Operators operators, Calls calls, ProjectQuestions known) {
    this.operators = operators;
    this.calls = calls;
    this.known = known;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return page(operators.get(call, person), Typed.nothing(), person, texts);
  }

  private ModelAndView page(Call call, Typed typed, Person person, Texts texts) {
    var draft = operators.desk.getDraftForm(call.id(), person.id());
    return new ModelAndView("calls/form", "page", page(call, draft, typed, texts));
  }

  private FormPage page(Call call, DraftForm draft, Typed typed, Texts texts) {
    var words = new FormWords(draft.form(), new Wording(texts));
    var problems = words.problems();
    var pending = findPublished(call).filter(published -> !published.isSame(draft));
    return new FormPage(
        Operators.address(call) + "/formulaire",
        Operators.crumbs(call, texts),
        draft.version(),
        call.revision(),
        draft.form().sections().stream().map(section -> row(section, words)).toList(),
        problems,
        faults(draft.form(), words),
        pending.map(published -> words.changes(published, draft)).orElse(List.of()),
        pending.isPresent() && problems.isEmpty() && call.status() == Status.PUBLISHED,
        removed(draft.form(), typed).map(section -> row(section, words)),
        Stream.of(FieldKind.values())
            .map(kind -> new Choice(kind.name(), words.wording().word(kind), "", false))
            .toList(),
        known.besides(draft.form()).stream()
            .map(question ->
                new Choice(question.id(), words.wording().of(question.title()), "", false))
            .toList(),
        typed);
  }

  private static List<Crumb> faults(Form form, FormWords words) {
    var problems = words.problems();
    return form.sections().stream()
        .flatMap(section ->
            Stream.concat(
                fault(section.id(), words.wording().of(section.title()), problems, words).stream(),
                section.fields().stream()
                    .flatMap(
                        field -> fault(field.id(), words.label(field), problems, words).stream())))
        .toList();
  }

  private static Optional<Crumb> fault(
      String id, String name, Map<String, String> problems, FormWords words) {
    return Optional.ofNullable(problems.get(id))
        .map(problem ->
            new Crumb("#" + id, words.wording().text("calls.erratum.line", name, problem)));
  }

  private Optional<FormRevision> findPublished(Call call) {
    return call.revision() == 0
        ? Optional.empty()
        : Optional.of(calls.getRevision(call.id(), call.revision()));
  }

  /** The section that is to be removed with its fields, which nobody has been sure of yet. */
  private static Optional<Section> removed(Form form, Typed typed) {
    var asked = typed.get("do");
    return asked.startsWith("remove:") && typed.get("sure").isEmpty()
        ? form.findSection(asked.substring("remove:".length()))
            .filter(section -> !section.fields().isEmpty())
        : Optional.empty();
  }

  private static FormPage.SectionRow row(Section section, FormWords words) {
    return new FormPage.SectionRow(
        section.id(),
        words.wording().of(section.title()),
        words.condition(section.condition()),
        section.fields().stream()
            .map(field -> new FormPage.FieldRow(field.id(), words.label(field), words.about(field)))
            .toList());
  }

  /** Does what the button pressed says: {@code up:<id>}, {@code add:<section>}… */
  @PostMapping
  ModelAndView change(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    var form = operators.desk.getDraftForm(found.id(), person.id()).form();
    if (removed(form, typed).isPresent()) {
      return page(found, typed, person, texts);
    }
    var before = operators.published(found);
    var changed = changed(new Edited(form, before), typed, new Wording(texts));
    if (!typed.isRight()) {
      return Operators.wrong(page(found, typed, person, texts));
    }
    operators.desk.saveDraftForm(operators.edit(found, person, typed), changed);
    return new ModelAndView(
        "redirect:" + Operators.address(found) + place(new Edited(form, before), typed.get("do")));
  }

  /** A form that is being changed, and the ids of those published before. */
  private record Edited(Form form, Set<String> before) {}

  private Form changed(Edited edited, Typed typed, Wording wording) {
    var form = edited.form();
    var asked = typed.get("do").split(":", 2);
    var id = asked.length > 1 ? asked[1] : "";
    return switch (asked[0]) {
      case "up" -> FormEdits.move(form, id, Direction.UP);
      case "down" -> FormEdits.move(form, id, Direction.DOWN);
      case "copy" -> FormEdits.duplicate(form, id, edited.before());
      case "remove" -> FormEdits.remove(form, id);
      case "add" -> added(edited, id, typed, wording);
      case "known" -> addedKnown(form, id, typed, wording);
      case "section" ->
          FormEdits.addSection(form, typed.text("title", CallSheet.LONGEST_TITLE, wording));
      default -> throw new Refusal("calls.form.unknown");
    };
  }

  private static Form added(Edited edited, String section, Typed typed, Wording wording) {
    var form = edited.form();
    var kind = FieldKind.find(typed.get("kind"));
    if (kind.isEmpty() || form.fields().count() >= MOST_FIELDS) {
      typed.fail("kind-" + section, wording.text("calls.error.choose"));
    }
    var id = FormEdits.nextField(form, edited.before());
    return kind.map(each -> Field.of(id, each.blank(), Text.NONE))
        .map(field -> FormEdits.addField(form, section, field))
        .orElse(form);
  }

  private Form addedKnown(Form form, String section, Typed typed, Wording wording) {
    var field = known.find(typed.get("known"));
    if (field.isEmpty() || form.fields().count() >= MOST_FIELDS) {
      typed.fail("known-" + section, wording.text("calls.error.choose"));
    }
    return field.map(each -> FormEdits.addField(form, section, each)).orElse(form);
  }

  /** A new field is written at once; anything else is seen in the outline. */
  private static String place(Edited edited, String done) {
    return done.startsWith("add:")
        ? "/formulaire/" + FormEdits.nextField(edited.form(), edited.before())
        : "/formulaire" + (done.contains(":") ? "#" + done.replaceFirst(".*:", "") : "");
  }

  @PostMapping("/publier")
  ModelAndView publish(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person) {
    var found = operators.get(call, person);
    operators.desk.publishForm(operators.edit(found, person, new Typed(values)));
    return Operators.done(Operators.address(found) + "/formulaire", "form-published");
  }
}
