package org.essor.skills.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.ExamplePeople;
import org.essor.accounts.Role;
import org.essor.journeys.content.RegulationFiles;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.platform.Translations;
import org.essor.skills.BankChanged;
import org.essor.skills.DiagnosisFinished;
import org.essor.skills.Needs;
import org.essor.skills.Skills;
import org.essor.skills.TakenTest;
import org.essor.skills.internal.Diagnoses.Beginning;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
class SkillsModuleTests {

  private static final List<String> UNKNOWN = List.of();

  private static final String ANOTHER_ITEM =
      """
      items:
        - id: x-1
          competence: d2.c1
          type: single
          difficulty: 0
          accessible: true
          minutes: 1
          enemies: []
          source:
            title: {fr: "Source", en: "Source"}
            url: "https://example.org/"
            tag: S
            checked: 2026-11-22
          fr: {question: "Quoi ?", options: ["Ceci", "Cela"], explanation: "Parce que."}
          en: {question: "What?", options: ["This", "That"], explanation: "Because."}
          key: [1]
      """;

  @Autowired JdbcClient db;
  @Autowired Skills skills;
  @Autowired Diagnoses diagnoses;
  @Autowired Cohorts cohorts;
  @Autowired EraseDiagnoses erasure;
  @Autowired DiagnosesOfAPerson data;
  @Autowired ExampleDiagnoses examples;
  @Autowired ExamplePeople people;
  @Autowired SkillsSettings settings;
  @Autowired Clock clock;
  @Autowired FinishedDiagnoses finished;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEvents events;

  private Diagnosis begin(Optional<PersonId> person) {
    return diagnoses.begin(new Beginning(person, Needs.NONE, 7, false));
  }

  private Diagnosis answerAll(Diagnosis begun, boolean right) {
    var at = begun;
    while (!at.isFinished()) {
      at = diagnoses.answer(at, right ? diagnoses.item(at).task().rightAnswer() : UNKNOWN);
    }
    return at;
  }

  private Optional<Diagnosis> find(Diagnosis diagnosis) {
    return diagnoses.find(diagnosis.id(), diagnosis.person());
  }

  @Test
  void whatIsStoredIsWhatIsGoneOnWith() {
    var at = begin(Optional.empty());
    assertThat(find(at)).contains(at);
    var then = diagnoses.answer(at, diagnoses.item(at).task().rightAnswer());
    assertThat(find(at)).contains(then);
  }

  @Test
  void theSameSeedAsksTheSameQuestions() {
    assertThat(answerAll(begin(Optional.empty()), true).answers())
        .extracting(Diagnosis.Answered::item)
        .isEqualTo(
            answerAll(begin(Optional.empty()), true).answers().stream()
                .map(Diagnosis.Answered::item)
                .toList());
  }

  @Test
  void ofAnswersSentAtOnceOneIsKept() throws Exception {
    var at = begin(Optional.empty());
    var right = diagnoses.item(at).task().rightAnswer();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var all =
          List.<Callable<Diagnosis>>of(
              () -> diagnoses.answer(at, right),
              () -> diagnoses.answer(at, UNKNOWN),
              () -> diagnoses.answer(at, right),
              () -> diagnoses.answer(at, UNKNOWN));
      for (var done : threads.invokeAll(all)) {
        assertThat(done.get()).isEqualTo(find(at).orElseThrow());
      }
    }
    assertThat(find(at).orElseThrow().answers()).hasSize(1);
  }

  @Test
  void theEndIsToldOnceWithALevelADomain() {
    var done = answerAll(begin(Optional.empty()), true);
    diagnoses.end(done);
    var told =
        events.stream(DiagnosisFinished.class)
            .filter(event -> event.diagnosis().equals(done.id()))
            .toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().questions()).isEqualTo(9);
    assertThat(told.getFirst().levels()).containsOnlyKeys("d1", "d2");
    var profile = diagnoses.profile(done);
    assertThat(profile.levels()).isEqualTo(told.getFirst().levels());
    for (var measured : profile.domains()) {
      assertThat(measured.chances().stream().mapToDouble(Profile.Chance::probability).sum())
          .isEqualTo(1, within(1e-12));
      assertThat(measured.low()).isLessThan(measured.theta());
    }
  }

  @Test
  void whoKnowsMoreIsMeasuredHigher() {
    var all = diagnoses.profile(answerAll(begin(Optional.empty()), true));
    var none = diagnoses.profile(answerAll(begin(Optional.empty()), false));
    for (int domain = 0; domain < 2; domain++) {
      assertThat(all.domains().get(domain).theta())
          .isGreaterThan(none.domains().get(domain).theta() + 1);
    }
  }

  @Test
  void learnersAreComparedFromElevenOnEachOnce() {
    db.sql("delete from skills.diagnosis").update();
    var person = APerson.with(db, Role.INNOVATOR).id();
    for (int i = 0; i < Cohorts.FEWEST; i++) {
      answerAll(begin(Optional.of(person)), i % 2 == 0);
    }
    cohorts.compute();
    assertThat(cohorts.find("essai-1")).isEmpty();
    for (int i = 1; i < Cohorts.FEWEST; i++) {
      answerAll(begin(Optional.empty()), i % 2 == 0);
    }
    cohorts.compute();
    var cohort = cohorts.find("essai-1").orElseThrow();
    assertThat(cohort.people()).isEqualTo(Cohorts.FEWEST);
    assertThat(cohort.quartiles()).containsOnlyKeys("d1", "d2");
  }

  @Test
  void diagnosesThatNobodyOwnsAreErasedWhenTheirTimeIsOver() {
    var person = APerson.with(db, Role.INNOVATOR).id();
    var own = answerAll(begin(Optional.of(person)), true);
    var old = answerAll(begin(Optional.empty()), true);
    var recent = begin(Optional.empty());
    var before = clock.instant().minus(settings.anonymousKept()).minus(Duration.ofHours(1));
    db.sql("update skills.diagnosis set started_at = :before where id in (:own, :old)")
        .param("before", Timestamp.from(before))
        .param("own", own.id().value())
        .param("old", old.id().value())
        .update();
    erasure.run();
    assertThat(find(old)).isEmpty();
    assertThat(find(own)).isPresent();
    assertThat(find(recent)).isPresent();
  }

  @Test
  void aPersonTakesHisDiagnosesAwayAndErasesThem() {
    var person = APerson.with(db, Role.INNOVATOR).id();
    var done = answerAll(begin(Optional.of(person)), true);
    begin(Optional.of(person));
    assertThat(data.export(person)).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    assertThat(data.export(person).toString()).contains("number=9").doesNotContain("number=10");
    var section = data.sections(person, Translations.read(Language.FR)).getFirst();
    assertThat(section.tables().getFirst().rows()).hasSize(2);
    data.erase(person);
    assertThat(find(done)).isEmpty();
    assertThat(diagnoses.list(person)).isEmpty();
  }

  @Test
  void aBankOfBeforeIsReadAgainFromItsArchive() {
    var bank = skills.getBank();
    var again = new StoredBanks(db, settings, List.of(), clock).findBank(bank.fingerprint());
    assertThat(again).isPresent();
    assertThat(BankReader.read(archive(bank.fingerprint()))).isEqualTo(bank);
    assertThat(skills.findBank("0".repeat(64))).isEmpty();
  }

  /** Whoever publishes here and whoever only looks from time to time: as two processes are. */
  @Test
  void whatAnotherProcessPublishesIsSeenWithoutARestart() {
    var files = new HashMap<String, String>();
    var now = new AtomicReference<>(clock.instant());
    var time = Mockito.mock(Clock.class);
    when(time.instant()).thenAnswer(_ -> now.get());
    var here = new StoredBanks(db, settings, List.of(() -> files), time);
    var there = new StoredBanks(db, settings, List.of(() -> files), time);
    var before = here.getBank();
    files.put("items/more.yaml", ANOTHER_ITEM);
    transactions.executeWithoutResult(_ -> {
      there.readAnew(new BankChanged());
      now.updateAndGet(at -> at.plus(StoredBanks.LOOK_EVERY).plusMillis(1));
      assertThat(there.getBank()).as("not before the commit").isEqualTo(before);
    });
    assertThat(there.getBank().items()).containsKey("x-1");
    assertThat(here.getBank().items()).containsKey("x-1");
    files.clear();
    transactions.executeWithoutResult(_ -> there.readAnew(new BankChanged()));
    assertThat(here.getBank().items()).as("looked a moment ago").containsKey("x-1");
    now.updateAndGet(at -> at.plus(StoredBanks.LOOK_EVERY).plusMillis(1));
    assertThat(here.getBank()).isEqualTo(before);
  }

  @Test
  void finishedDiagnosesTellOfItemsWithoutANameAndThoseUnderWayDoNot() {
    var since = clock.instant();
    var done = answerAll(begin(Optional.of(APerson.with(db, Role.INNOVATOR).id())), true);
    begin(Optional.empty());
    var seen = new ArrayList<TakenTest>();
    finished.forEach(since, seen::add);
    assertThat(seen).hasSize(1);
    var test = seen.getFirst();
    assertThat(test.kind()).isEqualTo(TakenTest.Kind.DIAGNOSIS);
    assertThat(test.bank()).isEqualTo(done.bank());
    assertThat(test.answers())
        .hasSameSizeAs(done.answers())
        .allSatisfy(answer -> {
          assertThat(answer.counts()).isTrue();
          assertThat(answer.right()).isTrue();
          assertThat(answer.time().isNegative()).isFalse();
        });
    finished.forEach(clock.instant().plusSeconds(1), late -> fail("Too early: " + late));
  }

  private RegulationFiles archive(String fingerprint) {
    return RegulationFiles.unzip(
        db.sql("select content from skills.bank where fingerprint = :fingerprint")
            .param("fingerprint", fingerprint)
            .query(byte[].class)
            .single());
  }

  @Test
  void aDemonstrationHasAGroupToBeComparedWith() {
    db.sql("delete from skills.diagnosis").update();
    examples.load();
    examples.load();
    assertThat(db.sql("select count(*) from skills.diagnosis").query(Integer.class).single())
        .isEqualTo(40);
    assertThat(cohorts.find("essai-1").orElseThrow().people()).isEqualTo(40);
    assertThat(diagnoses.list(people.get(Role.INNOVATOR).id())).hasSize(1);
  }
}
