package org.essor.experts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.accounts.People;
import org.essor.applications.ApplicationId;
import org.essor.applications.ApplicationSubmitted;
import org.essor.applications.ExampleApplicationsDeposited;
import org.essor.applications.Submission;
import org.essor.applications.Submissions;
import org.essor.calls.Call;
import org.essor.calls.CallId;
import org.essor.calls.Calls;
import org.essor.experts.internal.Footprint.Party;
import org.essor.kernel.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is behind all deposited applications, kept for a minute: it is asked with every page. A
 * deposit in this process is seen at once.
 */
@Component
class Footprints {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Submissions submissions;
  private final Calls calls;
  private final People people;
  private final Clock clock;
  private final Map<CallId, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Instant at, FootprintIndex all) {}

  Footprints(Submissions submissions, Calls calls, People people, Clock clock) {
    this.submissions = submissions;
    this.calls = calls;
    this.people = people;
    this.clock = clock;
  }

  /** The applications of a call. */
  FootprintIndex of(CallId call) {
    var now = clock.instant();
    var known = kept.get(call);
    if (known != null && now.isBefore(known.at().plus(FRESH))) {
      return known.all();
    }
    var read = FootprintIndex.of(read(call));
    kept.put(call, new Kept(now, read));
    return read;
  }

  /** The applications of all calls that he or his organisation takes part in. */
  List<Footprint> of(Standing who) {
    return publicCalls().flatMap(call -> of(call).list(who.ownMarks())).distinct().toList();
  }

  Optional<Footprint> find(ApplicationId id) {
    return publicCalls().flatMap(call -> of(call).find(id)).findFirst();
  }

  private Stream<CallId> publicCalls() {
    return calls.listPublic().stream().filter(call -> call.archive().isEmpty()).map(Call::id);
  }

  private Map<ApplicationId, Footprint> read(CallId call) {
    var all = submissions.listOf(call);
    var members = all.stream().flatMap(each -> each.members().stream()).collect(Collectors.toSet());
    var domains = new HashMap<PersonId, String>();
    people
        .list(members)
        .forEach(person ->
            MailDomain.of(person.email()).ifPresent(domain -> domains.put(person.id(), domain)));
    return all.stream()
        .map(each -> footprint(each, domains))
        .collect(Collectors.toUnmodifiableMap(Footprint::id, Function.identity()));
  }

  private static Footprint footprint(Submission of, Map<PersonId, String> domains) {
    return new Footprint(
        of.id(),
        of.call(),
        of.depositedAt(),
        of.applicants().stream().map(Party::of).toList(),
        Set.copyOf(of.members()),
        of.members().stream()
            .flatMap(member -> Stream.ofNullable(domains.get(member)))
            .collect(Collectors.toSet()));
  }

  @EventListener
  void on(ApplicationSubmitted event) {
    drop(event.call());
  }

  @EventListener
  void on(ExampleApplicationsDeposited event) {
    drop(event.call());
  }

  /** Now, and once more when the deposit is there for all to see. */
  private void drop(CallId call) {
    kept.remove(call);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.remove(call);
          }
        });
  }
}
