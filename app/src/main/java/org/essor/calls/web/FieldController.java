package org.essor.calls.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.DraftForm;
import org.essor.calls.form.Attachment;
import org.essor.calls.form.Budget;
import org.essor.calls.form.Field;
import org.essor.calls.form.FieldKind;
import org.essor.calls.form.Form;
import org.essor.calls.form.FormEdits;
import org.essor.calls.form.MultipleChoice;
import org.essor.calls.form.Part;
import org.essor.calls.form.Repeating;
import org.essor.calls.form.Section;
import org.essor.journeys.Text;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Crumb;
import org.essor.platform.Language;
import org.essor.platform.Texts;
import org.essor.platform.Translations;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One field or section of a form: words, limits, condition. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH + "/{call}/formulaire/{element}")
class FieldController {

  private static final String SECTION = "SECTION";
  private static final int BLANK_ROWS = 3;

  private final Operators operators;
  private final Translations translations;

  FieldController(Operators operators, Translations translations) {
    this.operators = operators;
    this.translations = translations;
  }

  /** What is written: a section, or a field. */
  private record Element(Call call, DraftForm draft, String id) {

    Optional<Field> field() {
      return draft.form().findField(id);
    }

    Section section() {
      return draft.form().findSection(id).orElseThrow(() -> new Refusal("calls.field.unknown"));
    }

    String kind() {
      return field().map(field -> FieldKind.of(field.type()).name()).orElse(SECTION);
    }

    /** The fields that stand before it: its condition may ask them. */
    List<Field> before() {
      var form = draft.form();
      var first =
          field()
              .map(Field::id)
              .or(() -> section().fields().stream().findFirst().map(Field::id))
              .orElse("");
      return form.fields().takeWhile(field -> !field.id().equals(first)).toList();
    }
  }

  private Element element(String call, String id, Person person) {
    var found = operators.get(call, person);
    return new Element(found, operators.desk.getDraftForm(found.id(), person.id()), id);
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call, @PathVariable String element, Person person, Texts texts) {
    var found = element(call, element, person);
    var typed = Typed.nothing().with("seen", "" + found.draft().version());
    var wording = new Wording(texts);
    found
        .field()
        .ifPresentOrElse(field -> put(field, typed, wording), () -> put(found.section(), typed));
    var condition =
        found.field().map(Field::condition).orElseGet(() -> found.section().condition());
    ConditionForm.put(typed, condition, new FormWords(found.draft().form(), wording));
    return page(found, typed, texts);
  }

  private static void put(Field field, Typed typed, Wording wording) {
    typed
        .with("label", field.label())
        .with("help", field.help())
        .with("required", "" + field.required())
        .with("part", field.part().name());
    new TypeForm(typed, wording).put(field.type());
  }

  private static void put(Section section, Typed typed) {
    typed.with("label", section.title()).with("help", section.help());
  }

  private static ModelAndView page(Element element, Typed typed, Texts texts) {
    var wording = new Wording(texts);
    var words = new FormWords(element.draft().form(), wording);
    var conditions = new ConditionForm(element.before(), wording);
    return new ModelAndView(
        "calls/field",
        "page",
        new FieldPage(
            Operators.address(element.call()) + "/formulaire/" + element.id(),
            crumbs(element, texts),
            title(element, words),
            element.kind(),
            Operators.seen(typed),
            typed,
            wording.choices(List.of(Part.values()), List.of(typed.get("part"))),
            options(element, typed),
            within(element, typed, wording),
            element.field().flatMap(field -> anonymous(field, typed, words)),
            conditions.joins(typed),
            conditions.rows(typed, words)));
  }

  private static List<Crumb> crumbs(Element element, Texts texts) {
    return Stream.concat(
            Operators.crumbs(element.call(), texts).stream(),
            Stream.of(
                new Crumb(
                    Operators.address(element.call()) + "/formulaire",
                    texts.get("calls.form.title"))))
        .toList();
  }

  private static String title(Element element, FormWords words) {
    return element
        .field()
        .map(field ->
            words
                .wording()
                .text("calls.field.title", words.wording().word(FieldKind.of(field.type()))))
        .orElseGet(() -> words.wording().text("calls.section.title"));
  }

  private static List<Integer> options(Element element, Typed typed) {
    return element
        .field()
        .map(Field::type)
        .filter(type ->
            type instanceof org.essor.calls.form.Choice
                || type instanceof MultipleChoice
                || type instanceof Budget)
        .map(_ ->
            IntStream.range(0, typed.filled("options", "fr", "en") + BLANK_ROWS).boxed().toList())
        .orElse(List.of());
  }

  private static Optional<FieldPage.Anonymous> anonymous(
      Field field, Typed typed, FormWords words) {
    if (!(field.type() instanceof Attachment)) {
      return Optional.empty();
    }
    var note =
        words
            .anonymousOf(field)
            .or(() ->
                words
                    .form()
                    .anonymousOf(field.id())
                    .map(other ->
                        words.wording().text("calls.anonymous.asked", words.label(other))));
    return Optional.of(
        new FieldPage.Anonymous(
            note.orElse(""), note.isPresent() ? List.of() : offered(typed, words.wording())));
  }

  private static List<Choice> offered(Typed typed, Wording wording) {
    return List.of(
        new Choice(
            "true",
            wording.text("calls.anonymous.ask"),
            wording.text("calls.anonymous.ask.hint"),
            typed.get("anonymous").equals("true")));
  }

  private static List<FieldPage.Within> within(Element element, Typed typed, Wording wording) {
    return element
        .field()
        .map(Field::type)
        .filter(Repeating.class::isInstance)
        .map(_ ->
            IntStream.range(0, typed.filled("within", "fr", "en") + BLANK_ROWS)
                .mapToObj(row -> within(row, typed, wording))
                .toList())
        .orElse(List.of());
  }

  private static FieldPage.Within within(int row, Typed typed, Wording wording) {
    return new FieldPage.Within(
        row,
        wording.choices(FieldKind.simple(), List.of(typed.get("within." + row + ".kind"))),
        yesNo(typed.get("within." + row + ".required"), wording));
  }

  static List<Choice> yesNo(String chosen, Wording wording) {
    return List.of(
        new Choice("false", wording.text("calls.field.optional"), "", !chosen.equals("true")),
        new Choice("true", wording.text("calls.field.required"), "", chosen.equals("true")));
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String call,
      @PathVariable String element,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = element(call, element, person);
    var typed = new Typed(values);
    var changed = withAnonymous(found, typed, changed(found, typed, texts));
    if (!typed.isRight()) {
      return Operators.wrong(page(found, typed, texts));
    }
    operators.desk.saveDraftForm(operators.edit(found.call(), person, typed), changed);
    return new ModelAndView(
        "redirect:" + Operators.address(found.call()) + "/formulaire#" + found.id());
  }

  private Form withAnonymous(Element element, Typed typed, Form changed) {
    return typed.get("anonymous").equals("true")
        ? changed
            .findField(element.id())
            .map(files -> FormEdits.askAnonymous(changed, files, label(files), help()))
            .orElse(changed)
        : changed;
  }

  private Text label(Field files) {
    return new Text(
        french().get("calls.anonymous.label", files.label().fr()),
        files.label().en().isEmpty()
            ? ""
            : english().get("calls.anonymous.label", files.label().en()));
  }

  private Text help() {
    return new Text(french().get("calls.anonymous.help"), english().get("calls.anonymous.help"));
  }

  private Texts french() {
    return translations.in(Language.FR);
  }

  private Texts english() {
    return translations.in(Language.EN);
  }

  private Form changed(Element element, Typed typed, Texts texts) {
    var form = new TypeForm(typed, new Wording(texts));
    var label = form.label();
    var help = form.help();
    var condition = new ConditionForm(element.before(), form.wording()).read(form.typed());
    var used = FormEdits.used(element.draft().form(), operators.published(element.call()));
    return element
        .field()
        .map(field ->
            FormEdits.replace(
                element.draft().form(),
                new Field(
                    field.id(),
                    form.read(field.type(), used),
                    label,
                    help,
                    form.typed().get("required").equals("true"),
                    form.typed().get("part").equals(Part.EACH.name()) ? Part.EACH : Part.LEAD,
                    condition)))
        .orElseGet(() ->
            FormEdits.replace(
                element.draft().form(),
                new Section(
                    element.section().id(), label, help, element.section().fields(), condition)));
  }
}
