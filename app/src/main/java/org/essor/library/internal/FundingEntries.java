package org.essor.library.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essor.journeys.DecisionText.OutcomeText;
import org.essor.journeys.Funding;
import org.essor.journeys.Regulation;
import org.essor.library.Address;
import org.essor.library.Kind;
import org.essor.library.LibraryEntry;
import org.essor.library.LibraryEntry.Facet;

/** The funding map of the regulation content. */
final class FundingEntries {

  private static final long[] AMOUNTS = {50_000, 100_000, 500_000, 1_000_000, 5_000_000};

  private final Regulation regulation;
  private final Say say;

  FundingEntries(Regulation regulation, Say say) {
    this.regulation = regulation;
    this.say = say;
  }

  /** One entry a funding, with the rules that open it. */
  List<LibraryEntry> list(DecisionEntries decisions) {
    return Optional.ofNullable(regulation.decisions().get(DecisionEntries.FUNDING)).stream()
        .flatMap(text -> text.outcomes().values().stream())
        .map(outcome -> entry(outcome, decisions))
        .toList();
  }

  private LibraryEntry entry(OutcomeText outcome, DecisionEntries decisions) {
    var address = new Address(Kind.FUNDING, outcome.value());
    var draft = new Draft(address, outcome.label(), outcome.sentence());
    outcome
        .body()
        .ifPresent(body -> draft.fact("body", body.name()).related(RoadmapEntries.body(body)));
    Optional.ofNullable(regulation.funding().get(outcome.value()))
        .ifPresent(funding -> map(funding, draft));
    return draft
        .table(decisions.when(DecisionEntries.FUNDING, outcome.value()))
        .related(DecisionEntries.rules(DecisionEntries.FUNDING))
        .from(outcome.sources(), decisions.editionDate());
  }

  private void map(Funding funding, Draft draft) {
    draft
        .fact("amount", funding.amount())
        .fact("rate", funding.rate())
        .fact("holders", funding.holders())
        .fact("calendar", funding.calendar())
        .fact(
            "maturity",
            funding
                .maturity()
                .map(levels -> say.of("library.trl", levels.lowest(), levels.highest())));
    funding.stages().forEach(stage -> draft.facet(RoadmapEntries.stage(stage, say)));
    funding.forms().forEach(form -> draft.facet(named("form", form)));
    draft.facet(named("status", funding.status()));
    funding
        .maturity()
        .ifPresent(levels -> {
          for (int level = levels.lowest(); level <= levels.highest(); level++) {
            draft.facet(new Facet("trl", "" + level, say.of("library.trl.level", level), level));
          }
        });
    amounts(funding, draft);
  }

  /** A funding of a million is also one of at least a hundred thousand. */
  private void amounts(Funding funding, Draft draft) {
    for (int i = 0; i < AMOUNTS.length; i++) {
      long least = AMOUNTS[i];
      if (funding.most().filter(most -> most.longValue() >= least).isPresent()) {
        var label = say.of("library.at-least", say.euros(BigDecimal.valueOf(least)));
        draft.facet(new Facet("amount", "" + least, label, i));
      }
    }
  }

  private Facet named(String key, Enum<?> value) {
    var word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Facet(key, word, say.of("library." + key + "." + word), value.ordinal());
  }
}
