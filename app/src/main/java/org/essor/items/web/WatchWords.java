package org.essor.items.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.essor.items.internal.Figures;
import org.essor.items.internal.Figures.Attention;
import org.essor.items.internal.Figures.Quartiles;
import org.essor.items.internal.Figures.Replies;
import org.essor.items.web.WatchPage.Badge;
import org.essor.kernel.SmallCells;
import org.essor.platform.Texts;
import org.essor.skills.Bank;
import org.essor.skills.Item;

/** The words for figures of items. Numbers of fewer people than may be told of are not told. */
record WatchWords(Texts texts) {

  private static final double HUNDRED = 100;
  private static final int MINUTE = 60;

  static boolean isTold(Replies replies) {
    return replies.people() >= SmallCells.LEAST;
  }

  String people(Replies replies) {
    return isTold(replies)
        ? texts.number(replies.people())
        : texts.get("items.watch.few", SmallCells.LEAST);
  }

  String count(OptionalLong count) {
    return count.isPresent() ? texts.number(count.getAsLong()) : texts.get("items.watch.hidden");
  }

  String percent(double share) {
    return texts.get("items.watch.percent", Math.round(share * HUNDRED));
  }

  String right(Replies replies) {
    return isTold(replies) ? percent(replies.rightShare()) : texts.get("items.unsaid");
  }

  String number(Optional<Double> number) {
    return number
        .map(value -> MeasureController.decimal(value, texts))
        .orElse(texts.get("items.unsaid"));
  }

  String seconds(double seconds) {
    long whole = Math.round(seconds);
    return whole < MINUTE
        ? texts.get("items.watch.seconds", whole)
        : texts.get("items.watch.minutes", whole / MINUTE, whole % MINUTE);
  }

  String median(Replies replies) {
    return replies
        .seconds()
        .filter(_ -> isTold(replies))
        .map(Quartiles::median)
        .map(this::seconds)
        .orElse(texts.get("items.unsaid"));
  }

  String exposure(Figures figures) {
    return figures.shown().tests() < SmallCells.LEAST
        ? texts.get("items.unsaid")
        : percent(figures.shown().share());
  }

  List<Badge> badges(Figures figures) {
    return figures.attention().stream()
        .sorted(Comparator.naturalOrder())
        .map(each -> new Badge(texts.get("items.attention." + Labels.key(each)), colour(each)))
        .toList();
  }

  static String colour(Attention attention) {
    return switch (attention) {
      case OVEREXPOSED, DRIFTING, WEAK -> "warning";
      case MISFITTING, SLOW, IDLE_OPTION -> "info";
    };
  }

  /** What becomes of its answers. */
  String standing(Item item) {
    if (item.traits().pretest()) {
      return texts.get("items.stage.pretest");
    }
    return texts.get(
        item.traits().isCalibrated() ? "items.watch.calibrated" : "items.watch.judged");
  }

  String domain(Item item, Bank bank) {
    return bank.framework().domains().get(bank.domainOf(item)).name().in(texts.language());
  }
}
