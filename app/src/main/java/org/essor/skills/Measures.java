package org.essor.skills;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;
import org.essor.psychometrics.domains.DomainPrior;

/**
 * What the engine makes of a bank: all domains measured at once.
 *
 * <p>An item that nobody has calibrated has the difficulty that was judged, discrimination 1 and no
 * guessing; items that are only tried take no part. Domains are taken to be correlated as those of
 * the skills of one person usually are.
 */
public final class Measures {

  /** The tag of items that can be answered without sight and without a pointer. */
  public static final String ACCESSIBLE = "accessible";

  private static final double CORRELATION = 0.6;

  private Measures() {}

  /**
   * The items that count with their parameters, domains numbered from 0 as those of the framework;
   * of their enemies those that count.
   */
  public static DomainBank bank(Bank bank) {
    var scored = bank.scored();
    var counting = scored.stream().map(Item::id).collect(Collectors.toSet());
    return new DomainBank(
        bank.framework().domains().size(),
        scored.stream().map(item -> item(item, bank, counting)).toList());
  }

  private static DomainItem item(Item item, Bank bank, Set<String> counting) {
    var traits = item.traits();
    return new DomainItem(
        item.id(),
        bank.domainOf(item),
        model(item),
        traits.enemies().stream().filter(counting::contains).collect(Collectors.toSet()),
        traits.accessible() ? Set.of(ACCESSIBLE) : Set.of());
  }

  /** The curve of an item. */
  public static Logistic model(Item item) {
    return item.traits()
        .calibration()
        .map(found -> new Logistic(found.a(), found.b(), found.c(), 1))
        .orElseGet(() -> new Logistic(1, item.traits().difficulty(), 0, 1));
  }

  /** What is taken to be known of anyone's domains before he answers. */
  public static DomainPrior prior(Framework framework) {
    return DomainPrior.correlated(framework.domains().size(), CORRELATION);
  }

  /** The hours of each domain, by which a test is shared between them. */
  public static List<Integer> weights(Framework framework) {
    return framework.domains().stream().map(Framework.Domain::hours).toList();
  }
}
