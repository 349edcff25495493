package org.essor.skills.internal;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.skills.Bank;
import org.essor.skills.Item;
import org.essor.skills.internal.Diagnosis.Answered;
import org.springframework.stereotype.Component;

/**
 * Which items that are tried a learner meets, and when: at places drawn from the seed of his
 * diagnosis, before the shortest one can end; the item that the fewest have answered first. Nothing
 * here depends on what he answered, so his measure cannot.
 */
@Component
class Pretests {

  /** A learner first meets questions that count. */
  private static final int FIRST = 3;

  private final SkillsSettings settings;
  private final DiagnosisRows rows;

  Pretests(SkillsSettings settings, DiagnosisRows rows) {
    this.settings = settings;
    this.rows = rows;
  }

  /** The item to try now, where one is due before the next question that counts. */
  Optional<String> draw(Diagnosis diagnosis, List<Answered> answers, Bank bank) {
    int counted = Diagnosis.scored(answers).size();
    int met = answers.size() - counted;
    var places = places(diagnosis.seed());
    if (met >= places.size() || counted != places.get(met)) {
      return Optional.empty();
    }
    var open = bank.pretested().stream().filter(item -> fits(item, diagnosis, answers)).toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(neediest(open));
  }

  private static boolean fits(Item item, Diagnosis diagnosis, List<Answered> answers) {
    var traits = item.traits();
    return (traits.accessible() || !diagnosis.needs().accessibleOnly())
        && answers.stream()
            .map(Answered::item)
            .noneMatch(asked -> asked.equals(item.id()) || traits.enemies().contains(asked));
  }

  private String neediest(List<Item> open) {
    var counts = rows.tried();
    return open.stream()
        .map(Item::id)
        .min(
            Comparator.<String>comparingInt(item -> counts.getOrDefault(item, 0))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** How many questions that count come before each of them. */
  private List<Integer> places(long seed) {
    var all =
        IntStream.range(FIRST, settings.leastQuestions()).boxed().collect(Collectors.toList());
    Collections.shuffle(all, new Random(seed));
    return all.stream().limit(settings.triedQuestions()).sorted().toList();
  }
}
