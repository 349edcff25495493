package org.essor.certification.decision.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.certification.decision.Decision;
import org.essor.certification.decision.Decisions;
import org.essor.certification.decision.Decisions.Told;
import org.essor.certification.decision.Issuing;
import org.essor.certification.decision.Outcome;
import org.essor.certification.decision.web.CasePage.Heard;
import org.essor.kernel.Refusal;
import org.essor.platform.Choice;
import org.essor.platform.FormValues;
import org.essor.platform.Language;
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

/** A candidate and what was decided on his own sittings; of others and of signals he sees none. */
@Controller
@RequestMapping(ResultController.PATH)
class ResultController {

  static final String PATH = "/certification/resultats";

  private final Decisions decisions;
  private final Issuing issuing;
  private final Skills skills;
  private final Clock clock;

  ResultController(Decisions decisions, Issuing issuing, Skills skills, Clock clock) {
    this.decisions = decisions;
    this.issuing = issuing;
    this.skills = skills;
    this.clock = clock;
  }

  /** The address of mails that were sent before: it leads to the page that lists them. */
  @GetMapping
  String list(Person person) {
    return "redirect:/certification";
  }

  private static String address(Told told) {
    return PATH + "/" + told.sitting().id();
  }

  private DecisionWords words(Told told, Texts texts) {
    var bank =
        skills
            .findBank(told.sitting().terms().bank())
            .orElseThrow(() -> new Refusal("certification.sitting.outdated"));
    return new DecisionWords(bank.framework(), texts);
  }

  private static String outcome(Told told, DecisionWords words) {
    return told.last()
        .map(each -> words.outcome(each.verdict()))
        .orElseGet(() -> words.texts().get("certification.outcome.none"));
  }

  @GetMapping("/{sitting}")
  ModelAndView show(@PathVariable String sitting, Person person, Texts texts) {
    return page(find(sitting, person), FormValues.blank(texts), texts);
  }

  private Told find(String sitting, Person person) {
    return decisions.tell(RoomController.sitting(sitting), person.id());
  }

  private ModelAndView page(Told told, FormValues form, Texts texts) {
    var words = words(told, texts);
    var now = clock.instant();
    var last = told.last();
    var page =
        new ResultPage(
            new ResultPage.Head(
                address(told),
                told.session().plan().title(),
                texts.get(
                    "certification.case.about",
                    told.sitting().answers().size(),
                    words.when(told.sitting().endedAt().orElse(told.sitting().startedAt()))),
                outcome(told, words),
                isCertified(told),
                words.required(),
                told.mayAppeal(now)
                    ? last.map(each -> words.when(each.appealUntil())).orElse("")
                    : ""),
            told.decisions().stream().map(each -> told(each, words)).toList(),
            last.filter(each -> each.verdict().outcome() != Outcome.CANCELLED)
                .map(each -> words.rows(each.standing()))
                .orElse(List.of()),
            told.hearing()
                .map(each ->
                    new Heard(each.question(), words.when(each.until()), each.answer().orElse(""))),
            told.appeals().stream().findFirst().map(words::contested),
            isCertified(told) ? languages(told, texts) : List.of(),
            new ResultPage.May(
                told.hearing().filter(each -> !each.isOver(now)).isPresent(), told.mayAppeal(now)),
            form);
    return new ModelAndView("decisions/result", "page", page);
  }

  private static boolean isCertified(Told told) {
    return told.last().filter(each -> each.verdict().outcome() == Outcome.CERTIFIED).isPresent();
  }

  private static CasePage.Told told(Decision decision, DecisionWords words) {
    return new CasePage.Told(
        words.when(decision.at()), words.outcome(decision.verdict()), decision.verdict().reason());
  }

  /** Those in which the credential was not issued yet. */
  private List<Choice> languages(Told told, Texts texts) {
    var issued = issuing.listLanguages(told.sitting().id());
    return Arrays.stream(Language.values())
        .filter(each -> !issued.contains(each))
        .map(each ->
            new Choice(
                each.code(), texts.get("certification.certificate." + each.code()), "", false))
        .toList();
  }

  @PostMapping("/{sitting}/attestation")
  String issue(
      @PathVariable String sitting,
      @RequestParam(defaultValue = "") String language,
      Person person) {
    var told = find(sitting, person);
    Arrays.stream(Language.values())
        .filter(each -> each.code().equals(language))
        .findFirst()
        .ifPresent(each -> issuing.issueIn(each, told.sitting()));
    return "redirect:/compte/attestations";
  }

  @PostMapping("/{sitting}/audition")
  ModelAndView explain(
      @PathVariable String sitting,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var told = find(sitting, person);
    var form = new FormValues(values, texts);
    return keep(told, form, "explanation", texts)
        .orElseGet(() -> {
          decisions.explain(told.sitting().id(), form.get("explanation"), person.id());
          return back(told);
        });
  }

  /** The page again where a text is missing or too long. */
  private Optional<ModelAndView> keep(Told told, FormValues form, String field, Texts texts) {
    form.required(field, Decisions.LONGEST);
    if (form.isRight()) {
      return Optional.empty();
    }
    var page = page(told, form, texts);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return Optional.of(page);
  }

  private static ModelAndView back(Told told) {
    return new ModelAndView("redirect:" + address(told));
  }

  @PostMapping("/{sitting}/recours")
  ModelAndView appeal(
      @PathVariable String sitting,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var told = find(sitting, person);
    var form = new FormValues(values, texts);
    return keep(told, form, "appeal", texts)
        .orElseGet(() -> {
          decisions.appeal(told.sitting().id(), form.get("appeal"), person.id());
          return back(told);
        });
  }
}
