package org.essor.strategy.web;

import java.util.List;
import org.essor.platform.Texts;
import org.essor.strategy.Statement;
import org.essor.strategy.Strategy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every statement ever recorded. */
@Controller
class StrategyHistoryController {

  private static final int ROWS = 50;

  private final Readers readers;
  private final Strategy strategy;

  StrategyHistoryController(Readers readers, Strategy strategy) {
    this.readers = readers;
    this.strategy = strategy;
  }

  @GetMapping("/strategie/historique")
  ModelAndView show(
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String de,
      Texts texts) {
    var edited = de.equals("coordination");
    var history =
        strategy.listHistory().stream()
            .filter(statement -> !edited || statement.isEdited())
            .toList();
    return new ModelAndView(
        "strategy/history", "page", page(history, new Asked(page, edited), readers.open(texts)));
  }

  private record Asked(int page, boolean edited) {}

  private static HistoryPage page(List<Statement> history, Asked asked, Words words) {
    int pages = Math.max(1, (history.size() + ROWS - 1) / ROWS);
    int number = Math.clamp(asked.page(), 1, pages);
    var rows =
        history.stream()
            .skip((long) (number - 1) * ROWS)
            .limit(ROWS)
            .map(statement -> History.row(statement, words))
            .toList();
    return new HistoryPage(rows, number, pages, history.size(), asked.edited());
  }
}
