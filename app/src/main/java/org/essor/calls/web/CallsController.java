package org.essor.calls.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.calls.BodyKind;
import org.essor.calls.Call;
import org.essor.calls.Call.Intake;
import org.essor.calls.CallDocuments;
import org.essor.calls.CallQuestions;
import org.essor.calls.CallQuestions.Asked;
import org.essor.calls.Calls;
import org.essor.calls.Slug;
import org.essor.calls.Territory;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.platform.TokenBuckets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calls that everyone sees: list, page, files, a question. */
@Controller
class CallsController {

  private static final int QUESTIONS_PER_HOUR = 10;
  private static final int SHORTEST_QUESTION = 10;

  private final Calls calls;
  private final CallPages pages;
  private final CallDocuments documents;
  private final CallQuestions questions;
  private final Operators operators;
  private final Clock clock;
  private final TokenBuckets buckets =
      new TokenBuckets(QUESTIONS_PER_HOUR, Duration.ofHours(1), System::nanoTime);

  CallsController(
      Calls calls,
      CallPages pages,
      CallDocuments documents,
      CallQuestions questions,
      Operators operators,
      Clock clock) {
    this.calls = calls;
    this.pages = pages;
    this.documents = documents;
    this.questions = questions;
    this.operators = operators;
    this.clock = clock;
  }

  @GetMapping("/appels")
  ModelAndView list(@RequestParam Map<String, String> asked, Optional<Person> reader, Texts texts) {
    var all = calls.listPublic();
    var found = all.stream().filter(call -> fits(call, asked, texts)).toList();
    var wording = new Wording(texts);
    return new ModelAndView(
        "calls/calls",
        "page",
        new CallsPage(
            texts.get("calls.count", found.size()),
            asked.getOrDefault("q", ""),
            filters(all, asked, wording),
            asked.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals("lang") && !each.getValue().isBlank()),
            found.stream().map(call -> row(call, wording)).toList(),
            reader.filter(person -> person.has(Role.OPERATOR)).isPresent()));
  }

  private boolean fits(Call call, Map<String, String> asked, Texts texts) {
    var sheet = call.sheet();
    return fits(asked, "etat", List.of(call.intake(clock.instant())), Enum::name)
        && fits(asked, "action", List.of(sheet.action()), code -> code)
        && fits(asked, "organisme", sheet.bodies(), Enum::name)
        && (fits(asked, "territoire", sheet.territories(), Enum::name)
            || sheet.territories().contains(Territory.FRANCE))
        && holds(call, asked.getOrDefault("q", ""), texts);
  }

  private static <T> boolean fits(
      Map<String, String> asked, String name, List<T> has, Function<T, String> code) {
    var wanted = asked.getOrDefault(name, "");
    return wanted.isEmpty() || has.stream().map(code).anyMatch(wanted::equals);
  }

  /** Each word asked for stands in the call, whatever its accents. */
  private boolean holds(Call call, String text, Texts texts) {
    var sheet = call.sheet();
    var whole =
        plain(
            String.join(
                " ",
                sheet.title().fr(),
                sheet.title().en(),
                sheet.summary().fr(),
                sheet.summary().en(),
                sheet.operator(),
                operators.name(sheet.action(), texts)));
    return Stream.of(plain(text).split("\\s+")).allMatch(whole::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  private List<CallsPage.Filter> filters(
      List<Call> all, Map<String, String> asked, Wording wording) {
    var actions = all.stream().map(call -> call.sheet().action()).distinct().sorted().toList();
    return List.of(
        filter("etat", List.of(Intake.values()), Enum::name, wording::word, asked, wording),
        filter(
            "action",
            actions,
            code -> code,
            code -> operators.name(code, wording.texts()),
            asked,
            wording),
        filter("organisme", List.of(BodyKind.values()), Enum::name, wording::word, asked, wording),
        filter(
            "territoire", List.of(Territory.values()), Enum::name, wording::word, asked, wording));
  }

  private static <T> CallsPage.Filter filter(
      String name,
      List<T> values,
      Function<T, String> code,
      Function<T, String> label,
      Map<String, String> asked,
      Wording wording) {
    var choices =
        values.stream()
            .map(value ->
                new Choice(
                    code.apply(value),
                    label.apply(value),
                    "",
                    code.apply(value).equals(asked.get(name))));
    return new CallsPage.Filter(
        name,
        wording.text("calls.filter." + name),
        Stream.concat(
                Stream.of(new Choice("", wording.text("calls.filter.all"), "", false)), choices)
            .toList());
  }

  private CallsPage.Row row(Call call, Wording wording) {
    var title = wording.said(call.sheet().title());
    var intake = call.intake(clock.instant());
    return new CallsPage.Row(
        call.address(),
        title.text(),
        wording.of(call.sheet().summary()),
        title.lang(),
        wording.word(intake),
        CallPages.kind(intake),
        pages.when(call, wording),
        operators.name(call.sheet().action(), wording.texts()),
        call.example());
  }

  static Call get(Calls calls, String slug) {
    return Slug.find(slug)
        .flatMap(calls::findPublic)
        .orElseThrow(() -> new Refusal("calls.call.unknown"));
  }

  @GetMapping("/appels/{slug}")
  ModelAndView show(
      @PathVariable String slug, @RequestParam(defaultValue = "") String question, Texts texts) {
    return page(get(calls, slug), Typed.nothing(), question.equals("envoyee"), texts);
  }

  private ModelAndView page(Call call, Typed typed, boolean sent, Texts texts) {
    return new ModelAndView("calls/call", "page", pages.page(call, typed, sent, texts));
  }

  @PostMapping("/appels/{slug}/questions")
  ModelAndView ask(
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> values,
      Optional<Person> reader,
      HttpServletRequest request,
      Texts texts) {
    var call = get(calls, slug);
    var typed = new Typed(values);
    var text = typed.get("question");
    if (call.status() != Call.Status.PUBLISHED) {
      throw new Refusal("calls.question.closed");
    }
    if (text.length() < SHORTEST_QUESTION || text.length() > CallQuestions.LONGEST) {
      typed.fail(
          "question", texts.get("calls.ask.error", SHORTEST_QUESTION, CallQuestions.LONGEST));
      return Operators.wrong(page(call, typed, false, texts));
    }
    var wait = buckets.take(TokenBuckets.networkOf(request.getRemoteAddr()));
    if (!wait.isZero()) {
      typed.fail("question", texts.get("calls.ask.too-many", wait.toMinutes() + 1));
      var page = page(call, typed, false, texts);
      page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
      return page;
    }
    questions.ask(new Asked(call.id(), reader.map(Person::id), texts.language(), text));
    return new ModelAndView("redirect:" + call.address() + "?question=envoyee#questions");
  }

  @GetMapping("/appels/{slug}/documents/{document}")
  ResponseEntity<byte[]> document(@PathVariable String slug, @PathVariable String document) {
    var found = documents.get(get(calls, slug).id(), OperatorController.documentId(document));
    return found.document().download(found.content());
  }
}
