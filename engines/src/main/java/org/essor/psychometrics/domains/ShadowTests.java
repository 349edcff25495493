package org.essor.psychometrics.domains;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.essor.psychometrics.assembly.AssembledTest;
import org.essor.psychometrics.assembly.Fixed;
import org.essor.psychometrics.assembly.ItemPool;
import org.essor.psychometrics.assembly.Limit;
import org.essor.psychometrics.assembly.Objective;

/** Whole tests that keep a blueprint and hold no enemies. */
final class ShadowTests {

  /** Where there are many equal items: a good whole test is then enough. */
  private static final long MOST_STEPS = 20_000;

  private final DomainBank bank;
  private final List<Limit> limits = new ArrayList<>();
  private final ItemPool pool;

  /**
   * What is settled of a test.
   *
   * @param items are in it
   * @param refused may not come into it
   */
  record Asked(BitSet items, BitSet refused) {}

  ShadowTests(DomainBank bank, Blueprint blueprint) {
    this.bank = bank;
    limits.add(count("items of the test", _ -> true, new Blueprint.Span(0, blueprint.longest())));
    var spans = blueprint.spans(bank.domains());
    for (int domain = 0; domain < spans.size(); domain++) {
      int of = domain;
      limits.add(count("items of domain " + of, item -> item.domain() == of, spans.get(of)));
    }
    for (var limit : blueprint.tags()) {
      limits.add(
          count(
              "items with the tag " + limit.tag(),
              item -> item.tags().contains(limit.tag()),
              limit.items()));
    }
    if (blueprint.minutes() < Double.POSITIVE_INFINITY) {
      var minutes = bank.items().stream().mapToDouble(DomainItem::minutes).toArray();
      limits.add(Limit.sum("minutes", minutes, Limit.Range.atMost(blueprint.minutes())));
    }
    limits.addAll(enemies());
    pool = new ItemPool(bank.items().size(), limits, MOST_STEPS);
  }

  private Limit count(String name, Predicate<DomainItem> counted, Blueprint.Span span) {
    var items =
        IntStream.range(0, bank.items().size())
            .filter(place -> counted.test(bank.items().get(place)))
            .boxed()
            .toList();
    return Limit.count(name, items, new Limit.Range(span.least(), span.most()));
  }

  private List<Limit> enemies() {
    var pairs = new ArrayList<Limit.Pair>();
    for (int place = 0; place < bank.items().size(); place++) {
      for (int enemy : bank.enemies(place)) {
        if (enemy > place) {
          pairs.add(new Limit.Pair(place, enemy));
        }
      }
    }
    return Limit.enemies(pairs, place -> bank.items().get(place).id());
  }

  /** The best whole test with what was asked; empty where no test keeps every limit. */
  Optional<BitSet> find(Asked asked, IntToDoubleFunction weight) {
    var weights = new double[bank.items().size()];
    for (int item = 0; item < weights.length; item++) {
      weights[item] = weight.applyAsDouble(item);
    }
    return pool.best(Objective.sum(weights), fixed(asked)) instanceof AssembledTest test
        ? Optional.of(test.chosen())
        : Optional.empty();
  }

  private static Fixed fixed(Asked asked) {
    var out = (BitSet) asked.refused().clone();
    out.andNot(asked.items());
    return new Fixed(asked.items(), out);
  }

  List<String> clashes(BitSet refused) {
    return pool.clashes(new Fixed(new BitSet(), refused));
  }

  /** Those of some items that may come to what was asked without exceeding a limit. */
  BitSet fitting(BitSet asked, BitSet items) {
    var fitting = (BitSet) items.clone();
    for (var limit : limits) {
      double left = limit.range().most() - limit.total(asked);
      for (var term : limit.terms()) {
        if (term.amount() > left + Limit.ROUNDING) {
          fitting.clear(term.item());
        }
      }
    }
    return fitting;
  }
}
