package org.essor.platform.web;

import java.util.List;
import org.essor.platform.HomeCards;
import org.essor.platform.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The home page: what Essor does, and how to start. */
@Controller
class HomeController {

  private final List<HomeCards> cards;

  HomeController(ObjectProvider<HomeCards> cards) {
    this.cards = cards.orderedStream().toList();
  }

  @GetMapping("/")
  ModelAndView show(Language language) {
    var journeys =
        cards.stream()
            .flatMap(some -> some.list(language).stream())
            .filter(card -> !card.href().equals(HomePage.START))
            .toList();
    return new ModelAndView("home/home", "page", new HomePage(journeys));
  }
}
