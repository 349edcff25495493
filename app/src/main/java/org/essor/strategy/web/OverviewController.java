package org.essor.strategy.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.essor.accounts.Person;
import org.essor.platform.Texts;
import org.essor.strategy.Catalogue;
import org.essor.strategy.Ledger;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The strategy at a glance. */
@Controller
class OverviewController {

  private final Readers readers;
  private final Ledger ledger;
  private final Records records;

  OverviewController(Readers readers, Ledger ledger, Records records) {
    this.readers = readers;
    this.ledger = ledger;
    this.records = records;
  }

  @GetMapping("/strategie")
  ModelAndView show(Optional<Person> reader, Texts texts) {
    var words = readers.open(texts);
    var changes = EditLinks.of(reader, Stream.of(Catalogue.STRATEGY), words);
    var overview = new Overview(words, ledger.listTotals(), readers.today(), changes);
    return new ModelAndView("strategy/overview", "page", overview.page(records.whole(words)));
  }
}
