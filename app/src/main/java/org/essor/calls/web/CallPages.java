package org.essor.calls.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.calls.Call;
import org.essor.calls.Call.Intake;
import org.essor.calls.CallDocuments;
import org.essor.calls.CallOffer;
import org.essor.calls.CallQuestions;
import org.essor.calls.CallQuestions.Question;
import org.essor.calls.Calls;
import org.essor.calls.GridCriterion;
import org.essor.calls.form.EligibilityModel;
import org.essor.calls.form.Filled;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.essor.strategy.Period;
import org.essor.strategy.Source;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the public page of a call. */
@Component
class CallPages {

  private final Calls calls;
  private final CallDocuments documents;
  private final CallQuestions questions;
  private final Operators operators;
  private final ObjectProvider<CallOffer> offers;
  private final Clock clock;

  CallPages(
      Calls calls,
      CallDocuments documents,
      CallQuestions questions,
      Operators operators,
      ObjectProvider<CallOffer> offers,
      Clock clock) {
    this.calls = calls;
    this.documents = documents;
    this.questions = questions;
    this.operators = operators;
    this.offers = offers;
    this.clock = clock;
  }

  static String kind(Intake intake) {
    return switch (intake) {
      case OPEN -> "success";
      case SOON -> "info";
      case CLOSED -> "";
    };
  }

  String when(Call call, Wording wording) {
    return call.archive()
        .map(archive ->
            Stream.of(
                    archive.opened().map(text -> named("opened", text, wording)),
                    archive.closed().map(text -> named("closed", text, wording)))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " · " + other)
                .orElse(""))
        .orElseGet(() -> wording.intake(call, clock.instant()));
  }

  private static String named(String what, String period, Wording wording) {
    return wording.text("calls.archive." + what, period(period, wording));
  }

  /** Writes {@code 4e trimestre 2021}, or the day. */
  private static String period(String text, Wording wording) {
    var period = Period.of(text);
    if (period.end().equals(period.start().plusDays(1))) {
      return wording.texts().date(period.start());
    }
    if (text.contains("-Q")) {
      return wording.text("calls.archive.quarter." + text.charAt(6), text.substring(0, 4));
    }
    return text.length() == 7
        ? wording.texts().date(period.start()).replaceFirst("^\\S+ ", "")
        : text;
  }

  private List<Crumb> offers(Call call, Texts texts) {
    return offers
        .orderedStream()
        .flatMap(offer ->
            offer
                .findPath(call, clock.instant())
                .map(path -> new Crumb(path, texts.get(offer.textKey())))
                .stream())
        .toList();
  }

  CallPage page(Call call, Typed typed, boolean sent, Texts texts) {
    var wording = new Wording(texts);
    var sheet = call.sheet();
    var title = wording.said(sheet.title());
    var intake = call.intake(clock.instant());
    return new CallPage(
        call.address(),
        title.text(),
        wording.of(sheet.summary()),
        wording.of(sheet.description()).lines().filter(line -> !line.isBlank()).toList(),
        title.lang(),
        !title.lang().equals(texts.language().code()),
        call.example(),
        wording.word(intake),
        kind(intake),
        when(call, wording),
        offers(call, texts),
        new Crumb(
            "/strategie/"
                + (operators.strategy.catalogue().findAction(sheet.action()).isPresent()
                    ? "actions/"
                    : "axes/")
                + sheet.action(),
            operators.name(sheet.action(), texts)),
        sheet.operator(),
        sheet.contact(),
        sheet.envelope().map(wording::euros),
        sheet.rates().stream()
            .map(rate ->
                texts.get(
                    "calls.rate.line", wording.of(rate.whom()), wording.percent(rate.percent())))
            .toList(),
        sheet.bodies().stream().map(wording::word).toList(),
        sheet.territories().stream().map(wording::word).toList(),
        call.rounds().stream().map(round -> wording.round(round, call)).toList(),
        sheet.grid().stream().map(each -> weight(each, sheet.weights(), wording)).toList(),
        files(call, wording),
        eligibility(call, wording),
        calls.listErrata(call.id()).stream()
            .map(each ->
                new CallPage.Dated(
                    wording.day(each.at()),
                    wording.of(each.text()),
                    wording.said(each.text()).lang()))
            .toList(),
        questions.listAnswered(call.id()).stream()
            .flatMap(each -> answered(each, wording).stream())
            .toList(),
        archived(call, wording),
        call.status() == Call.Status.PUBLISHED,
        sent,
        SchemeExport.of(call, "").isPresent(),
        typed);
  }

  private static CallPage.Weight weight(GridCriterion criterion, int all, Wording wording) {
    var share =
        BigDecimal.valueOf(criterion.weight() * 100L)
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    return new CallPage.Weight(
        wording.of(criterion.label()),
        wording.of(criterion.help()),
        wording.percent(share.stripTrailingZeros()));
  }

  private List<Crumb> files(Call call, Wording wording) {
    return documents.list(call.id()).stream()
        .map(each ->
            new Crumb(
                call.address() + "/documents/" + each.document().id(), wording.of(each.title())))
        .toList();
  }

  private List<String> eligibility(Call call, Wording wording) {
    if (call.revision() == 0) {
      return List.of();
    }
    var revision = calls.getRevision(call.id(), call.revision());
    return revision.eligibility().isEmpty()
        ? List.of()
        : EligibilityModel.of(revision.eligibility(), revision.form())
            .evaluate(new Filled(revision.form(), Map.of()))
            .stream()
            .map(verdict -> line(verdict, wording))
            .toList();
  }

  private static String line(EligibilityModel.Verdict verdict, Wording wording) {
    var source = wording.of(verdict.source());
    var label = wording.of(verdict.label());
    return source.isEmpty() ? label : wording.text("calls.eligibility.line", label, source);
  }

  private static Optional<CallPage.Answered> answered(Question question, Wording wording) {
    return question
        .answer()
        .map(answer ->
            new CallPage.Answered(
                question.text(),
                question.language().code(),
                wording.of(answer.text()),
                wording.said(answer.text()).lang(),
                wording.day(answer.at())));
  }

  private List<CallPage.Archived> archived(Call call, Wording wording) {
    var sources = operators.strategy.catalogue().sources();
    return call.archive().stream()
        .flatMap(archive -> archive.statements().stream())
        .map(stated ->
            new CallPage.Archived(
                wording.of(stated.text()),
                Optional.ofNullable(sources.get(stated.source()))
                    .map((Source source) -> source.title().in(wording.texts().language()))
                    .orElse(stated.source()),
                wording.text("calls.evidence." + stated.evidence().toLowerCase(Locale.ROOT))))
        .toList();
  }
}
