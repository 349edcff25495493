package org.essor.calls.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.DraftForm;
import org.essor.calls.form.Eligibility;
import org.essor.calls.form.Eligibility.Criterion;
import org.essor.calls.form.EligibilityDmn;
import org.essor.calls.form.EligibilityModel;
import org.essor.calls.form.Field;
import org.essor.calls.form.FormEdits;
import org.essor.decision.InvalidModelException;
import org.essor.decision.Value;
import org.essor.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Criteria of eligibility, written without code or given as a DMN file. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH + "/{call}/eligibilite")
class EligibilityController {

  private static final String NEW = "nouveau";
  private static final int LONGEST = 300;
  private static final int LARGEST_FILE = 1_000_000;

  private final Operators operators;

  EligibilityController(Operators operators) {
    this.operators = operators;
  }

  /** What a page shows: the draft of a call, and the criterion that is written. */
  private record Open(Call call, DraftForm draft, String editing) {

    Optional<Criterion> criterion() {
      return draft.eligibility().criteria().stream()
          .filter(each -> each.id().equals(editing))
          .findFirst();
    }
  }

  private Open open(String call, String editing, Person person) {
    var found = operators.get(call, person);
    return new Open(found, operators.desk.getDraftForm(found.id(), person.id()), editing);
  }

  @GetMapping
  ModelAndView show(
      @PathVariable String call,
      @RequestParam(defaultValue = NEW) String critere,
      Person person,
      Texts texts) {
    var open = open(call, critere, person);
    var typed = Typed.nothing();
    var words = new FormWords(open.draft().form(), new Wording(texts));
    open.criterion()
        .ifPresent(criterion -> {
          typed.with("label", criterion.label()).with("source", criterion.source());
          ConditionForm.put(typed, criterion.condition(), words);
        });
    return page(open, typed, texts);
  }

  private static ModelAndView page(Open open, Typed typed, Texts texts) {
    var wording = new Wording(texts);
    var words = new FormWords(open.draft().form(), wording);
    var conditions = new ConditionForm(deciding(open.draft()), wording);
    return new ModelAndView(
        "calls/eligibility",
        "page",
        new EligibilityPage(
            Operators.address(open.call()) + "/eligibilite",
            Operators.crumbs(open.call(), texts),
            open.draft().version(),
            open.draft().eligibility().criteria().stream()
                .map(each ->
                    new EligibilityPage.Row(
                        each.id(), wording.of(each.label()), words.tests(each.condition())))
                .toList(),
            !open.draft().eligibility().dmn().isEmpty(),
            faults(open.draft().eligibility(), words),
            open.criterion().map(Criterion::id).orElse(NEW),
            typed,
            conditions.joins(typed),
            conditions.rows(typed, words)));
  }

  private static List<Field> deciding(DraftForm draft) {
    return draft
        .form()
        .fields()
        .filter(field -> EligibilityDmn.typeOf(field.type()).isPresent())
        .toList();
  }

  /** What is wrong, each with answers for which it goes wrong. */
  static List<String> faults(Eligibility eligibility, FormWords words) {
    if (eligibility.isEmpty()) {
      return List.of();
    }
    try {
      return EligibilityModel.of(eligibility, words.form()).faults().stream()
          .map(fault -> say(fault, words))
          .toList();
    } catch (InvalidModelException invalid) {
      return List.of(
          words
              .wording()
              .text("calls.eligibility.fault.invalid", String.valueOf(invalid.getMessage())));
    }
  }

  private static String say(EligibilityModel.Fault fault, FormWords words) {
    var wording = words.wording();
    var said = wording.text("calls.eligibility.fault." + fault.key(), fault.names().toArray());
    var example =
        fault.facts().entrySet().stream()
            .map(fact ->
                wording.text(
                    "calls.eligibility.example.one",
                    words.form().findField(fact.getKey()).map(words::label).orElse(fact.getKey()),
                    say(fact.getKey(), fact.getValue(), words)))
            .sorted()
            .collect(Collectors.joining(", "));
    return example.isEmpty() ? said : wording.text("calls.eligibility.example", said, example);
  }

  private static String say(String field, Value value, FormWords words) {
    var text =
        switch (value) {
          case Value.Bool(var yes) -> String.valueOf(yes);
          case Value.Num(var number) -> words.wording().number(number);
          case Value.Text(var word) -> word;
          case Value.Day(var day) -> words.wording().texts().date(day);
          default -> value.toString();
        };
    return words.form().findField(field).map(each -> words.value(each.type(), text)).orElse(text);
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var typed = new Typed(values);
    var open = open(call, typed.get("editing"), person);
    var old = open.draft().eligibility();
    if (typed.get("do").equals("remove")) {
      return keep(open, new Eligibility(without(old, open.editing()), ""), typed, person);
    }
    var wording = new Wording(texts);
    var label = typed.text("label", LONGEST, wording);
    var source = typed.optionalText("source", LONGEST, wording);
    var condition = new ConditionForm(deciding(open.draft()), wording).read(typed);
    if (condition.isAlways()) {
      typed.fail("tests.0.field", wording.text("calls.error.choose"));
    }
    if (old.criteria().size() >= Eligibility.MOST) {
      typed.fail("label.fr", wording.text("calls.error.number", "1", "" + Eligibility.MOST));
    }
    var id = open.criterion().map(Criterion::id).orElseGet(() -> newId(open.draft()));
    var changed = changed(old, new Criterion(id, label, source, condition));
    if (typed.isRight()) {
      faults(changed, new FormWords(open.draft().form(), wording))
          .forEach(fault -> typed.fail("tests.0.field", fault));
    }
    return typed.isRight()
        ? keep(open, changed, typed, person)
        : Operators.wrong(page(open, typed, texts));
  }

  private static List<Criterion> without(Eligibility old, String id) {
    return old.criteria().stream().filter(each -> !each.id().equals(id)).toList();
  }

  private static Eligibility changed(Eligibility old, Criterion criterion) {
    var criteria = new ArrayList<>(old.criteria());
    criteria.replaceAll(each -> each.id().equals(criterion.id()) ? criterion : each);
    if (!criteria.contains(criterion)) {
      criteria.add(criterion);
    }
    return new Eligibility(criteria, "");
  }

  private static String newId(DraftForm draft) {
    var used = new HashSet<>(draft.form().ids().toList());
    draft.eligibility().criteria().forEach(each -> used.add(each.id()));
    return FormEdits.newId("critere", used);
  }

  private ModelAndView keep(Open open, Eligibility eligibility, Typed typed, Person person) {
    operators.desk.saveEligibility(operators.edit(open.call(), person, typed), eligibility);
    return Operators.done(Operators.address(open.call()) + "/eligibilite", "saved");
  }

  @GetMapping(path = "/eligibilite.dmn")
  ResponseEntity<byte[]> download(@PathVariable String call, Person person) {
    var draft = open(call, NEW, person).draft();
    var dmn =
        draft.eligibility().dmn().isEmpty()
            ? EligibilityDmn.write(draft.eligibility().criteria(), draft.form())
            : draft.eligibility().dmn();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "application/xml;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"eligibilite.dmn\"")
        .body(dmn.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/dmn")
  ModelAndView upload(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      @RequestParam Optional<MultipartFile> file,
      Person person,
      Texts texts)
      throws IOException {
    var typed = new Typed(values);
    var open = open(call, NEW, person);
    var wording = new Wording(texts);
    var eligibility =
        new Eligibility(
            open.draft().eligibility().criteria(),
            file.isEmpty() || file.get().getSize() > LARGEST_FILE
                ? ""
                : new String(file.get().getBytes(), StandardCharsets.UTF_8).strip());
    if (eligibility.dmn().isEmpty()) {
      typed.fail("file", wording.text("calls.eligibility.upload.empty"));
    } else {
      faults(eligibility, new FormWords(open.draft().form(), wording))
          .forEach(fault -> typed.fail("file", fault));
    }
    return typed.isRight()
        ? keep(open, eligibility, typed, person)
        : Operators.wrong(page(open, typed, texts));
  }
}
