package org.essor.certification.decision.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essor.certification.decision.Decision;
import org.essor.certification.decision.Decision.Appeal;
import org.essor.certification.decision.Decision.Reply;
import org.essor.certification.decision.Reached;
import org.essor.certification.decision.Signal;
import org.essor.certification.decision.Standing;
import org.essor.certification.decision.web.CasePage.Contested;
import org.essor.journeys.Text;
import org.essor.platform.Texts;
import org.essor.skills.Framework;

/** Says what is known of a sitting in the language of a reader. */
record DecisionWords(Framework framework, Texts texts) {

  String of(Text text) {
    return text.in(texts.language());
  }

  String domain(String id) {
    return framework.domains().stream()
        .filter(each -> each.id().equals(id))
        .map(each -> of(each.name()))
        .findFirst()
        .orElse(id);
  }

  String domains(List<String> ids) {
    return ids.stream().map(this::domain).collect(Collectors.joining(", "));
  }

  String level(int number) {
    return of(framework.levels().get(number - 1).name());
  }

  /** The level that a certification asks for. */
  String required() {
    return level(Reached.REQUIRED);
  }

  String when(Instant at) {
    return texts.dateTime(at.atZone(ZoneOffset.UTC));
  }

  /** Never sure, never impossible. */
  String percent(double chance) {
    long percent = Math.round(100 * chance);
    var key = percent < 1 ? "skills.percent.less" : percent > 99 ? "skills.percent.more" : "";
    return key.isEmpty() ? texts.get("skills.percent", percent) : texts.get(key);
  }

  private String logits(double number) {
    return texts.signed(number, 1);
  }

  Contested contested(Appeal appeal) {
    var reply = appeal.reply();
    return new Contested(
        when(appeal.at()),
        appeal.text(),
        reply
            .map(each ->
                each.upheld() ? "certification.appeal.upheld" : "certification.appeal.dismissed")
            .map(texts::get)
            .orElse(""),
        reply.map(Reply::text).orElse(""));
  }

  List<DomainRow> rows(Standing standing) {
    return standing.domains().stream().map(this::row).toList();
  }

  private DomainRow row(Reached reached) {
    double away = 1.6449 * reached.standardError();
    return new DomainRow(
        domain(reached.domain()),
        level(reached.level()),
        percent(reached.required()),
        IntStream.rangeClosed(1, reached.chances().size())
            .mapToObj(number ->
                texts.get("skills.result.chance", level(number), percent(reached.chance(number))))
            .collect(Collectors.joining(", ")),
        texts.get(
            "skills.result.measure",
            logits(reached.theta()),
            logits(reached.theta() - away),
            logits(reached.theta() + away)),
        texts.get(
            reached.isSure()
                ? "certification.sure"
                : reached.isSurelyMissed() ? "certification.missed" : "certification.open"),
        reached.isSure() ? "success" : reached.isSurelyMissed() ? "error" : "info");
  }

  String outcome(Decision.Verdict verdict) {
    var said = texts.get("certification.outcome." + verdict.outcome());
    return verdict.domains().isEmpty()
        ? said
        : texts.get("certification.outcome.domains", said, domains(verdict.domains()));
  }

  /**
   * A signal with what it means.
   *
   * @param other how the other candidate is named
   */
  String signal(Signal signal, String other) {
    return switch (signal) {
      case Signal.Alike alike ->
          texts.get(
              "certification.signal.alike",
              other,
              alike.matches(),
              alike.shared(),
              String.format(texts.locale(), "%.1f", alike.expected()),
              often(alike.chance()));
      case Signal.Times times ->
          texts.get("certification.signal.times", times.fast(), often(times.chance()));
      case Signal.Fit fit -> texts.get("certification.signal.fit", often(fit.chance()));
      case Signal.Rapid rapid -> texts.get("certification.signal.rapid", rapid.count(), rapid.of());
      case Signal.Away away -> texts.get("certification.signal.away", away.times(), away.seconds());
    };
  }

  /** In one honest session of so many. */
  private String often(double chance) {
    double sessions = 1 / Math.max(chance, 1e-6);
    long rounded = sessions < 100 ? Math.round(sessions) : Math.round(sessions / 100) * 100;
    return texts.number(Math.min(rounded, 1_000_000));
  }

  String signalTitle(Signal signal) {
    var name = signal.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return texts.get("certification.signal." + name + ".title");
  }
}
