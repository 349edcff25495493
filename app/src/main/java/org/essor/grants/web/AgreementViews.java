package org.essor.grants.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essor.calls.Calls;
import org.essor.grants.Agreement;
import org.essor.grants.AgreementState.Terminated;
import org.essor.grants.Deliverable;
import org.essor.grants.HandIn;
import org.essor.grants.HandIn.Outcome;
import org.essor.grants.Instalment;
import org.essor.grants.MoneyWords;
import org.essor.grants.Payment;
import org.essor.grants.Terms;
import org.essor.grants.Version;
import org.essor.grants.web.AgreementView.DeliverableRow;
import org.essor.grants.web.AgreementView.Fact;
import org.essor.grants.web.AgreementView.FileRow;
import org.essor.grants.web.AgreementView.InstalmentRow;
import org.essor.grants.web.AgreementView.PartyRow;
import org.essor.grants.web.AgreementView.PaymentRow;
import org.essor.grants.web.AgreementView.VersionRow;
import org.essor.kernel.Euros;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Says agreements in the language of a reader, the same to both sides. */
@Component
class AgreementViews {

  /** From so many days before, what is due is marked. */
  private static final int SOON = 30;

  private static final int DONE = 1;
  private static final int LATE = 2;
  private static final int WAITING = 3;
  private static final int TO_COME = 4;

  private final Calls calls;
  private final Clock clock;

  AgreementViews(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
  }

  AgreementView of(Agreement agreement, Texts texts) {
    return new Saying(agreement, texts, today()).view(calls);
  }

  static String state(Agreement agreement, Texts texts) {
    return texts.get("grants.state." + agreement.state().code());
  }

  static String kind(Agreement agreement) {
    return switch (agreement.state().code()) {
      case "signed", "running" -> "success";
      case "prepared", "sent" -> "warning";
      default -> "info";
    };
  }

  /** An agreement in a list whose pages begin so. */
  AgreementsPage.Row row(Agreement agreement, String start, Texts texts) {
    return new AgreementsPage.Row(
        start + "/" + agreement.id(),
        agreement.number(),
        agreement.terms().title(),
        agreement.terms().parties().getFirst().organisation(),
        state(agreement, texts),
        kind(agreement),
        MoneyWords.of(texts, agreement.terms().aid()),
        MoneyWords.of(texts, agreement.money().paid()),
        next(agreement, texts).orElse(""),
        isLate(agreement) ? "error" : "");
  }

  private boolean isLate(Agreement agreement) {
    return NextDate.of(agreement).filter(each -> each.day().isBefore(today())).isPresent();
  }

  /** What is due next, in words. */
  Optional<String> next(Agreement agreement, Texts texts) {
    var key = isLate(agreement) ? "grants.next.late" : "grants.next.due";
    return NextDate.of(agreement).map(each -> texts.get(key, each.what(), texts.date(each.day())));
  }

  /** One agreement being said. */
  private record Saying(Agreement agreement, Texts texts, LocalDate today) {

    private String text(String key, Object... facts) {
      return texts.get("grants." + key, facts);
    }

    private String money(Euros amount) {
      return MoneyWords.of(texts, amount);
    }

    private String day(Optional<LocalDate> day) {
      return day.map(texts::date).orElseGet(() -> text("day.unknown"));
    }

    private String period() {
      return terms().start().isEmpty() || terms().end().isEmpty()
          ? text("period.unknown")
          : text("period", day(terms().start()), day(terms().end()));
    }

    private String day(Instant at) {
      return texts.date(LocalDate.ofInstant(at, Paris.ZONE));
    }

    private Terms terms() {
      return agreement.terms();
    }

    AgreementView view(Calls calls) {
      var call = calls.get(agreement.call());
      return new AgreementView(
          agreement.id().toString(),
          agreement.number(),
          agreement.edition(),
          terms().title(),
          call.sheet().title().inOrOther(texts.language()),
          call.address(),
          state(agreement, texts),
          advice(),
          AgreementViews.kind(agreement),
          terms().purpose(),
          period(),
          money(),
          terms().parties().stream()
              .map(each -> new PartyRow(each.organisation(), each.siret(), money(each.share())))
              .toList(),
          calendar(),
          terms().deliverables().stream().map(this::deliverable).toList(),
          terms().instalments().stream().map(this::instalment).toList(),
          agreement.progress().payments().stream().map(this::payment).toList(),
          agreement.versions().stream().map(this::version).toList(),
          agreement.findPending().map(this::version));
    }

    private String advice() {
      return agreement.state() instanceof Terminated(var reason)
          ? text("state.terminated.advice", reason)
          : text("state." + agreement.state().code() + ".advice");
    }

    private List<Fact> money() {
      var facts = new ArrayList<Fact>();
      facts.add(new Fact(text("aid"), money(terms().aid())));
      facts.add(new Fact(text("committed"), money(agreement.money().committed())));
      facts.add(new Fact(text("paid"), money(agreement.money().paid())));
      agreement.money().due().ifPresent(due -> facts.add(new Fact(text("final"), money(due))));
      var back = agreement.money().toReturn();
      if (back.cents() > 0) {
        facts.add(new Fact(text("to-return"), money(back)));
      }
      return facts;
    }

    private DeliverableRow deliverable(Deliverable deliverable) {
      var last = agreement.progress().last(deliverable.number());
      var waiting = last.filter(each -> each.outcome() == Outcome.WAITING).isPresent();
      return new DeliverableRow(
          deliverable.number(),
          deliverable.title(),
          day(deliverable.due()),
          status(deliverable, last),
          kind(deliverable, last),
          files(deliverable),
          last.map(HandIn::reason).orElse(""),
          waiting && agreement.state().isInForce(),
          agreement.state().isInForce()
              && last.filter(each -> each.outcome() == Outcome.ACCEPTED).isEmpty());
    }

    private List<FileRow> files(Deliverable deliverable) {
      return agreement.progress().handIns().stream()
          .filter(each -> each.deliverable() == deliverable.number())
          .map(each ->
              new FileRow(
                  each.number(),
                  each.name(),
                  text("handed-in", day(each.at()), outcome(each.outcome()))))
          .toList();
    }

    private String outcome(Outcome outcome) {
      return text("outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    private boolean isMissing(Optional<HandIn> last) {
      return last.filter(each -> each.outcome() != Outcome.REFUSED).isEmpty();
    }

    private String status(Deliverable deliverable, Optional<HandIn> last) {
      return isMissing(last)
          ? text("due." + nearness(deliverable.due()))
          : outcome(last.orElseThrow().outcome());
    }

    private String kind(Deliverable deliverable, Optional<HandIn> last) {
      if (isMissing(last)) {
        return badge(nearness(deliverable.due()));
      }
      return last.orElseThrow().outcome() == Outcome.ACCEPTED ? "success" : "info";
    }

    /** {@code late}, {@code soon}, {@code later}; {@code over} where nothing is due any more. */
    private String nearness(Optional<LocalDate> due) {
      if (!agreement.state().isInForce()) {
        return agreement.firstSignedOn().isPresent() ? "over" : "planned";
      }
      var left = due.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(Long.MAX_VALUE);
      return left < 0 ? "late" : left <= SOON ? "soon" : "later";
    }

    private static String badge(String nearness) {
      return switch (nearness) {
        case "late" -> "error";
        case "soon" -> "warning";
        default -> "";
      };
    }

    private InstalmentRow instalment(Instalment instalment) {
      var paid =
          agreement.progress().payments().stream()
              .filter(each -> each.isOf(instalment.number()))
              .findFirst();
      var payable = agreement.state().isInForce() && agreement.progress().isPayable(instalment);
      return new InstalmentRow(
          instalment.number(),
          instalment.title(),
          money(instalment.amount()),
          day(instalment.due()),
          needs(instalment),
          paid.map(each -> text("paid-on", texts.date(each.on())))
              .orElseGet(() -> status(instalment, payable)),
          paid.isPresent() ? "success" : payable ? badge(nearness(instalment.due())) : "",
          payable);
    }

    private String needs(Instalment instalment) {
      return instalment.needs().isEmpty()
          ? text("needs.none")
          : instalment.needs().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String status(Instalment instalment, boolean payable) {
      return payable
          ? text("payable." + nearness(instalment.due()))
          : text(
              agreement.state().isInForce()
                  ? "payable.waits"
                  : "due." + nearness(instalment.due()));
    }

    private PaymentRow payment(Payment payment) {
      var what =
          payment.instalment().isPresent()
              ? terms()
                  .findInstalment(payment.instalment().getAsInt())
                  .map(Instalment::title)
                  .orElse("")
              : text("payment." + payment.kind().name().toLowerCase(Locale.ROOT));
      return new PaymentRow(
          what, money(payment.amount()), texts.date(payment.on()), payment.reference());
    }

    private VersionRow version(Version version) {
      var amendment = agreement.amendment(version);
      return new VersionRow(
          version.number(),
          amendment == 0 ? text("version.agreement") : text("version.amendment", amendment),
          money(version.terms().aid()),
          status(version),
          version.sha256(),
          version.acceptedAt().isPresent());
    }

    private String status(Version version) {
      if (version.signedOn().isPresent()) {
        return text("version.signed", texts.date(version.signedOn().get()));
      }
      if (version.withdrawnAt().isPresent()) {
        return text("version.withdrawn", day(version.withdrawnAt().get()));
      }
      return version
          .acceptedAt()
          .map(at -> text("version.accepted", day(at)))
          .orElseGet(() -> text("version.sent", day(version.frozenAt())));
    }

    private Optional<DateChart> calendar() {
      var marks = new ArrayList<DateChart.Mark>();
      terms()
          .deliverables()
          .forEach(each -> each.due().ifPresent(day -> marks.add(mark(each, day))));
      terms()
          .instalments()
          .forEach(each -> each.due().ifPresent(day -> marks.add(mark(each, day))));
      marks.sort(Comparator.comparing(DateChart.Mark::day));
      return Optional.of(
              new DateChart(
                  text("calendar.title"), text("calendar.about"), text("today"), marks, today))
          .filter(_ -> !marks.isEmpty());
    }

    private DateChart.Mark mark(Deliverable deliverable, LocalDate day) {
      var row = deliverable(deliverable);
      return mark(text("calendar.deliverable", row.title()), day, row.status(), row.kind());
    }

    private DateChart.Mark mark(Instalment instalment, LocalDate day) {
      var row = instalment(instalment);
      return mark(
          text("calendar.instalment", row.title(), row.amount()), day, row.status(), row.kind());
    }

    private DateChart.Mark mark(String label, LocalDate day, String status, String kind) {
      var series =
          switch (kind) {
            case "success" -> DONE;
            case "error" -> LATE;
            case "info" -> WAITING;
            default -> TO_COME;
          };
      return new DateChart.Mark(label, day, text("calendar.mark", texts.date(day), status), series);
    }
  }
}
