package org.essor.applications.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.applications.Application;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.ApplicationState.Withdrawn;
import org.essor.applications.Wordings;
import org.essor.applications.web.Head.Reason;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.Round;
import org.essor.kernel.Paris;
import org.essor.platform.Crumb;
import org.essor.platform.Texts;
import org.springframework.stereotype.Component;

/** Says how far an application is, in the same words on every page. */
@Component
class Heads {

  private final Calls calls;
  private final Wordings wordings;
  private final Clock clock;

  Heads(Calls calls, Wordings wordings, Clock clock) {
    this.calls = calls;
    this.wordings = wordings;
    this.clock = clock;
  }

  Head of(Application application, Texts texts) {
    var call = calls.get(application.call());
    var key = "applications.state." + key(application);
    return new Head(
        application.id().toString(),
        application.title(),
        call.sheet().title().inOrOther(texts.language()),
        call.address(),
        Handlers.kindForApplicant(application.state(), isChanged(application)),
        texts.get(key, facts(application, call, texts)),
        texts.get(key + ".advice", facts(application, call, texts)),
        reason(application, texts),
        tabs(application, texts));
  }

  /**
   * What was said, and by whom: the operator, in French and perhaps in English, or the consortium
   * that withdrew, in words of its own.
   */
  private Optional<Reason> reason(Application application, Texts texts) {
    return application
        .state()
        .findReason()
        .filter(words -> !words.isBlank())
        .map(words -> {
          if (application.state() instanceof Withdrawn) {
            return new Reason(texts.get("applications.reason.withdrawn"), words, Optional.empty());
          }
          var told = wordings.of(application.id(), words);
          var spoken = told.spokenIn(texts.language());
          return new Reason(
              texts.get(
                  spoken == texts.language()
                      ? "applications.reason"
                      : "applications.reason.french"),
              told.in(spoken),
              Optional.of(spoken.code()));
        });
  }

  /** What was changed since a deposit is said before anything else: it is not deposited. */
  private static String key(Application application) {
    return isChanged(application)
        ? application.state().code() + "-changed"
        : application.state().code();
  }

  private static boolean isChanged(Application application) {
    return application.state() instanceof Submitted && application.hasChangesNotDeposited();
  }

  /** The closing or opening; the last deposit and its instant. */
  private Object[] facts(Application application, Call call, Texts texts) {
    var moments = new Moments(texts);
    var deposit = application.findDeposit();
    return new Object[] {
      intake(application, call, moments),
      deposit.map(one -> one.number()).orElse(""),
      deposit.map(one -> moments.when(one.at())).orElse("")
    };
  }

  /** Until when an application may be deposited: what was returned has an end of its own. */
  String intake(Application application, Call call, Moments moments) {
    return application.state() instanceof Returned(_, var end)
        ? moments.texts().get("applications.until", moments.when(end, zone(application, call)))
        : intake(call, moments);
  }

  private static ZoneId zone(Application application, Call call) {
    return application.findDeposit().map(last -> call.zone(last.round())).orElse(Paris.ZONE);
  }

  /** When the round that counts closes or opens, in a sentence. */
  String intake(Call call, Moments moments) {
    var now = clock.instant();
    var texts = moments.texts();
    return call.findAcceptingRound(now)
        .map(round -> texts.get("applications.until", moments.closing(round)))
        .or(() ->
            call.findNextRound(now)
                .map(round -> texts.get("applications.from", moments.opening(round))))
        .orElseGet(() -> texts.get("applications.over", last(call, moments)));
  }

  private static String last(Call call, Moments moments) {
    return call.rounds().stream()
        .max(Comparator.comparing(Round::closesAt))
        .map(moments::closing)
        .orElse("");
  }

  private static List<Crumb> tabs(Application application, Texts texts) {
    var start = "/candidatures/" + application.id();
    return Stream.of("", "/consortium", "/deposer")
        .map(path ->
            new Crumb(
                start + path,
                texts.get("applications.tab." + (path.isEmpty() ? "dossier" : path.substring(1)))))
        .toList();
  }
}
