package org.essor.standards.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.essor.journeys.Text;
import org.essor.platform.Texts;
import org.essor.skills.Framework;
import org.essor.standards.internal.Setting;
import org.essor.standards.internal.Setting.End;

/** Says what a setting holds in the language of a reader. */
record StandardWords(Texts texts) {

  String of(Text text) {
    return text.in(texts.language());
  }

  /** A number of logits with its sign. */
  String logits(double number) {
    return texts.signed(number, 2);
  }

  String error(double number) {
    return String.format(texts.locale(), "%.2f", number);
  }

  String percent(double share) {
    return texts.get("standards.percent", Math.round(100 * share));
  }

  String when(Instant at) {
    return texts.dateTime(at.atZone(ZoneOffset.UTC));
  }

  String method(Setting setting) {
    var name = setting.about().method().name().toLowerCase(Locale.ROOT);
    var centre = setting.about().centre().name().toLowerCase(Locale.ROOT);
    return texts.get("standards.method." + name) + ", " + texts.get("standards.centre." + centre);
  }

  String level(Framework framework, int number) {
    return of(framework.levels().get(number - 1).name());
  }

  String domain(Framework framework, String id) {
    return framework.domains().stream()
        .filter(domain -> domain.id().equals(id))
        .map(domain -> of(domain.name()))
        .findFirst()
        .orElse(id);
  }

  /** Where it stands, in a few words. */
  String state(Setting setting) {
    if (setting.end().isPresent()) {
      var key = setting.end().get() instanceof End.Adopted ? "adopted" : "abandoned";
      return texts.get("standards.state." + key, when(setting.end().get().at()));
    }
    return setting
        .openRound()
        .map(round -> texts.get("standards.state.open", round.number()))
        .orElseGet(() ->
            texts.get(
                setting.rounds().isEmpty() ? "standards.state.preparing" : "standards.state.closed",
                setting.rounds().size()));
  }
}
