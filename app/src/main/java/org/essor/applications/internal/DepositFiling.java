package org.essor.applications.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essor.applications.AnswerSheets;
import org.essor.applications.Application;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationState;
import org.essor.applications.ApplicationState.Draft;
import org.essor.applications.ApplicationState.Returned;
import org.essor.applications.ApplicationState.Submitted;
import org.essor.applications.Deposit;
import org.essor.applications.Deposits.Confirmation;
import org.essor.applications.KeptAnswer;
import org.essor.calls.Call;
import org.essor.calls.Calls;
import org.essor.calls.Round;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Attachment;
import org.essor.platform.AttachmentId;
import org.essor.platform.Attachments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files deposits within the caller's transaction: the rows of the applications are held, answers
 * and files are frozen, the mails and what others are told are written.
 */
@Component
class DepositFiling {

  private final JdbcClient db;
  private final Access access;
  private final AnswerRows answers;
  private final Calls calls;
  private final Attachments attachments;
  private final DepositRows rows;
  private final DepositNews news;

  DepositFiling(
      JdbcClient db,
      Access access,
      AnswerRows answers,
      Calls calls,
      Attachments attachments,
      DepositRows rows,
      DepositNews news) {
    this.db = db;
    this.access = access;
    this.answers = answers;
    this.calls = calls;
    this.attachments = attachments;
    this.rows = rows;
    this.news = news;
  }

  /** What became of a confirmation. */
  sealed interface Outcome {
    /** It is deposited. */
    record Filed(Deposit deposit) implements Outcome {}

    /** It is not, and here is why. */
    record Refused(Refusal refusal) implements Outcome {}

    /** It has to be filed by itself. */
    record Alone() implements Outcome {}
  }

  /** The applications whose rows this transaction holds, and the instant that counts for them. */
  private record Held(Set<ApplicationId> ids, Instant at) {}

  /** What has been read of applications; {@code deposited} by the very same clicks. */
  private record Read(
      Map<ApplicationId, Application> applications,
      Map<ApplicationId, List<KeptAnswer>> answers,
      Map<ApplicationId, Deposit> deposited,
      CallsOnce calls,
      Instant at) {}

  /** Files one, once nobody else holds its application. */
  Deposit file(Confirmation wanted) {
    var one = Map.of(wanted.application(), wanted);
    return switch (file(one, hold(one.keySet(), "")).get(wanted.application())) {
      case Outcome.Filed(var deposit) -> deposit;
      case Outcome.Refused(var refusal) -> throw refusal;
      case null, default -> throw new Refusal("applications.application.unknown");
    };
  }

  /** Files several, but for those whose applications others hold: they have no outcome. */
  Map<ApplicationId, Outcome> file(Map<ApplicationId, Confirmation> wanted) {
    return file(wanted, hold(wanted.keySet(), " skip locked"));
  }

  /**
   * One transaction at a time files an application; saving its answers waits. The instant is that
   * at which the database was asked, before any wait for a row: its clock is one for all processes.
   */
  private Held hold(Collection<ApplicationId> wanted, String others) {
    var ids = new HashSet<ApplicationId>();
    var at = new ArrayList<Instant>();
    db.sql(
            "select id, statement_timestamp() as at from applications.application"
                + " where id = any(:ids) order by id for update"
                + others)
        .param("ids", Rows.ids(wanted))
        .query(row -> {
          ids.add(new ApplicationId(row.getObject("id", UUID.class)));
          at.add(row.getTimestamp("at").toInstant());
        });
    return new Held(ids, at.isEmpty() ? Instant.MIN : at.getFirst());
  }

  private Map<ApplicationId, Outcome> file(Map<ApplicationId, Confirmation> wanted, Held held) {
    var outcomes = new HashMap<ApplicationId, Outcome>();
    var mine = new HashMap<>(wanted);
    mine.keySet().retainAll(held.ids());
    var read = read(mine, held.at());
    var ready = new ArrayList<NewDeposit>();
    for (var each : mine.values()) {
      try {
        var application =
            Access.led(Optional.ofNullable(read.applications().get(each.application())));
        var before = read.deposited().get(each.application());
        if (before == null) {
          ready.add(prepare(each, application, read));
        } else {
          outcomes.put(each.application(), new Outcome.Filed(before));
        }
      } catch (Refusal refusal) {
        outcomes.put(each.application(), new Outcome.Refused(refusal));
      }
    }
    var received = received(ready);
    for (var each : ready) {
      if (!received.containsAll(each.files())) {
        outcomes.put(
            each.wanted().application(),
            new Outcome.Refused(new Refusal("applications.deposit.files")));
      }
    }
    ready.removeIf(each -> outcomes.containsKey(each.wanted().application()));
    for (var deposit : news.tell(rows.insert(ready))) {
      outcomes.put(deposit.application(), new Outcome.Filed(deposit));
    }
    return outcomes;
  }

  private Read read(Map<ApplicationId, Confirmation> mine, Instant at) {
    var people = new HashMap<ApplicationId, PersonId>();
    mine.forEach((id, confirmation) -> people.put(id, confirmation.who()));
    if (mine.isEmpty()) {
      return new Read(Map.of(), Map.of(), Map.of(), new CallsOnce(calls), at);
    }
    var applications = access.list(people);
    var again = mine.values().stream().filter(each -> isDeposited(applications, each)).toList();
    return new Read(
        applications, answers.list(mine.keySet()), rows.deposited(again), new CallsOnce(calls), at);
  }

  private static boolean isDeposited(
      Map<ApplicationId, Application> applications, Confirmation wanted) {
    return Optional.ofNullable(applications.get(wanted.application()))
        .flatMap(Application::findDeposit)
        .isPresent();
  }

  private static NewDeposit prepare(Confirmation wanted, Application application, Read read) {
    var call = read.calls().get(application.call());
    var next = submitted(application.state());
    var round = round(application, call, read.at());
    var form = read.calls().form(application);
    var sheets =
        new AnswerSheets(
            form, application.parts(), read.answers().getOrDefault(application.id(), List.of()));
    var problems = sheets.problems();
    if (!problems.isEmpty()) {
      throw new Refusal("applications.deposit.problems", problems.size());
    }
    var content = DepositContent.write(application, call, round, sheets);
    return new NewDeposit(wanted, application, call, sheets, next, round, read.at(), content);
  }

  private static ApplicationState submitted(ApplicationState state) {
    return switch (state) {
      case Draft draft -> draft.submit();
      case Submitted submitted -> submitted.submitAgain();
      case Returned returned -> returned.submitAgain();
      default -> throw new Refusal("applications.step.impossible");
    };
  }

  /** What was returned for completion has an end of its own; all else, that of the round. */
  private static int round(Application application, Call call, Instant at) {
    var first = application.findDeposit();
    if (application.state() instanceof Returned(_, var until) && at.isBefore(until)) {
      return first.orElseThrow().round();
    }
    return call.findAcceptingRound(at)
        .map(Round::number)
        .filter(number -> first.isEmpty() || first.get().round() == number)
        .orElseThrow(() -> outOfTime(call, at));
  }

  private static Refusal outOfTime(Call call, Instant at) {
    return call.findNextRound(at)
        .map(next -> new Refusal("applications.deposit.early", next.opening().toString()))
        .orElseGet(() -> new Refusal("applications.deposit.late", at.toString()));
  }

  private Set<String> received(List<NewDeposit> ready) {
    var wanted =
        ready.stream()
            .flatMap(each -> each.files().stream())
            .map(file -> new AttachmentId(UUID.fromString(file)))
            .collect(Collectors.toSet());
    return wanted.isEmpty()
        ? Set.of()
        : attachments.list(wanted).stream()
            .filter(Attachment::isReceived)
            .map(file -> file.id().toString())
            .collect(Collectors.toSet());
  }
}
