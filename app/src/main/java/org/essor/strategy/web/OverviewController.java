package org.essor.strategy.web;

import org.essor.platform.Texts;
import org.essor.strategy.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The strategy at a glance. */
@Controller
class OverviewController {

  private final Readers readers;
  private final Ledger ledger;

  OverviewController(Readers readers, Ledger ledger) {
    this.readers = readers;
    this.ledger = ledger;
  }

  @GetMapping("/strategie")
  ModelAndView show(Texts texts) {
    var overview = new Overview(readers.open(texts), ledger.listTotals(), readers.today());
    return new ModelAndView("strategy/overview", "page", overview.page());
  }
}
