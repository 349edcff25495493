package org.essor.skills;

import java.util.List;
import java.util.Set;
import org.essor.psychometrics.Logistic;
import org.essor.psychometrics.domains.DomainBank;
import org.essor.psychometrics.domains.DomainItem;
import org.essor.psychometrics.domains.DomainPrior;

/**
 * What the engine makes of a bank: all domains measured at once.
 *
 * <p>An item that nobody has calibrated has discrimination 1 and no guessing; domains are taken to
 * be correlated as those of the skills of one person usually are.
 */
public final class Measures {

  /** The tag of items that can be answered without sight and without a pointer. */
  public static final String ACCESSIBLE = "accessible";

  private static final double CORRELATION = 0.6;

  private Measures() {}

  /** The items with their parameters, domains numbered from 0 as those of the framework. */
  public static DomainBank bank(Bank bank) {
    return new DomainBank(
        bank.framework().domains().size(),
        bank.items().values().stream().map(item -> item(item, bank)).toList());
  }

  private static DomainItem item(Item item, Bank bank) {
    var traits = item.traits();
    return new DomainItem(
        item.id(),
        bank.domainOf(item),
        new Logistic(1, traits.difficulty(), 0, 1),
        traits.enemies(),
        traits.accessible() ? Set.of(ACCESSIBLE) : Set.of());
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
