package org.essor.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EnvelopeTests {

  private static Envelope random(long seed) {
    var random = new Random(seed);
    var candidates = new ArrayList<Candidate>();
    long all = 0;
    for (int place = 0; place < 11; place++) {
      long cents = random.nextInt(50);
      all += cents;
      var groups = Set.of("theme " + random.nextInt(3), "body " + random.nextInt(4));
      candidates.add(new Candidate("p" + place, random.nextInt(30), cents, groups));
    }
    var limits = new ArrayList<Limit>();
    for (int theme = 0; theme < 3; theme++) {
      limits.add(Limit.atLeast("theme " + theme, random.nextInt(3)));
    }
    for (int body = 0; body < 4; body++) {
      limits.add(Limit.atMost("body " + body, random.nextInt(4)));
    }
    return new Envelope((long) (all * random.nextDouble()), candidates, limits);
  }

  /** The value of the best of all subsets that keep all limits. */
  private static OptionalLong bestOfAll(Envelope envelope) {
    var best = OptionalLong.empty();
    for (int subset = 0; subset < 1 << envelope.candidates().size(); subset++) {
      var taken = new ArrayList<Candidate>();
      for (int place = 0; place < envelope.candidates().size(); place++) {
        if ((subset >> place & 1) == 1) {
          taken.add(envelope.candidates().get(place));
        }
      }
      long value = taken.stream().mapToLong(Candidate::value).sum();
      if (isAllowed(envelope, taken) && value > best.orElse(-1)) {
        best = OptionalLong.of(value);
      }
    }
    return best;
  }

  private static boolean isAllowed(Envelope envelope, List<Candidate> taken) {
    return taken.stream().mapToLong(Candidate::cents).sum() <= envelope.cents()
        && envelope.limits().stream()
            .allMatch(limit -> {
              long count =
                  taken.stream().filter(each -> each.groups().contains(limit.group())).count();
              return count >= limit.atLeast() && count <= limit.atMost();
            });
  }

  @Property(tries = 300)
  void noChoiceThatKeepsAllLimitsIsWorthMore(@ForAll long seed) {
    var envelope = random(seed);

    var best = envelope.best();

    var expected = bestOfAll(envelope);
    assertThat(best.isPresent()).isEqualTo(expected.isPresent());
    best.ifPresent(choice -> {
      var taken =
          envelope.candidates().stream().filter(c -> choice.taken().contains(c.id())).toList();
      assertThat(isAllowed(envelope, taken)).isTrue();
      assertThat(taken.stream().mapToLong(Candidate::value).sum()).isEqualTo(choice.value());
      assertThat(choice.value()).isEqualTo(expected.orElseThrow());
      assertThat(choice.isProvenBest()).isTrue();
    });
  }

  @Test
  void aLimitCostsWhatTheBestChoiceIsWorthMoreWithoutIt() {
    var overseas = Limit.atLeast("overseas", 1);
    var envelope =
        new Envelope(
            100,
            List.of(
                new Candidate("a", 9, 60, Set.of()),
                new Candidate("b", 8, 40, Set.of()),
                new Candidate("c", 5, 40, Set.of("overseas"))),
            List.of(overseas));

    assertThat(envelope.best().orElseThrow().taken()).containsExactly("a", "c");
    assertThat(envelope.priceOf(overseas)).hasValue(3);
    assertThat(envelope.byValue().taken()).containsExactly("a", "b");
  }

  @Test
  void theSimpleRankingTakesFromTheTopWhatTheBudgetStillHolds() {
    var envelope =
        new Envelope(
            100,
            List.of(
                new Candidate("small", 1, 10, Set.of()),
                new Candidate("large", 9, 90, Set.of()),
                new Candidate("middle", 8, 50, Set.of()),
                new Candidate("other", 7, 50, Set.of())),
            List.of());

    assertThat(envelope.byValue().taken()).containsExactly("small", "large");
    assertThat(envelope.best().orElseThrow().taken()).containsExactly("middle", "other");
  }
}
