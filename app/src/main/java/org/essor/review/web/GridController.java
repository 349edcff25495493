package org.essor.review.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.accounts.RequiresRole;
import org.essor.accounts.Role;
import org.essor.platform.Texts;
import org.essor.review.Criterion;
import org.essor.review.Grid;
import org.essor.review.ReviewDesk;
import org.essor.review.Scale;
import org.essor.review.web.CallPlaces.Place;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets what is judged by, before the first review. */
@Controller
@RequiresRole(Role.OPERATOR)
@RequestMapping("/operateur/appels/{call}/grille")
class GridController {

  private final CallPlaces places;
  private final ReviewDesk reviews;

  GridController(CallPlaces places, ReviewDesk reviews) {
    this.places = places;
    this.reviews = reviews;
  }

  @GetMapping
  ModelAndView show(@PathVariable String call, Person person, Texts texts) {
    var place = places.of(call, person, texts);
    return page(place, filled(grid(place)));
  }

  private Grid grid(Place place) {
    return reviews
        .findGrid(place.id(), place.who())
        .orElseGet(() -> reviews.suggestGrid(place.id(), place.who()));
  }

  private static Posted filled(Grid grid) {
    var posted =
        Posted.nothing()
            .with("lowest", grid.scale().lowest().toPlainString())
            .with("highest", grid.scale().highest().toPlainString())
            .with("step", grid.scale().step().toPlainString())
            .with("to", grid.commentTo().map(BigDecimal::toPlainString).orElse(""))
            .with("from", grid.commentFrom().map(BigDecimal::toPlainString).orElse(""))
            .with("days", String.valueOf(grid.appealDays()));
    for (var criterion : grid.criteria()) {
      posted.with(
          minimum(criterion), criterion.minimum().map(BigDecimal::toPlainString).orElse(""));
    }
    return posted;
  }

  private static String minimum(Criterion criterion) {
    return "minimum." + criterion.id();
  }

  private ModelAndView page(Place place, Posted posted) {
    var grid = grid(place);
    var known = reviews.findGrid(place.id(), place.who());
    var page =
        new GridPage(
            place.head(),
            known.map(set -> sentences(set, place)).orElse(List.of()),
            grid.criteria().stream().map(each -> weighed(each, grid, place)).toList(),
            !reviews.isGridFixed(place.id(), place.who()),
            posted);
    return new ModelAndView("review/grid", "page", page);
  }

  private static List<String> sentences(Grid grid, Place place) {
    var words = place.words();
    var texts = place.texts();
    return Stream.of(
            Optional.of(
                texts.get(
                    "review.rule.scale",
                    words.number(grid.scale().lowest()),
                    words.number(grid.scale().highest()),
                    words.number(grid.scale().step()))),
            grid.commentTo().map(to -> texts.get("review.rule.to", words.number(to))),
            grid.commentFrom().map(from -> texts.get("review.rule.from", words.number(from))),
            Optional.of(texts.get("review.grid.appeal", grid.appealDays())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static GridPage.Weighed weighed(Criterion criterion, Grid grid, Place place) {
    int all = grid.criteria().stream().mapToInt(Criterion::weight).sum();
    return new GridPage.Weighed(
        place.words().of(criterion.label()),
        place.words().percent((double) criterion.weight() / all),
        criterion.minimum().map(place.words()::number).orElse("–"),
        minimum(criterion));
  }

  @PostMapping
  ModelAndView save(
      @PathVariable String call,
      @RequestParam MultiValueMap<String, String> values,
      Person person,
      Texts texts) {
    var place = places.of(call, person, texts);
    var posted = new Posted(values);
    var read = read(place, posted);
    if (read.isEmpty()) {
      return Posted.wrong(page(place, posted));
    }
    reviews.setGrid(read.get(), place.who());
    return new ModelAndView("redirect:" + place.at("/grille"));
  }

  private Optional<Grid> read(Place place, Posted posted) {
    var scale = scale(posted, place.texts());
    var criteria =
        reviews.suggestGrid(place.id(), place.who()).criteria().stream()
            .map(each -> criterion(each, scale, posted, place.texts()))
            .toList();
    var days = posted.whole("days").filter(GridController::isPeriod);
    if (days.isEmpty()) {
      posted.fail(
          "days",
          place.texts().get("review.error.between", Grid.SHORTEST_APPEAL, Grid.LONGEST_APPEAL));
    }
    var to = mark("to", scale, posted, place.texts());
    var from = mark("from", scale, posted, place.texts());
    return posted.isRight()
        ? Optional.of(
            new Grid(
                place.id(), scale.orElseThrow(), criteria, to, from, days.orElseThrow(), false))
        : Optional.empty();
  }

  private static boolean isPeriod(int days) {
    return days >= Grid.SHORTEST_APPEAL && days <= Grid.LONGEST_APPEAL;
  }

  private static Optional<Scale> scale(Posted posted, Texts texts) {
    var lowest = posted.number("lowest");
    var highest = posted.number("highest");
    var step = posted.number("step");
    if (lowest.isPresent()
        && highest.isPresent()
        && step.isPresent()
        && Scale.isScale(lowest.get(), highest.get(), step.get())) {
      return Optional.of(new Scale(lowest.get(), highest.get(), step.get()));
    }
    posted.fail("step", texts.get("review.error.scale", Scale.MOST_STEPS));
    return Optional.empty();
  }

  private static Criterion criterion(
      Criterion criterion, Optional<Scale> scale, Posted posted, Texts texts) {
    return new Criterion(
        criterion.id(),
        criterion.label(),
        criterion.help(),
        criterion.weight(),
        mark(minimum(criterion), scale, posted, texts));
  }

  /** A mark between the lowest and the highest, if one was typed. */
  private static Optional<BigDecimal> mark(
      String field, Optional<Scale> scale, Posted posted, Texts texts) {
    var number = posted.number(field);
    boolean wrong =
        !posted.get(field).isEmpty()
            && (number.isEmpty()
                || scale
                    .filter(all ->
                        number.get().compareTo(all.lowest()) < 0
                            || number.get().compareTo(all.highest()) > 0)
                    .isPresent());
    if (wrong) {
      posted.fail(field, texts.get("review.error.mark"));
    }
    return wrong ? Optional.empty() : number;
  }
}
