package org.essor.review.web;

import java.util.List;
import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.Submission;
import org.essor.applications.Wordings;
import org.essor.journeys.Text;
import org.essor.kernel.Euros;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.review.Decisions;
import org.essor.review.Decisions.Contested;
import org.essor.review.Decisions.Edit;
import org.essor.review.Decisions.Proposal;
import org.essor.review.Decisions.Reply;
import org.essor.review.Juries;
import org.essor.review.Outcome;
import org.essor.review.ReviewDesk;
import org.essor.review.web.CallPlaces.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prepares decisions, pronounces them, answers appeals. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/decisions")
class DecisionsController {

  private static final String PATH = "/decisions";

  private final CallPlaces places;
  private final Decisions decisions;
  private final ReviewDesk reviews;
  private final DecisionStatistics statistics;
  private final Wordings wordings;
  private final Juries juries;

  DecisionsController(
      CallPlaces places,
      Decisions decisions,
      ReviewDesk reviews,
      DecisionStatistics statistics,
      Wordings wordings,
      Juries juries) {
    this.places = places;
    this.decisions = decisions;
    this.reviews = reviews;
    this.statistics = statistics;
    this.wordings = wordings;
    this.juries = juries;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    return page(places.of(call, person, texts), Posted.nothing());
  }

  private ModelAndView page(Place place, Posted posted) {
    var proposals = decisions.listProposals(place.id(), place.who());
    var pronounced = decisions.list(place.id(), place.who());
    var ready = proposals.stream().filter(Proposal::isComplete).toList();
    var selected =
        ready.stream().filter(each -> each.outcome().filter(Outcome.SELECT::equals).isPresent());
    var page =
        new DecisionsPage(
            place.head(),
            ready.size(),
            (int) selected.count(),
            awaited(ready, place),
            proposals.size() - ready.size(),
            proposals.stream().map(each -> prepared(each, place)).toList(),
            pronounced.stream().map(each -> told(each, place.words())).toList(),
            pronounced.stream()
                .filter(DecisionsController::isFreed)
                .map(each -> freed(each, place))
                .toList(),
            decisions.listAppeals(place.id(), place.who()).stream()
                .map(each -> contested(each, place))
                .toList(),
            posted);
    return new ModelAndView("review/decisions", "page", page);
  }

  private int awaited(List<Proposal> ready, Place place) {
    var open =
        juries.list(place.id(), place.who()).stream()
            .filter(session -> session.minutes().isEmpty())
            .toList();
    return (int)
        ready.stream()
            .map(each -> each.submission().id())
            .filter(id -> open.stream().anyMatch(session -> session.find(id).isPresent()))
            .count();
  }

  private static DecisionsPage.Prepared prepared(Proposal proposal, Place place) {
    var submission = proposal.submission();
    var texts = place.texts();
    return new DecisionsPage.Prepared(
        place.at(PATH + "/" + submission.id()),
        submission.number(),
        submission.title(),
        proposal
            .outcome()
            .map(outcome -> texts.get("review.outcome." + outcome))
            .orElseGet(() -> texts.get("review.outcome.none")),
        proposal.aid().map(place.words()::euros).orElse("–"),
        proposal.outcome().isEmpty() ? "–" : texts.get("review.origin." + proposal.origin()),
        proposal.isComplete());
  }

  private static DecisionsPage.Told told(Decisions.Pronounced pronounced, ReviewWords words) {
    var decision = pronounced.decision();
    return new DecisionsPage.Told(
        pronounced.submission().number(),
        pronounced.submission().title(),
        words.texts().get("review.outcome." + decision.outcome()),
        pronounced.submission().state() instanceof Withdrawn,
        decision.aid().map(words::euros).orElse("–"),
        words.day(decision.at()));
  }

  /** Selected, then withdrawn. */
  private static boolean isFreed(Decisions.Pronounced pronounced) {
    return pronounced.decision().outcome() == Outcome.SELECT
        && pronounced.submission().state() instanceof Withdrawn;
  }

  private static DecisionsPage.Freed freed(Decisions.Pronounced pronounced, Place place) {
    var submission = pronounced.submission();
    return new DecisionsPage.Freed(
        place.at("/candidatures/" + submission.id()),
        submission.number(),
        submission.title(),
        pronounced.decision().aid().map(place.words()::euros).orElse("–"),
        submission.state().findReason().orElse("–"));
  }

  private static DecisionsPage.Contested contested(Contested contested, Place place) {
    var appeal = contested.appeal();
    var words = place.words();
    return new DecisionsPage.Contested(
        appeal.id().toString(),
        contested.submission().number(),
        contested.submission().title(),
        words
            .texts()
            .get(
                "review.appeal.against",
                words.texts().get("review.outcome." + contested.decision().outcome())),
        contested.decision().reason(),
        words.when(appeal.at()),
        appeal.text(),
        place.at(PATH + "/recours/" + appeal.id()),
        words.reply(contested.decision(), appeal),
        appeal.answer());
  }

  @PostMapping("/prononcer")
  ModelAndView pronounce(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    if (!posted.has("sure")) {
      posted.fail("sure", texts.get("review.pronounce.unsure"));
      return Posted.wrong(page(place, posted));
    }
    decisions.pronounce(place.id(), place.who());
    return new ModelAndView("redirect:" + place.at(PATH) + "?fait=review.pronounced");
  }

  @PostMapping("/recours/{appeal}")
  ModelAndView reply(
      @PathVariable String call,
      @PathVariable String appeal,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    var id = CallPlaces.uuid(appeal, "review.appeal.unknown");
    var answer = posted.required("answer-" + id, Decisions.LONGEST_REASON, texts);
    var english = posted.optional("english-" + id, Wordings.LONGEST, texts);
    if (!posted.isRight()) {
      return Posted.wrong(page(place, posted));
    }
    decisions.listAppeals(place.id(), place.who()).stream()
        .filter(each -> each.appeal().id().equals(id))
        .forEach(each -> wordings.keep(each.submission().id(), new Text(answer, english)));
    boolean upheld = posted.get("then").equals("uphold");
    decisions.reply(new Reply(id, upheld, answer), place.who());
    return new ModelAndView("redirect:" + place.at(PATH) + "?fait=review.replied");
  }

  @GetMapping("/statistiques")
  ModelAndView statistics(@PathVariable String call, Person person, Texts texts) {
    return new ModelAndView(
        "review/statistics", "page", statistics.page(places.of(call, person, texts)));
  }

  @GetMapping("/{application}")
  ModelAndView prepare(
      @PathVariable String call, @PathVariable String application, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    var proposal = decisions.getProposal(CallPlaces.application(application), place.who());
    var filled =
        Posted.nothing()
            .with("outcome", proposal.outcome().map(Outcome::name).orElse(""))
            .with("aid", aid(proposal).map(SelectionController::typed).orElse(""))
            .with("reason", proposal.reason())
            .with("english", wordings.of(proposal.submission().id(), proposal.reason()).en());
    return page(place, proposal, filled);
  }

  /** What is proposed, or what was asked for. */
  private static Optional<Euros> aid(Proposal proposal) {
    return proposal.aid().or(() -> proposal.submission().requested());
  }

  private ModelAndView page(Place place, Proposal proposal, Posted posted) {
    var submission = proposal.submission();
    var page =
        new ProposalPage(
            place.head(),
            place.at(PATH + "/" + submission.id()),
            place.at("/avis/" + submission.id()),
            submission.number(),
            submission.title(),
            submission.requested().map(place.words()::euros).orElse("–"),
            standing(place, submission),
            proposal.version(),
            outcomes(posted, place.texts()),
            posted);
    return new ModelAndView("review/proposal", "page", page);
  }

  static List<Choice> outcomes(Posted posted, Texts texts) {
    return Outcome.ofReview().stream()
        .map(outcome ->
            new Choice(
                outcome.name(),
                texts.get("review.outcome." + outcome),
                "",
                posted.get("outcome").equals(outcome.name())))
        .toList();
  }

  private String standing(Place place, Submission submission) {
    return reviews
        .standing(place.id(), place.who())
        .flatMap(standing -> standing.find(submission.id()))
        .flatMap(row ->
            row.ranked()
                .map(ranked ->
                    place
                        .texts()
                        .get(
                            "review.proposal.standing",
                            place.words().number(ranked.expectedRank(), 1),
                            ranked.bestRank(),
                            ranked.worstRank(),
                            place.texts().get("review.zone." + row.zone()))))
        .orElse("–");
  }

  @PostMapping("/{application}")
  ModelAndView save(
      @PathVariable String call,
      @PathVariable String application,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var proposal = decisions.getProposal(CallPlaces.application(application), place.who());
    var posted = new Posted(values);
    var read = VerdictForm.read(posted, texts);
    if (read.isEmpty()) {
      return Posted.wrong(page(place, proposal, posted));
    }
    var verdict = read.get();
    wordings.keep(proposal.submission().id(), verdict.told());
    decisions.prepare(
        new Edit(
            proposal.submission().id(),
            posted.whole("seen").orElse(0),
            verdict.outcome(),
            verdict.aid(),
            verdict.reason()),
        place.who());
    return new ModelAndView("redirect:" + place.at(PATH));
  }
}
