package org.essor.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.essor.accounts.Person;
import org.essor.certification.Sitting;
import org.essor.certification.SittingId;
import org.essor.certification.internal.Tests;
import org.essor.certification.internal.Tests.Seen;
import org.essor.certification.web.SittingEndPage.Kind;
import org.essor.certification.web.SittingPages.Sent;
import org.essor.kernel.Refusal;
import org.essor.platform.Texts;
import org.essor.skills.question.AnswerForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A sitting, one question a page. An answer is sent to the address of the question that follows,
 * and that page comes back at once; whatever is sent twice, or late, leads to where the candidate
 * stands.
 */
@Controller
@RequestMapping(SittingController.HOME + "/{id}")
class SittingController {

  static final String HOME = OwnController.HOME + "/epreuves";

  private static final String KEPT = "premiere";
  private static final String MISSED = "hors-temps";

  private final Tests tests;
  private final SittingPages pages;
  private final DeviceCookie devices;

  SittingController(Tests tests, SittingPages pages, DeviceCookie devices) {
    this.tests = tests;
    this.pages = pages;
    this.devices = devices;
  }

  static String address(Sitting sitting) {
    return HOME + "/" + sitting.id();
  }

  private static SittingId id(String id) {
    return SittingId.find(id).orElseThrow(() -> new Refusal("certification.sitting.unknown"));
  }

  /** Where a candidate is led who asks for something that is not now. */
  private static ModelAndView whereItStands(Sitting sitting) {
    return new ModelAndView(
        "redirect:"
            + address(sitting)
            + (sitting.isBegun() ? "/questions/" + sitting.position() : "/fin"));
  }

  private Seen see(String id, Person person, HttpServletRequest request) {
    return tests.see(id(id), person.id(), devices.read(request));
  }

  @GetMapping
  ModelAndView resume(
      @PathVariable String id, Person person, HttpServletRequest request, Texts texts) {
    var seen = see(id, person, request);
    return switch (seen.device()) {
      case IN_USE -> whereItStands(seen.sitting());
      case WAITING -> page(pages.end(seen.sitting(), Kind.WAITING, texts));
      case OTHER -> page(pages.end(seen.sitting(), Kind.OTHER_DEVICE, texts));
    };
  }

  private static ModelAndView page(SittingEndPage page) {
    return new ModelAndView("certification/end", "page", page);
  }

  /** Asks the supervisors to let the candidate go on with this device. */
  @PostMapping("/appareil")
  String ask(
      @PathVariable String id,
      Person person,
      HttpServletRequest request,
      HttpServletResponse response) {
    tests.ask(id(id), person.id(), devices.readOrGive(request, response));
    return "redirect:" + HOME + "/" + id(id);
  }

  @GetMapping("/questions/{number}")
  ModelAndView question(
      Person person,
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(name = KEPT, defaultValue = "0") int kept,
      Texts texts,
      HttpServletRequest request,
      HttpServletResponse response) {
    var seen = see(id, person, request);
    var sitting = seen.sitting();
    if (!seen.isAsked()) {
      return new ModelAndView("redirect:" + address(sitting));
    }
    if (sitting.position() != number) {
      return whereItStands(sitting);
    }
    var sent = kept > 0 ? Sent.saying(texts.get("skills.notice.first", kept)) : Sent.NOTHING;
    return question(sitting, sent, new Said(texts, response));
  }

  private record Said(Texts texts, HttpServletResponse response) {}

  /** A page that came in answer to a form could not be gone back to if it might not be kept. */
  private ModelAndView question(Sitting sitting, Sent sent, Said said) {
    said.response().setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    return new ModelAndView(
        "certification/question", "page", pages.question(sitting, sent, said.texts()));
  }

  /** Takes the answer to the question before {@code number}. */
  @PostMapping("/questions/{number}")
  ModelAndView answer(
      Person person,
      @PathVariable String id,
      @PathVariable int number,
      Texts texts,
      HttpServletRequest request,
      HttpServletResponse response) {
    var seen = see(id, person, request);
    var sitting = seen.sitting();
    int answered = number - 1;
    if (!seen.isAsked()) {
      return stopped(sitting, answered);
    }
    var form = AnswerForm.of(request.getParameterMap());
    var said = new Said(texts, response);
    if (answered != sitting.position()) {
      return late(sitting, answered, form, said);
    }
    var shown = pages.shown(sitting, ((Sitting.State.Begun) sitting.state()).item());
    if (form.has(AnswerForm.MOVE)) {
      return question(sitting, new Sent(shown.moved(form), Map.of(), ""), said);
    }
    var reading = shown.read(form, texts);
    if (reading.isWrong()) {
      var refused = question(sitting, new Sent(form, reading.errors(), ""), said);
      refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return refused;
    }
    var then = tests.answer(sitting, reading.given(), texts.language());
    return show(then, answered, reading.given(), said);
  }

  /** Whether the answer came in time is told: one that came too late does not count. */
  private static ModelAndView stopped(Sitting sitting, int answered) {
    boolean missed = !sitting.isBegun() && answered > sitting.answers().size();
    return new ModelAndView(
        "redirect:" + address(sitting) + (missed ? "/fin?" + MISSED + "=" + answered : ""));
  }

  /** An answer to a question that was answered already, or is not asked yet. */
  private ModelAndView late(Sitting sitting, int answered, AnswerForm form, Said said) {
    if (answered < 1 || answered > sitting.answers().size()) {
      return whereItStands(sitting);
    }
    var first = sitting.answers().get(answered - 1);
    var reading = pages.shown(sitting, first.item()).read(form, said.texts());
    return show(sitting, answered, reading.isWrong() ? first.given() : reading.given(), said);
  }

  /** Where the candidate stands after an answer, and whether it was the first to its question. */
  private ModelAndView show(Sitting then, int answered, List<String> given, Said said) {
    if (!then.isBegun()) {
      return stopped(then, answered);
    }
    var stands = then.answers().get(answered - 1).given().equals(given);
    if (then.position() == answered + 1) {
      var notice = stands ? "" : said.texts().get("skills.notice.first", answered);
      return question(then, Sent.saying(notice), said);
    }
    var there = address(then) + "/questions/" + then.position();
    return new ModelAndView("redirect:" + there + (stands ? "" : "?" + KEPT + "=" + answered));
  }

  /** Asks whether the candidate wants to hand in before the last question. */
  @GetMapping("/remettre")
  ModelAndView handIn(
      @PathVariable String id, Person person, HttpServletRequest request, Texts texts) {
    var seen = see(id, person, request);
    return seen.isAsked()
        ? page(pages.end(seen.sitting(), Kind.HAND_IN, texts))
        : new ModelAndView("redirect:" + address(seen.sitting()));
  }

  @PostMapping("/remettre")
  String handIn(@PathVariable String id, Person person, HttpServletRequest request) {
    var seen = see(id, person, request);
    if (seen.isAsked()) {
      tests.handIn(seen.sitting());
    }
    return "redirect:" + address(seen.sitting());
  }

  /** The end, which says nothing of the result. */
  @GetMapping("/fin")
  ModelAndView end(
      Person person,
      @PathVariable String id,
      @RequestParam(name = MISSED, defaultValue = "0") int missed,
      HttpServletRequest request,
      Texts texts) {
    var sitting = see(id, person, request).sitting();
    return switch (sitting.state()) {
      case Sitting.State.Begun _ -> new ModelAndView("redirect:" + address(sitting));
      case Sitting.State.Ended ended ->
          page(pages.end(sitting, Kind.valueOf(ended.how().name()), texts).without(missed));
      case Sitting.State.Expired _ -> page(pages.end(sitting, Kind.EXPIRED, texts).without(missed));
    };
  }

  /** The window was left or taken up again. */
  @PostMapping("/fenetre")
  ResponseEntity<Void> notice(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean left,
      Person person,
      HttpServletRequest request) {
    var seen = see(id, person, request);
    if (seen.isAsked()) {
      tests.notice(seen.sitting(), left);
    }
    return ResponseEntity.noContent().build();
  }
}
