package org.essor.calls.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essor.calls.Call;
import org.essor.calls.Call.Intake;
import org.essor.calls.Calls;
import org.essor.calls.Round;
import org.essor.calls.Territory;
import org.essor.journeys.Text;
import org.essor.platform.SiteSettings;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls for programs. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/calls")
class CallsApiController {

  private final Calls calls;
  private final SiteSettings site;
  private final Clock clock;

  CallsApiController(Calls calls, SiteSettings site, Clock clock) {
    this.calls = calls;
    this.site = site;
    this.clock = clock;
  }

  /** A call; amounts in euro cents, territories as INSEE codes. */
  @JsonInclude(Include.NON_ABSENT)
  record CallData(
      String id,
      String slug,
      String url,
      String action,
      TextData title,
      TextData summary,
      TextData description,
      String operator,
      String contact,
      Optional<Long> envelopeCents,
      List<RateData> rates,
      List<String> bodies,
      List<String> territories,
      Intake intake,
      List<RoundData> rounds,
      List<CriterionData> grid,
      boolean example,
      Optional<Instant> publishedAt,
      Instant changedAt) {}

  /** A text in both languages; the English one may be empty. */
  record TextData(String fr, String en) {
    static TextData of(Text text) {
      return new TextData(text.fr(), text.en());
    }
  }

  /** A round; the instants in UTC, the zone that they are written in for people. */
  record RoundData(int number, Instant opensAt, Instant closesAt, String zone) {
    static RoundData of(Round round) {
      return new RoundData(round.number(), round.opensAt(), round.closesAt(), round.zone().getId());
    }
  }

  /** A rate of aid. */
  record RateData(TextData whom, BigDecimal percent) {}

  /** A criterion with its weight. */
  record CriterionData(String id, TextData label, int weight) {}

  @GetMapping
  List<CallData> list() {
    return calls.listPublic().stream().map(this::data).toList();
  }

  @GetMapping("/{slug}")
  CallData get(@PathVariable String slug) {
    return data(CallsController.get(calls, slug));
  }

  private CallData data(Call call) {
    var sheet = call.sheet();
    return new CallData(
        call.id().toString(),
        call.slug().text(),
        site.url() + call.address(),
        sheet.action(),
        TextData.of(sheet.title()),
        TextData.of(sheet.summary()),
        TextData.of(sheet.description()),
        sheet.operator(),
        sheet.contact(),
        sheet.envelope().map(euros -> euros.cents()),
        sheet.rates().stream()
            .map(rate -> new RateData(TextData.of(rate.whom()), rate.percent()))
            .toList(),
        sheet.bodies().stream().map(Enum::name).toList(),
        sheet.territories().stream().map(Territory::code).toList(),
        call.intake(clock.instant()),
        call.rounds().stream().map(RoundData::of).toList(),
        sheet.grid().stream()
            .map(each -> new CriterionData(each.id(), TextData.of(each.label()), each.weight()))
            .toList(),
        call.example(),
        call.publishedAt().filter(_ -> call.archive().isEmpty()),
        call.changedAt());
  }
}
