package org.essor.psychometrics;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * One of the items of most worth, each with the same chance (Kingsbury and Zara 1989).
 *
 * @param criterion what makes an item worth asking
 * @param among how many of the best are drawn from, at least 1
 */
public record Randomesque(Criterion criterion, int among) implements SelectionRule {

  public Randomesque {
    if (among < 1) {
      throw new IllegalArgumentException("Drawn from no item: " + among);
    }
  }

  @Override
  public OptionalInt next(Standing standing, Offer offer, RandomGenerator random) {
    var worth = criterion.net(standing, offer);
    var best =
        IntStream.range(0, standing.bank().size())
            .filter(offer::holds)
            .mapToObj(item -> new Candidate(item, worth.applyAsDouble(item)))
            .sorted(Comparator.comparingDouble(Candidate::worth).reversed())
            .limit(among)
            .toList();
    return best.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(best.get(random.nextInt(best.size())).item());
  }

  private record Candidate(int item, double worth) {}
}
