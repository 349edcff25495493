package org.essor.calls.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.calls.Round;
import org.essor.calls.WallTime;
import org.essor.kernel.Paris;
import org.essor.platform.Choice;
import org.essor.platform.Texts;

/** Rounds as a form: local days and times, with a zone. */
final class RoundsForm {

  /** What says that a row is a round. */
  static final String[] COLUMNS = {"opens.day", "opens.time", "closes.day", "closes.time"};

  private static final int MOST_GRACE_MINUTES = 7 * 24 * 60;

  private final Typed typed;
  private final Wording wording;

  RoundsForm(Typed typed, Wording wording) {
    this.typed = typed;
    this.wording = wording;
  }

  /** What the form of rounds holds at first. */
  static Typed of(List<Round> rounds, Texts texts) {
    var typed = Typed.nothing();
    for (int i = 0; i < rounds.size(); i++) {
      var round = rounds.get(i);
      put(typed, "rounds." + i + ".opens", round.opening());
      put(typed, "rounds." + i + ".closes", round.closing());
      typed
          .with("rounds." + i + ".opens.day", texts.typedDate(round.opening().toLocalDate()))
          .with("rounds." + i + ".closes.day", texts.typedDate(round.closing().toLocalDate()))
          .with("rounds." + i + ".zone", round.zone().getId())
          .with("rounds." + i + ".grace", "" + round.grace().toMinutes());
    }
    return typed;
  }

  private static void put(Typed typed, String name, ZonedDateTime when) {
    typed
        .with(name + ".time", "%02d:%02d".formatted(when.getHour(), when.getMinute()))
        .with(name + ".which", isSecond(when) ? "later" : "earlier");
  }

  private static boolean isSecond(ZonedDateTime when) {
    return when.withLaterOffsetAtOverlap().equals(when)
        && !when.withEarlierOffsetAtOverlap().equals(when);
  }

  /** Reads the rounds; where it cannot, the errors of what was typed say why. */
  List<Round> read() {
    var rounds = new ArrayList<Round>();
    for (int row : typed.rows("rounds", COLUMNS)) {
      round("rounds." + row, rounds.size() + 1)
          .filter(round -> standsAlone(round, rounds, "rounds." + row))
          .ifPresent(rounds::add);
    }
    return rounds;
  }

  private boolean standsAlone(Round round, List<Round> before, String row) {
    var other = before.stream().filter(round::overlaps).findFirst();
    other.ifPresent(each ->
        typed.fail(row + ".opens.day", wording.text("calls.rounds.error.overlap", each.number())));
    return other.isEmpty();
  }

  private Optional<Round> round(String row, int number) {
    var zone = zone(typed.get(row + ".zone"));
    var opens = instant(row + ".opens", zone);
    var closes = instant(row + ".closes", zone);
    var isRight = opens.isPresent() && closes.isPresent();
    if (isRight && !opens.get().isBefore(closes.get())) {
      typed.fail(row + ".closes.day", wording.text("calls.rounds.error.order"));
      isRight = false;
    }
    var grace =
        typed.get(row + ".grace").isEmpty()
            ? 0
            : typed.number(row + ".grace", 0, MOST_GRACE_MINUTES, wording);
    return isRight
        ? Optional.of(new Round(number, opens.get(), closes.get(), Duration.ofMinutes(grace), zone))
        : Optional.empty();
  }

  static ZoneId zone(String id) {
    return Zones.ALL.contains(id) ? ZoneId.of(id) : Paris.ZONE;
  }

  private Optional<Instant> instant(String name, ZoneId zone) {
    var day = WallTime.readDay(typed.get(name + ".day"));
    var time = WallTime.readTime(typed.get(name + ".time"));
    if (day.isEmpty()) {
      typed.fail(name + ".day", wording.text("calls.rounds.error.day"));
    }
    if (time.isEmpty()) {
      typed.fail(name + ".time", wording.text("calls.rounds.error.time"));
    }
    return day.isEmpty() || time.isEmpty()
        ? Optional.empty()
        : resolve(name, day.get().atTime(time.get()), zone);
  }

  private Optional<Instant> resolve(String name, LocalDateTime local, ZoneId zone) {
    return switch (WallTime.of(local, zone)) {
      case WallTime.Once(var instant) -> Optional.of(instant);
      case WallTime.Never(var before, var after) -> {
        typed.fail(
            name + ".time",
            wording.text(
                "calls.rounds.error.never", local.toLocalTime(), clock(before), clock(after)));
        yield Optional.empty();
      }
      case WallTime.Twice(var earlier, var later) -> which(name, earlier, later);
    };
  }

  private static String clock(LocalDateTime local) {
    return local.toLocalTime().toString();
  }

  private Optional<Instant> which(String name, Instant earlier, Instant later) {
    return switch (typed.get(name + ".which")) {
      case "earlier" -> Optional.of(earlier);
      case "later" -> Optional.of(later);
      default -> {
        typed.fail(name + ".which", wording.text("calls.rounds.error.twice"));
        yield Optional.empty();
      }
    };
  }

  /** The two times to choose from, where the one typed comes twice. */
  List<Choice> choices(String name, ZoneId zone) {
    var twice =
        WallTime.readDay(typed.get(name + ".day"))
            .flatMap(day -> WallTime.readTime(typed.get(name + ".time")).map(day::atTime))
            .filter(local -> WallTime.of(local, zone) instanceof WallTime.Twice);
    var chosen = typed.get(name + ".which");
    return twice.isEmpty()
        ? List.of()
        : Stream.of("earlier", "later")
            .map(which ->
                new Choice(
                    which, wording.text("calls.rounds.which." + which), "", which.equals(chosen)))
            .toList();
  }
}
