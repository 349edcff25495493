package org.essor.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.accounts.Person;
import org.essor.certification.Session;
import org.essor.certification.Sitting;
import org.essor.certification.internal.Arrivals;
import org.essor.certification.internal.Arrivals.Seat;
import org.essor.certification.web.SeatPage.Step;
import org.essor.certification.web.SessionPage.Fact;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.essor.skills.Skills;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A candidate’s way into his test: the code, the admission, the rules, the beginning. */
@Controller
@RequestMapping(SeatController.HOME + "/{session}")
class SeatController {

  static final String HOME = OwnController.HOME + "/convocations";

  private static final String CODE = "code";
  private static final int LONGEST_CODE = 40;
  private static final int RULES = 7;

  private final Arrivals arrivals;
  private final Institutions institutions;
  private final Skills skills;
  private final DeviceCookie devices;
  private final Clock clock;

  SeatController(
      Arrivals arrivals,
      Institutions institutions,
      Skills skills,
      DeviceCookie devices,
      Clock clock) {
    this.arrivals = arrivals;
    this.institutions = institutions;
    this.skills = skills;
    this.devices = devices;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@PathVariable String session, Person person, Texts texts) {
    var seat = arrivals.get(SessionController.id(session), person.id());
    return seat.sitting()
        .map(sitting -> new ModelAndView("redirect:" + SittingController.address(sitting)))
        .orElseGet(() -> page(seat, FormValues.blank(texts), texts));
  }

  private ModelAndView page(Seat seat, FormValues form, Texts texts) {
    var page =
        new SeatPage(
            HOME + "/" + seat.session().id(),
            seat.session().plan().title(),
            facts(seat, texts),
            step(seat),
            IntStream.rangeClosed(1, RULES)
                .mapToObj(rule -> texts.get("certification.seat.rule." + rule))
                .toList(),
            seat.session().plan().example(),
            form);
    return new ModelAndView(
        "certification/seat",
        Map.of("page", page),
        form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<Fact> facts(Seat seat, Texts texts) {
    var plan = seat.session().plan();
    var moments = new Moments(texts);
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(
            texts.get("certification.institution"), institutions.get(plan.institution()).name()));
    facts.add(new Fact(texts.get("certification.place"), plan.place()));
    facts.add(new Fact(texts.get("certification.when"), moments.span(seat.session())));
    if (seat.session().state() instanceof Session.State.Cancelled cancelled) {
      facts.add(new Fact(texts.get("certification.cancelled.why"), cancelled.reason()));
    }
    var granted = Standing.granted(seat.candidate(), skills.getBank().framework(), texts);
    if (seat.candidate().domains().isEmpty()) {
      facts.add(
          new Fact(
              texts.get("certification.format"),
              texts.get(
                  "certification.format.value",
                  plan.format().questions(),
                  moments.length(plan.format().time()))));
    }
    if (!granted.isEmpty()) {
      facts.add(new Fact(texts.get("certification.granted"), String.join(" · ", granted)));
    }
    return facts;
  }

  private Step step(Seat seat) {
    var session = seat.session();
    if (session.isCancelled()) {
      return Step.CANCELLED;
    }
    boolean late = !clock.instant().isBefore(session.plan().closes());
    if (session.isClosed() || late) {
      return Step.OVER;
    }
    if (!(session.state() instanceof Session.State.Open)) {
      return Step.EARLY;
    }
    if (seat.candidate().arrivedAt().isEmpty()) {
      return Step.CODE;
    }
    return seat.candidate().isAdmitted() ? Step.BEGIN : Step.ADMISSION;
  }

  @PostMapping
  ModelAndView arrive(
      @PathVariable String session,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var seat = arrivals.get(SessionController.id(session), person.id());
    var form = new FormValues(values, texts);
    var typed = form.required(CODE, LONGEST_CODE);
    if (form.isRight()) {
      try {
        arrivals.arrive(seat.session().id(), person.id(), typed);
      } catch (Refusal refusal) {
        form.fail(
            CODE,
            texts.get(refusal.code() + ".title") + ". " + texts.get(refusal.code() + ".advice"));
      }
    }
    return form.isRight()
        ? new ModelAndView("redirect:" + HOME + "/" + seat.session().id())
        : page(seat, form, texts);
  }

  @PostMapping("/commencer")
  String begin(
      @PathVariable String session,
      Person person,
      HttpServletRequest request,
      HttpServletResponse response) {
    Sitting begun =
        arrivals.begin(
            SessionController.id(session), person.id(), devices.readOrGive(request, response));
    return "redirect:" + SittingController.address(begun);
  }
}
