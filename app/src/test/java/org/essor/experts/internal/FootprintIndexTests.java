package org.essor.experts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.experts.internal.Footprint.Party;
import org.essor.kernel.PersonId;
import org.junit.jupiter.api.Test;

class FootprintIndexTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final CallId CALL = CallId.next();
  private static final int TIMES = 300;
  private static final List<String> NAMES = List.of("", "CHU de Lille", "Société A", "Société B");
  private static final List<String> SIRETS =
      List.of("", "73282932000074", "73282932000099", "35600000000048");
  private static final List<String> DOMAINS =
      List.of("chu.fr", "lille.chu.fr", "cardio.lille.chu.fr", "autre.fr", "echu.fr");
  private static final List<PersonId> PEOPLE =
      Stream.generate(() -> new PersonId(UUID.randomUUID())).limit(5).toList();

  private final Random random = new Random(7);

  private <T> T pick(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  private Party party() {
    return Party.named(pick(NAMES), pick(SIRETS), random.nextBoolean());
  }

  private Footprint footprint() {
    return new Footprint(
        ApplicationId.next(),
        CALL,
        NOW.minus(Duration.ofDays(random.nextInt(2))),
        Stream.generate(this::party).limit(1 + random.nextInt(2)).toList(),
        random.nextBoolean() ? Set.of() : Set.of(pick(PEOPLE)),
        random.nextBoolean() ? Set.of() : Set.of(pick(DOMAINS)));
  }

  private Standing standing() {
    return new Standing(
        PEOPLE.getFirst(),
        random.nextBoolean() ? Optional.of(party()) : Optional.empty(),
        random.nextBoolean() ? List.of(party()) : List.of(),
        random.nextBoolean() ? Optional.of(pick(DOMAINS)) : Optional.empty());
  }

  @Test
  void theIndexFindsAllThatLookingThroughAllFinds() {
    for (int i = 0; i < TIMES; i++) {
      var all =
          IntStream.range(0, 6)
              .mapToObj(_ -> footprint())
              .collect(Collectors.toMap(Footprint::id, Function.identity()));
      var index = FootprintIndex.of(all);
      var who = standing();
      var since = NOW.minus(Duration.ofHours(1));
      var byAll = new Detector(who, all.values(), since);
      var byIndex = new Detector(who, index.list(who.ownMarks()).toList(), since);
      var among = new HashSet<>(index.list(Stream.concat(who.marks(), byIndex.marks())).toList());
      for (var each : all.values()) {
        assertThat(byIndex.find(each)).isEqualTo(byAll.find(each));
        assertThat(byAll.find(each).isEmpty() || among.contains(each)).isTrue();
      }
    }
  }
}
