package org.essor.review.web;

import java.util.List;
import java.util.UUID;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.calls.Calls;
import org.essor.platform.Choice;
import org.essor.platform.Texts;
import org.essor.ranking.Lottery;
import org.essor.review.Lotteries;
import org.essor.review.Lotteries.Announcement;
import org.essor.review.Lotteries.Draw;
import org.essor.review.ReviewDesk;
import org.essor.review.Standing.Zone;
import org.essor.review.web.CallPlaces.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lotteries: announced and drawn by those who run a call, seen and replayed by everyone. */
@Controller
class LotteriesController {

  private static final String PATH = "/operateur/appels/{call}/tirages";

  private final CallPlaces places;
  private final Lotteries lotteries;
  private final ReviewDesk reviews;
  private final Calls calls;

  LotteriesController(CallPlaces places, Lotteries lotteries, ReviewDesk reviews, Calls calls) {
    this.places = places;
    this.lotteries = lotteries;
    this.reviews = reviews;
    this.calls = calls;
  }

  @GetMapping("/tirages/{lottery}")
  ModelAndView show(@PathVariable String lottery, Texts texts) {
    return new ModelAndView("review/lottery", "page", view(lotteries.get(id(lottery)), texts));
  }

  private static UUID id(String text) {
    return CallPlaces.uuid(text, "review.lottery.unknown");
  }

  private LotteryView view(Draw draw, Texts texts) {
    var words = new ReviewWords(texts);
    var action = CallPlaces.PATH + "/" + draw.call() + "/tirages/" + draw.id();
    return new LotteryView(
        "/tirages/" + draw.id(),
        action,
        "seed-" + draw.id(),
        calls.get(draw.call()).sheet().title().inOrOther(texts.language()),
        words.when(draw.announcedAt()),
        draw.source(),
        draw.numbers(),
        draw.seed().orElse(""),
        draw.drawnAt().map(words::when).orElse(""),
        draw.order().stream()
            .map(number ->
                new LotteryView.Ticket(number, Lottery.ticket(draw.seed().orElse(""), number)))
            .toList(),
        draw.shell());
  }

  @GetMapping(PATH)
  @RequiresRole(Role.OPERATOR)
  ModelAndView list(@PathVariable String call, Person person, Texts texts) {
    return list(places.of(call, person, texts), Posted.nothing());
  }

  private ModelAndView list(Place place, Posted posted) {
    var page =
        new LotteriesPage(
            place.head(),
            lotteries.list(place.id(), place.who()).stream()
                .map(draw -> view(draw, place.texts()))
                .toList(),
            candidates(place, posted),
            posted);
    return new ModelAndView("review/lotteries", "page", page);
  }

  private List<Choice> candidates(Place place, Posted posted) {
    return reviews.standing(place.id(), place.who()).stream()
        .flatMap(standing -> standing.rows().stream())
        .filter(row -> row.zone() == Zone.GREY)
        .map(row -> row.submission())
        .map(submission ->
            new Choice(
                submission.id().toString(),
                submission.number() + " · " + submission.title(),
                "",
                !posted.has("source") || posted.all("among").contains(submission.id().toString())))
        .toList();
  }

  @PostMapping(PATH)
  @RequiresRole(Role.OPERATOR)
  ModelAndView announce(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    var source = posted.required("source", Lotteries.LONGEST_SOURCE, texts);
    if (posted.all("among").size() < 2) {
      posted.fail("among", texts.get("review.lottery.few.title"));
    }
    if (!posted.isRight()) {
      return Posted.wrong(list(place, posted));
    }
    var among = posted.all("among").stream().map(CallPlaces::application).toList();
    lotteries.announce(new Announcement(place.id(), among, source), place.who());
    return new ModelAndView("redirect:" + place.at("/tirages"));
  }

  @PostMapping(PATH + "/{lottery}")
  @RequiresRole(Role.OPERATOR)
  ModelAndView draw(
      @PathVariable String call,
      @PathVariable String lottery,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    var field = "seed-" + id(lottery);
    var seed = posted.required(field, Lotteries.LONGEST_SEED, texts);
    if (!posted.has(field + "-sure")) {
      posted.fail(field + "-sure", texts.get("review.lottery.unsure"));
    }
    if (!posted.isRight()) {
      return Posted.wrong(list(place, posted));
    }
    lotteries.draw(id(lottery), seed, place.who());
    return new ModelAndView("redirect:/tirages/" + id(lottery));
  }
}
