package org.essor.skills.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Needs;
import org.essor.skills.internal.Diagnoses;
import org.essor.skills.internal.Diagnoses.Beginning;
import org.essor.skills.internal.Diagnosis;
import org.essor.skills.question.AnswerForm;
import org.essor.skills.web.QuestionPages.Sent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A diagnosis, one question a page.
 *
 * <p>An answer is sent to the address of the question that follows, and that page comes back at
 * once: one round trip, and an address that can be opened again. Whatever is sent twice, or late,
 * leads to where the learner stands.
 */
@Controller
@RequestMapping(DiagnosisController.START)
class DiagnosisController {

  static final String START = "/competences/diagnostic";

  private static final String KEPT = "premiere";

  private final Diagnoses diagnoses;
  private final QuestionPages pages;
  private final DiagnosisCookie cookie;

  DiagnosisController(Diagnoses diagnoses, QuestionPages pages, DiagnosisCookie cookie) {
    this.diagnoses = diagnoses;
    this.pages = pages;
    this.cookie = cookie;
  }

  static String address(Diagnosis diagnosis) {
    return diagnosis.id().address();
  }

  static String question(Diagnosis diagnosis, int number) {
    return address(diagnosis) + "/questions/" + number;
  }

  static String result(Diagnosis diagnosis) {
    return address(diagnosis) + "/resultat";
  }

  private Diagnosis get(String id, Optional<Person> reader) {
    return DiagnosisId.find(id)
        .map(known -> diagnoses.get(known, reader.map(Person::id)))
        .orElseThrow(() -> new Refusal("skills.diagnosis.unknown"));
  }

  @GetMapping
  ModelAndView start(Optional<Person> reader, HttpServletRequest request) {
    var open =
        cookie
            .find(request)
            .flatMap(id -> diagnoses.find(id, reader.map(Person::id)))
            .filter(found -> !found.isFinished());
    var page =
        new StartPage(
            START,
            open.map(DiagnosisController::address).orElse(""),
            open.map(found -> found.answers().size()).orElse(0),
            pages.shortest(),
            pages.longest(),
            reader.isPresent(),
            cookie.days());
    return new ModelAndView("skills/start", "page", page);
  }

  @PostMapping
  String begin(
      @RequestParam(defaultValue = "") List<String> needs,
      Optional<Person> reader,
      HttpServletRequest request,
      HttpServletResponse response) {
    var asked = new Needs(needs.contains("extra-time"), needs.contains("accessible"));
    var seed = UUID.randomUUID().getMostSignificantBits();
    var begun = diagnoses.begin(new Beginning(reader.map(Person::id), asked, seed, false));
    cookie.set(begun.id(), request, response);
    return "redirect:" + question(begun, 1);
  }

  @GetMapping("/{id}")
  String resume(@PathVariable String id, Optional<Person> reader) {
    return whereItStands(get(id, reader));
  }

  private static String whereItStands(Diagnosis diagnosis) {
    return "redirect:"
        + (diagnosis.isFinished() ? result(diagnosis) : question(diagnosis, diagnosis.position()));
  }

  @GetMapping("/{id}/questions/{number}")
  ModelAndView question(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(name = KEPT, defaultValue = "0") int kept,
      Optional<Person> person,
      Texts texts,
      HttpServletResponse response) {
    var diagnosis = get(id, person);
    if (diagnosis.isFinished() || diagnosis.position() != number) {
      return new ModelAndView(whereItStands(diagnosis));
    }
    var sent = kept > 0 ? Sent.saying(texts.get("skills.notice.first", kept)) : Sent.NOTHING;
    return page(diagnosis, sent, texts, response);
  }

  private ModelAndView page(
      Diagnosis diagnosis, Sent sent, Texts texts, HttpServletResponse response) {
    keepForGoingBack(response);
    return new ModelAndView("skills/question", "page", pages.of(diagnosis, sent, texts));
  }

  /** A page that came in answer to a form could not be gone back to if it might not be kept. */
  private static void keepForGoingBack(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
  }

  /** Takes the answer to the question before {@code number}. */
  @PostMapping("/{id}/questions/{number}")
  ModelAndView answer(
      @PathVariable String id,
      @PathVariable int number,
      Optional<Person> person,
      Texts texts,
      HttpServletRequest request,
      HttpServletResponse response) {
    var diagnosis = get(id, person);
    var form = AnswerForm.of(request.getParameterMap());
    int answered = number - 1;
    if (diagnosis.isFinished() || answered != diagnosis.position()) {
      return late(diagnosis, answered, form, new Said(texts, response));
    }
    var asked = pages.shown(diagnosis, diagnoses.item(diagnosis).id());
    if (form.has(AnswerForm.MOVE)) {
      return page(diagnosis, new Sent(asked.moved(form), Map.of(), ""), texts, response);
    }
    var reading = asked.read(form, texts);
    if (reading.isWrong()) {
      var refused = page(diagnosis, new Sent(form, reading.errors(), ""), texts, response);
      refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return refused;
    }
    var then = diagnoses.answer(diagnosis, reading.given(), texts.language());
    return show(then, answered, reading.given(), new Said(texts, response));
  }

  private record Said(Texts texts, HttpServletResponse response) {}

  /** An answer to a question that was answered already, or is not asked yet. */
  private ModelAndView late(Diagnosis diagnosis, int answered, AnswerForm form, Said said) {
    if (answered < 1 || answered > diagnosis.answers().size()) {
      return new ModelAndView(whereItStands(diagnosis));
    }
    var first = diagnosis.answers().get(answered - 1);
    var reading = pages.shown(diagnosis, first.item()).read(form, said.texts());
    var given = reading.isWrong() ? first.given() : reading.given();
    return show(diagnosis, answered, given, said);
  }

  /** Where the learner stands after an answer, and whether it was the first to its question. */
  private ModelAndView show(Diagnosis then, int answered, List<String> given, Said said) {
    var stands = then.answers().get(answered - 1).given().equals(given);
    if (!then.isFinished() && then.position() == answered + 1) {
      var notice = stands ? "" : said.texts().get("skills.notice.first", answered);
      return page(then, Sent.saying(notice), said.texts(), said.response());
    }
    var there = whereItStands(then);
    return new ModelAndView(
        stands || then.isFinished() ? there : there + "?" + KEPT + "=" + answered);
  }

  /** Asks before it ends: nobody goes on with a diagnosis that was ended. */
  @GetMapping("/{id}/fin")
  ModelAndView beforeEnd(@PathVariable String id, Optional<Person> reader, Texts texts) {
    var diagnosis = get(id, reader);
    return mayEnd(diagnosis)
        ? new ModelAndView("skills/end", "page", pages.where(diagnosis, texts))
        : new ModelAndView(whereItStands(diagnosis));
  }

  @PostMapping("/{id}/fin")
  String end(@PathVariable String id, Optional<Person> reader) {
    var diagnosis = get(id, reader);
    return whereItStands(mayEnd(diagnosis) ? diagnoses.end(diagnosis) : diagnosis);
  }

  /** Without any answer there is nothing to say of anybody. */
  private static boolean mayEnd(Diagnosis diagnosis) {
    return !diagnosis.isFinished() && !diagnosis.answers().isEmpty();
  }
}
