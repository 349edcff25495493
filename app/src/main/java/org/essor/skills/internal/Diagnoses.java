package org.essor.skills.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.psychometrics.domains.AbilityBands.Count;
import org.essor.psychometrics.domains.AbilityBands.Place;
import org.essor.skills.Bank;
import org.essor.skills.DiagnosisFinished;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Exposures;
import org.essor.skills.Item;
import org.essor.skills.Needs;
import org.essor.skills.Skills;
import org.essor.skills.internal.Diagnosis.Answered;
import org.essor.skills.internal.Diagnosis.Turn;
import org.essor.skills.internal.DiagnosisRows.Next;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes learners through their questions. All that it goes by is stored: any process goes on. */
@Component
public class Diagnoses {

  private final Skills skills;
  private final SkillsSettings settings;
  private final DiagnosisRows rows;
  private final ResultRows results;
  private final Pretests pretests;
  private final CutsInForce cuts;
  private final Exposures exposures;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<String, Instrument> instruments = new ConcurrentHashMap<>();

  Diagnoses(
      Skills skills,
      SkillsSettings settings,
      DiagnosisRows rows,
      ResultRows results,
      Pretests pretests,
      CutsInForce cuts,
      Exposures exposures,
      TransactionTemplate transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.skills = skills;
    this.settings = settings;
    this.rows = rows;
    this.results = results;
    this.pretests = pretests;
    this.cuts = cuts;
    this.exposures = exposures;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * How a diagnosis begins.
   *
   * @param person whose it is, empty for one without an account
   * @param seed of all that is drawn in it
   * @param example whether it is made for a demonstration
   */
  public record Beginning(Optional<PersonId> person, Needs needs, long seed, boolean example) {}

  /**
   * Begins a diagnosis with the bank of today.
   *
   * @throws Refusal {@code skills.diagnosis.no-items} where no item fits the needs
   */
  public Diagnosis begin(Beginning beginning) {
    var now = now();
    var blank =
        new Diagnosis(
            DiagnosisId.next(),
            skills.getBank().fingerprint(),
            beginning.seed(),
            beginning.example()
                ? Set.of()
                : exposures.draw(
                    Exposures.Use.DIAGNOSIS, settings.mostExposure(), beginning.seed()),
            beginning.person(),
            beginning.needs(),
            now,
            new Turn(Optional.empty(), now, Optional.empty()),
            List.of(),
            beginning.example());
    var first = instrument(blank).next(blank, List.of());
    if (first.isEmpty()) {
      throw new Refusal("skills.diagnosis.no-items");
    }
    var begun = after(blank, List.of(), new Turn(first, now, Optional.empty()));
    rows.insert(begun);
    return begun;
  }

  /** As exact as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Diagnosis after(Diagnosis before, List<Answered> answers, Turn turn) {
    return new Diagnosis(
        before.id(),
        before.bank(),
        before.seed(),
        before.closed(),
        before.person(),
        before.needs(),
        before.startedAt(),
        turn,
        answers,
        before.example());
  }

  /**
   * Returns a diagnosis.
   *
   * @param reader who asks for it: that of a person is his alone
   * @throws Refusal {@code skills.diagnosis.unknown} where there is none, or it is another's
   */
  public Diagnosis get(DiagnosisId id, Optional<PersonId> reader) {
    return find(id, reader).orElseThrow(() -> new Refusal("skills.diagnosis.unknown"));
  }

  /** Finds a diagnosis that the reader may open. */
  public Optional<Diagnosis> find(DiagnosisId id, Optional<PersonId> reader) {
    return rows.find(id).filter(found -> found.isOpenTo(reader));
  }

  /** Those of a person, the latest first. */
  public List<Diagnosis> list(PersonId person) {
    return rows.list(person);
  }

  /**
   * The bank that a diagnosis was begun with.
   *
   * @throws Refusal {@code skills.diagnosis.outdated} where this Essor no longer reads it
   */
  public Bank bank(Diagnosis diagnosis) {
    return findBank(diagnosis).orElseThrow(() -> new Refusal("skills.diagnosis.outdated"));
  }

  /** The bank that a diagnosis was begun with; empty where this Essor no longer reads it. */
  public Optional<Bank> findBank(Diagnosis diagnosis) {
    return skills.findBank(diagnosis.bank());
  }

  /** True where its end has come and what it says can still be computed. */
  public boolean hasResult(Diagnosis diagnosis) {
    return diagnosis.isFinished() && findBank(diagnosis).isPresent();
  }

  /**
   * The item asked now.
   *
   * @throws IllegalStateException where the diagnosis is finished
   */
  public Item item(Diagnosis diagnosis) {
    return bank(diagnosis).get(diagnosis.turn().item().orElseThrow(IllegalStateException::new));
  }

  /**
   * Keeps the answer to the question asked now, unless one was kept meanwhile: the first stands.
   *
   * @param given as {@link org.essor.skills.Task} describes it
   * @return the diagnosis as it then stands
   */
  public Diagnosis answer(Diagnosis at, List<String> given) {
    return answer(at, given, Language.FR);
  }

  /**
   * The same.
   *
   * @param language in which the question was shown
   */
  public Diagnosis answer(Diagnosis at, List<String> given, Language language) {
    var item = item(at);
    var now = now();
    var right = item.task().isRight(given);
    var answer =
        new Answered(item.id(), given, right, at.turn().since(), now, !item.traits().pretest());
    var answers = new ArrayList<>(at.answers());
    answers.add(answer);
    var next = next(at, answers);
    var finished = next.item().isEmpty() ? Optional.of(now) : Optional.<Instant>empty();
    var then = after(at, answers, new Turn(next.item(), now, finished));
    var kept =
        answer.counts()
            ? keepCounted(at, answer, new After(then, next))
            : rows.keepTried(at, answer, next, language);
    return kept ? then : rows.find(at.id()).orElseThrow();
  }

  private record After(Diagnosis then, Next next) {}

  private boolean keepCounted(Diagnosis at, Answered answer, After after) {
    return after.then().isFinished()
        ? keepLast(at, answer, after.then())
        : rows.keep(at, answer, after.next());
  }

  /** The next that counts, or one that is tried before it. */
  private Next next(Diagnosis at, List<Answered> answers) {
    var before = System.nanoTime();
    var counted = instrument(at).next(at, answers);
    var next = counted.flatMap(_ -> pretests.draw(at, answers, bank(at))).or(() -> counted);
    return new Next(next, (int) ((System.nanoTime() - before) / 1_000));
  }

  private boolean keepLast(Diagnosis at, Answered answer, Diagnosis then) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> {
          var kept = rows.keep(at, answer, new Next(Optional.empty(), 0));
          if (kept) {
            conclude(then);
          }
          return kept;
        }));
  }

  /** Ends a diagnosis with the answers there are; once it is over this changes nothing. */
  public Diagnosis end(Diagnosis at) {
    var now = now();
    var then = after(at, at.answers(), new Turn(Optional.empty(), now, Optional.of(now)));
    transactions.executeWithoutResult(_ -> {
      if (rows.end(at.id(), now)) {
        conclude(then);
      }
    });
    return then;
  }

  private void conclude(Diagnosis finished) {
    var profile = profile(finished);
    results.insert(finished.id(), profile);
    events.publishEvent(
        new DiagnosisFinished(
            finished.id(),
            finished.turn().finishedAt().orElseThrow(),
            profile.framework(),
            finished.scored().size(),
            profile.levels(),
            finished.example()));
  }

  /**
   * What the answers so far say of each domain: the mean of the posterior, by the cut scores in
   * force at the end.
   */
  public Profile profile(Diagnosis diagnosis) {
    var estimate = instrument(diagnosis).mean(diagnosis.scored());
    var bank = bank(diagnosis);
    var then = cuts.at(bank.framework(), diagnosis.turn().finishedAt().orElseGet(this::now));
    return Profile.of(bank, then, estimate, diagnosis.scored());
  }

  /** What a diagnosis that ended adds to the counts of what is asked. */
  Map<Place, Count> exposed(Diagnosis diagnosis) {
    return instrument(diagnosis).exposed(diagnosis);
  }

  /** Gives a diagnosis that nobody owns to a person. */
  public void keepFor(PersonId person, Diagnosis diagnosis) {
    rows.give(diagnosis.id(), person);
  }

  private Instrument instrument(Diagnosis diagnosis) {
    return instruments.computeIfAbsent(
        diagnosis.bank(), _ -> new Instrument(bank(diagnosis), settings));
  }
}
