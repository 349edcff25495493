package org.essor.skills.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essor.platform.BarChart;
import org.essor.platform.Texts;
import org.essor.skills.Bank;
import org.essor.skills.Cuts;
import org.essor.skills.Framework;
import org.essor.skills.Item;
import org.essor.skills.Skills;
import org.essor.skills.internal.CutsInForce;
import org.essor.skills.web.SkillsPage.DomainRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is measured: the pages that anyone reads first. */
@Controller
class SkillsController {

  private final Skills skills;
  private final CutsInForce cuts;
  private final Clock clock;

  SkillsController(Skills skills, CutsInForce cuts, Clock clock) {
    this.skills = skills;
    this.cuts = cuts;
    this.clock = clock;
  }

  @GetMapping("/competences")
  ModelAndView show(Texts texts) {
    var bank = skills.getBank();
    var words = new Words(texts);
    var rows = rows(bank, words);
    var framework = bank.framework();
    var page =
        new SkillsPage(
            rows,
            chart(rows, framework.hours(), texts),
            framework.hours(),
            bank.scored().size(),
            words.cited(framework.source()));
    return new ModelAndView("skills/skills", "page", page);
  }

  private static List<DomainRow> rows(Bank bank, Words words) {
    var counts = counts(bank);
    return bank.framework().domains().stream()
        .map(domain ->
            new DomainRow(
                domain.id(),
                words.of(domain.name()),
                domain.hours(),
                domain.competences().size(),
                domain.competences().stream()
                    .mapToInt(competence -> counts.getOrDefault(competence.id(), 0))
                    .sum()))
        .toList();
  }

  /** How many items ask about each competence. */
  private static Map<String, Integer> counts(Bank bank) {
    return bank.scored().stream().collect(Collectors.toMap(Item::competence, _ -> 1, Integer::sum));
  }

  private static BarChart chart(List<DomainRow> rows, int hours, Texts texts) {
    return new BarChart(
        texts.get("skills.hours.title"),
        texts.get("skills.hours.description", hours),
        rows.stream()
            .map(row ->
                BarChart.Row.of(row.name(), row.hours(), texts.get("skills.hours", row.hours())))
            .toList(),
        Optional.empty());
  }

  @GetMapping("/competences/referentiel")
  ModelAndView framework(Texts texts) {
    var bank = skills.getBank();
    var words = new Words(texts);
    var framework = bank.framework();
    var inForce = cuts.at(framework, clock.instant());
    var page =
        new FrameworkPage(
            framework.version(),
            framework.domains().stream().map(domain(words, counts(bank))).toList(),
            framework.levels().stream().map(level -> level(level, inForce, words)).toList(),
            !inForce.isRecorded(),
            words.cited(framework.source()));
    return new ModelAndView("skills/framework", "page", page);
  }

  private static Function<Framework.Domain, FrameworkPage.Domain> domain(
      Words words, Map<String, Integer> counts) {
    return domain ->
        new FrameworkPage.Domain(
            domain.id(),
            words.of(domain.name()),
            domain.hours(),
            words.evidence(domain.evidence()),
            Words.colour(domain.evidence()),
            domain.competences().stream()
                .map(competence ->
                    new FrameworkPage.Competence(
                        competence.id(),
                        words.of(competence.name()),
                        competence.own(),
                        counts.getOrDefault(competence.id(), 0)))
                .toList());
  }

  private static FrameworkPage.Level level(Framework.Level level, Cuts cuts, Words words) {
    return new FrameworkPage.Level(
        level.number(),
        words.of(level.name()),
        words.of(level.means()),
        Double.isInfinite(level.from()) ? "" : from(level, cuts, words));
  }

  /** One number, or the smallest and the largest where domains differ. */
  private static String from(Framework.Level level, Cuts cuts, Words words) {
    var all =
        cuts.framework().domains().stream()
            .mapToDouble(domain -> cuts.from(domain, level))
            .summaryStatistics();
    var least = words.decimal(all.getMin(), 1);
    var most = words.decimal(all.getMax(), 1);
    return least.equals(most) ? least : words.texts().get("skills.level.from.domains", least, most);
  }
}
