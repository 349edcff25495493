package org.essor.calls.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Call;
import org.essor.calls.Call.Status;
import org.essor.calls.CallDocuments;
import org.essor.calls.CallDocuments.Upload;
import org.essor.calls.CallQuestions;
import org.essor.calls.CallSheet;
import org.essor.calls.CallTask;
import org.essor.calls.Calls;
import org.essor.calls.form.Problem;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.DocumentId;
import org.essor.platform.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The calls that a person runs: make, publish, close, add people and files. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping(Operators.PATH)
class OperatorController {

  private final Operators operators;
  private final Calls calls;
  private final CallDocuments documents;
  private final CallQuestions questions;
  private final People people;
  private final List<CallTask> tasks;

  OperatorController(
      Operators operators,
      Calls calls,
      CallDocuments documents,
      CallQuestions questions,
      People people,
      List<CallTask> tasks) {
    this.operators = operators;
    this.calls = calls;
    this.documents = documents;
    this.questions = questions;
    this.people = people;
    this.tasks = List.copyOf(tasks);
  }

  @GetMapping
  ModelAndView list(Person person, Texts texts) {
    return list(Typed.nothing(), person, texts);
  }

  private ModelAndView list(Typed typed, Person person, Texts texts) {
    var rows = operators.desk.list(person.id()).stream().map(call -> row(call, texts)).toList();
    return new ModelAndView(
        "calls/operator",
        "page",
        new OperatorPage(rows, operators.actions(typed.get("action"), texts), typed));
  }

  private OperatorPage.Row row(Call call, Texts texts) {
    var wording = new Wording(texts);
    return new OperatorPage.Row(
        Operators.address(call),
        wording.of(call.sheet().title()),
        wording.word(call.status()),
        operators.name(call.sheet().action(), texts),
        call.status() == Status.PUBLISHED ? wording.intake(call, operators.clock.instant()) : "");
  }

  @PostMapping
  ModelAndView create(
      @RequestParam MultiValueMap<String, String> values, Person person, Texts texts) {
    var typed = new Typed(values);
    if (!operators.strategy.catalogue().isLine(typed.get("action"))) {
      typed.fail("action", texts.get("calls.error.choose"));
    }
    var title = typed.text("title", CallSheet.LONGEST_TITLE, new Wording(texts));
    if (!typed.isRight()) {
      return Operators.wrong(list(typed, person, texts));
    }
    var id = operators.desk.create(CallSheet.titled(typed.get("action"), title), person.id());
    return new ModelAndView("redirect:" + Operators.PATH + "/" + id);
  }

  @GetMapping("/{call}")
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return show(operators.get(call, person), Typed.nothing(), person, texts);
  }

  private ModelAndView show(Call call, Typed typed, Person person, Texts texts) {
    return new ModelAndView("calls/desk", "page", page(call, typed, person, texts));
  }

  private DeskPage page(Call call, Typed typed, Person person, Texts texts) {
    var wording = new Wording(texts);
    return new DeskPage(
        Operators.address(call),
        wording.of(call.sheet().title()),
        wording.word(call.status()),
        operators.name(call.sheet().action(), texts),
        call.version(),
        call.status() == Status.DRAFT,
        call.status() == Status.PUBLISHED,
        missing(call, person, texts),
        Optional.of(call.address()).filter(_ -> call.isPublic()),
        tasks(call, texts),
        call.rounds().stream().map(round -> wording.round(round, call)).toList(),
        call.revision(),
        isPending(call, person),
        questions.listOpen(call.id(), person.id()).size(),
        people.list(operators.desk.listManagers(call.id(), person.id())).stream()
            .map(Person::displayName)
            .toList(),
        documents.list(call.id()).stream()
            .map(each ->
                new DeskPage.File(
                    each.document().id().toString(),
                    wording.of(each.title()),
                    each.document().name()))
            .toList(),
        calls.listErrata(call.id()).stream()
            .map(each ->
                texts.get("calls.erratum.line", wording.day(each.at()), wording.of(each.text())))
            .toList(),
        typed);
  }

  private List<Crumb> tasks(Call call, Texts texts) {
    return tasks.stream()
        .flatMap(task ->
            task.findPath(call).map(path -> new Crumb(path, texts.get(task.textKey()))).stream())
        .toList();
  }

  private List<Crumb> missing(Call call, Person person, Texts texts) {
    return call.isPublic()
        ? List.of()
        : operators.desk.listMissing(call.id(), person.id()).stream()
            .map(problem -> new Crumb(place(call, problem), texts.get(problem.key())))
            .toList();
  }

  private static String place(Call call, Problem problem) {
    return Operators.address(call)
        + switch (problem.path()) {
          case "rounds" -> "/releves";
          case "form" -> "/formulaire";
          case "eligibility" -> "/eligibilite";
          default -> "/fiche";
        };
  }

  private boolean isPending(Call call, Person person) {
    var draft = operators.desk.getDraftForm(call.id(), person.id());
    return call.revision() > 0 && !calls.getRevision(call.id(), call.revision()).isSame(draft);
  }

  @PostMapping("/{call}/publier")
  ModelAndView publish(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person) {
    var found = operators.get(call, person);
    operators.desk.publish(operators.edit(found, person, new Typed(values)));
    return Operators.done(Operators.address(found), "published");
  }

  @PostMapping("/{call}/clore")
  ModelAndView close(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    if (isUnsure(typed, "calls.close.unsure", texts)) {
      return Operators.wrong(show(found, typed, person, texts));
    }
    operators.desk.close(operators.edit(found, person, typed));
    return Operators.done(Operators.address(found), "closed");
  }

  private static boolean isUnsure(Typed typed, String textKey, Texts texts) {
    if (typed.get("sure").isEmpty()) {
      typed.fail("sure", texts.get(textKey));
    }
    return !typed.isRight();
  }

  @PostMapping("/{call}/supprimer")
  ModelAndView discard(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    if (!found.isPublic() && isUnsure(typed, "calls.discard.unsure", texts)) {
      return Operators.wrong(show(found, typed, person, texts));
    }
    operators.desk.discard(operators.edit(found, person, typed));
    return Operators.done(Operators.PATH, "discarded");
  }

  @PostMapping("/{call}/responsables")
  ModelAndView addManager(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    try {
      operators.desk.addManager(found.id(), typed.get("email"), person.id());
      return Operators.done(Operators.address(found), "manager-added");
    } catch (Refusal refusal) {
      fail(typed, "email", refusal, texts);
      return Operators.wrong(show(found, typed, person, texts));
    }
  }

  private static void fail(Typed typed, String field, Refusal refusal, Texts texts) {
    var facts = refusal.facts().toArray();
    typed.fail(
        field,
        texts.get(refusal.code() + ".title", facts)
            + ". "
            + texts.get(refusal.code() + ".advice", facts));
  }

  @PostMapping("/{call}/documents")
  ModelAndView addDocument(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      @RequestParam Optional<MultipartFile> file,
      Person person,
      Texts texts)
      throws IOException {
    var found = operators.get(call, person);
    var typed = new Typed(values);
    var title = typed.text("document", CallSheet.LONGEST_TITLE, new Wording(texts));
    var sent = file.filter(each -> !each.isEmpty());
    if (sent.isEmpty()) {
      typed.fail("file", texts.get("calls.error.file"));
    }
    if (!typed.isRight()) {
      return Operators.wrong(show(found, typed, person, texts));
    }
    try {
      var name = Objects.requireNonNullElse(sent.get().getOriginalFilename(), "");
      documents.add(found.id(), person.id(), new Upload(title, name, sent.get().getBytes()));
      return Operators.done(Operators.address(found), "document-added");
    } catch (Refusal refusal) {
      fail(typed, "file", refusal, texts);
      return Operators.wrong(show(found, typed, person, texts));
    }
  }

  @PostMapping("/{call}/documents/{document}/retirer")
  ModelAndView removeDocument(
      @PathVariable String call, @PathVariable String document, Person person) {
    var found = operators.get(call, person);
    documents.remove(found.id(), person.id(), documentId(document));
    return Operators.done(Operators.address(found), "document-removed");
  }

  static DocumentId documentId(String text) {
    try {
      return new DocumentId(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      throw new Refusal("calls.document.unknown");
    }
  }
}
