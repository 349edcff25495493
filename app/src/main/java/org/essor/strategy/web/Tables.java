package org.essor.strategy.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.essor.strategy.Action;
import org.essor.strategy.Property;
import org.essor.strategy.web.AxisPage.ActionRow;
import org.essor.strategy.web.AxisPage.Amounts;

/** Rows that several pages show. */
final class Tables {

  private Tables() {}

  /** What is published of the money of a subject, kinds without figures left out. */
  static List<Amounts> amounts(String subject, Words words) {
    return Arrays.stream(Property.values())
        .filter(property -> property.type() == Property.Type.AMOUNT)
        .map(property ->
            new Amounts(property.code(), name(property, words), words.list(subject, property)))
        .filter(amounts -> !amounts.figures().isEmpty())
        .toList();
  }

  static String name(Property property, Words words) {
    return words.texts().get("strategy.property." + property.name().toLowerCase(Locale.ROOT));
  }

  static ActionRow action(Action action, Words words) {
    return new ActionRow(
        words.link(action),
        words.word(action.kind()),
        action.operator().orElse(""),
        words.phase(action),
        words.board().findPhase(action).map(Words::kind).orElse(""),
        words.budget(action));
  }

  static List<ProgressRow> indicators(List<String> subjects, Words words) {
    return words.board().catalogue().indicatorsOf(subjects).stream()
        .map(indicator -> ProgressRow.of(words.board().progress(indicator), words))
        .toList();
  }
}
