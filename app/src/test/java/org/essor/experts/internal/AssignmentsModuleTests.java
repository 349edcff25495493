package org.essor.experts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.applications.AnApplication;
import org.essor.applications.ApplicationId;
import org.essor.applications.Applications;
import org.essor.applications.Deposits;
import org.essor.applications.Outcomes;
import org.essor.applications.Screening;
import org.essor.calls.CallDesk;
import org.essor.calls.CallId;
import org.essor.experts.AnExpert;
import org.essor.experts.AssignmentDesk;
import org.essor.experts.AssignmentOptions;
import org.essor.experts.Conflicts;
import org.essor.experts.ExpertKind;
import org.essor.experts.Invitations;
import org.essor.experts.Objective;
import org.essor.experts.Obstacle;
import org.essor.experts.PanelDesk;
import org.essor.experts.Panels;
import org.essor.experts.Profiles;
import org.essor.experts.ProposedPair;
import org.essor.experts.ReviewAssignment;
import org.essor.experts.Run;
import org.essor.experts.Seat.State;
import org.essor.experts.Wish;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.kernel.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
class AssignmentsModuleTests {

  private static final AssignmentOptions TWO_EACH =
      new AssignmentOptions(
          2, 0, 4, Objective.TOTAL, BigDecimal.ONE, "", false, false, Optional.empty());

  @Autowired JdbcClient db;
  @Autowired CallDesk calls;
  @Autowired Applications applications;
  @Autowired Deposits deposits;
  @Autowired Screening screening;
  @Autowired Outcomes outcomes;
  @Autowired Profiles profiles;
  @Autowired PanelDesk panelDesk;
  @Autowired Invitations invitations;
  @Autowired Panels panels;
  @Autowired Conflicts conflicts;
  @Autowired AssignmentDesk desk;
  @Autowired EndWhenWithdrawn endWhenWithdrawn;
  @Autowired Stems stems;

  private AnExpert made;
  private AnApplication anApplication;
  private Person operator;
  private CallId call;
  private List<Person> experts;
  private List<ApplicationId> judged;

  /** Four applications and five experts, each with a word of his own and some that all share. */
  @BeforeEach
  void aPanelAndItsApplications() {
    made = new AnExpert(db, profiles, panelDesk, invitations);
    anApplication = new AnApplication(calls, applications, deposits);
    operator = APerson.with(db, Role.OPERATOR);
    call = anApplication.call(operator, AnApplication.listedForm());
    judged =
        List.of("échographie", "diabète", "sommeil", "cancérologie").stream()
            .map(word -> eligible("Projet sur " + word))
            .toList();
    experts =
        List.of("échographies", "diabètes", "sommeils", "cancérologies", "généralités").stream()
            .map(this::expert)
            .toList();
  }

  private ApplicationId eligible(String title) {
    var lead = APerson.with(db, Role.INNOVATOR);
    var id = anApplication.titled(lead, call, title);
    anApplication.answer(id, lead, "nom", "Société " + id);
    anApplication.answer(id, lead, "titre", title);
    anApplication.deposit(id, lead);
    screening.findEligible(id, operator.id());
    return id;
  }

  private Person expert(String words) {
    var person = APerson.with(db, Role.EXPERT);
    profiles.save(AnExpert.profile(person, "Institut " + person.id(), "Des projets de " + words));
    made.join(person, call, operator);
    return person;
  }

  private Run run(AssignmentOptions options) {
    return desk.get(call, desk.propose(call, options, operator.id()), operator.id());
  }

  private Set<String> given() {
    return panels.listOf(call).stream()
        .map(each -> each.application() + " " + each.expert())
        .collect(Collectors.toSet());
  }

  private int mails(String key, Person to) {
    return db.sql("select count(*) from platform.mail where recipient = :to and text_key = :key")
        .param("to", to.email())
        .param("key", "experts.mail." + key)
        .query(Integer.class)
        .single();
  }

  private static void isRefused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void eachApplicationGoesToWhoeverUsesItsWordsInAnyForm() {
    var run = run(TWO_EACH.withReviewers(1));
    assertThat(run.result().pairs())
        .extracting(pair -> pair.application() + " " + pair.expert())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, judged.size())
                .mapToObj(i -> judged.get(i) + " " + experts.get(i).id())
                .toList());
    var proof = run.result().proof().orElseThrow();
    assertThat(proof.best()).isTrue();
    assertThat(proof.total()).isEqualByComparingTo(proof.totalBound());
    assertThat(given()).as("before it is accepted").isEmpty();
  }

  @Test
  void whatIsAcceptedIsGivenAndTold() {
    var run = run(TWO_EACH);
    desk.accept(call, run.id(), operator.id());
    assertThat(given()).hasSize(8);
    var busy = experts.stream().filter(each -> !panels.listTo(each.id()).isEmpty()).toList();
    assertThat(busy).allSatisfy(each -> assertThat(mails("assigned", each)).isEqualTo(1));
    isRefused("experts.run.stale", () -> desk.accept(call, run.id(), operator.id()));

    var again = run(TWO_EACH.withObjective(Objective.FAIR));
    assertThat(again.result().proof().orElseThrow().worstBound()).isPresent();
    desk.accept(call, again.id(), operator.id());
    assertThat(given()).hasSize(8);
  }

  @Test
  void whatIsWithdrawnIsGivenToNobodyAndThoseWhoJudgedItAreToldAndFree() {
    desk.accept(call, run(TWO_EACH).id(), operator.id());
    var gone = judged.getFirst();
    var judging = experts.stream().filter(each -> panels.isReviewer(gone, each.id())).toList();
    var lead = new PersonId(leadOf(gone));
    applications.withdraw(gone, "", lead);
    assertThat(judging)
        .hasSize(2)
        .allSatisfy(each -> {
          assertThat(panels.listTo(each.id())).noneMatch(had -> had.application().equals(gone));
          assertThat(mails("withdrawn", each)).isEqualTo(1);
        });
    assertThat(given()).hasSize(6);
    assertThat(desk.countOpen(call, operator.id())).isZero();
  }

  @Test
  void whatWasWithdrawnBeforeThereWasThatRuleIsTakenBackOnce() {
    desk.accept(call, run(TWO_EACH).id(), operator.id());
    var gone = judged.getFirst();
    db.sql("update applications.application set state = 'withdrawn' where id = :id")
        .param("id", gone.value())
        .update();
    db.sql("update applications.submission set state = 'withdrawn' where application = :id")
        .param("id", gone.value())
        .update();
    var judging = experts.stream().filter(each -> panels.isReviewer(gone, each.id())).toList();
    endWhenWithdrawn.endForgotten();
    endWhenWithdrawn.endForgotten();
    assertThat(judging)
        .hasSize(2)
        .allSatisfy(each -> assertThat(mails("withdrawn", each)).isEqualTo(1));
    assertThat(given()).hasSize(6);
  }

  private UUID leadOf(ApplicationId id) {
    return db.sql("select person from applications.member where application = :id")
        .param("id", id.value())
        .query(UUID.class)
        .single();
  }

  @Test
  void aConflictOfInterestIsNeverGivenAndMakesWhatWasComputedStale() {
    var run = run(TWO_EACH.withReviewers(1));
    conflicts.declare(judged.getFirst(), experts.getFirst().id(), "Lien");
    isRefused("experts.run.stale", () -> desk.accept(call, run.id(), operator.id()));
    assertThat(run(TWO_EACH).result().pairs())
        .extracting(ProposedPair::application, ProposedPair::expert)
        .doesNotContain(tuple(judged.getFirst(), experts.getFirst().id()));
  }

  @Test
  void whoLeavesIsReplacedWithTheFewestChangesAsShown() {
    desk.accept(call, run(TWO_EACH).id(), operator.id());
    var before = given();
    var leaving = experts.getFirst();
    var had = panels.listTo(leaving.id()).size();
    var shown = desk.findReplacement(call, Optional.of(leaving.id()), operator.id());
    assertThat(shown.ended()).hasSize(had).allMatch(each -> each.expert().equals(leaving.id()));
    assertThat(shown.added()).hasSize(had);
    assertThat(shown.kept()).isEqualTo(8 - had);
    isRefused(
        "experts.replacement.changed",
        () -> desk.replace(call, Optional.of(leaving.id()), "autre", operator.id()));
    assertThat(given()).isEqualTo(before);

    desk.replace(call, Optional.of(leaving.id()), shown.fingerprint(), operator.id());

    assertThat(panels.listTo(leaving.id())).isEmpty();
    assertThat(panels.members(call)).doesNotContain(leaving.id());
    assertThat(invitations.get(call, leaving.id()).state()).isEqualTo(State.LEFT);
    assertThat(given()).hasSize(8);
    assertThat(mails("relieved", leaving)).isEqualTo(1);
  }

  @Test
  void whatAnExpertHasFinishedStaysHisWhenHeLeavesAndWhenAllIsGivenAnew() {
    desk.accept(call, run(TWO_EACH).id(), operator.id());
    var leaving = experts.getFirst();
    var finished = panels.listTo(leaving.id()).getFirst();
    finish(finished);

    var shown = desk.findReplacement(call, Optional.of(leaving.id()), operator.id());
    desk.replace(call, Optional.of(leaving.id()), shown.fingerprint(), operator.id());
    assertThat(panels.members(call)).doesNotContain(leaving.id());
    assertThat(panels.listTo(leaving.id())).containsExactly(finished);
    assertThat(given()).hasSize(8);

    desk.wish(call, new Wish(finished.application(), leaving.id(), false), operator.id());
    desk.accept(call, run(TWO_EACH).id(), operator.id());
    assertThat(panels.listTo(leaving.id())).containsExactly(finished);
    assertThat(given()).hasSize(8);
  }

  private void finish(ReviewAssignment given) {
    db.sql(
            """
            insert into review.review (application, expert, call, begun_at, submitted_at)
            values (:application, :expert, :call, now(), now())
            """)
        .param("application", given.application().value())
        .param("expert", given.expert().value())
        .param("call", given.call().value())
        .update();
  }

  @Test
  void aPlaceThatADeclaredTieOpensIsFilledWithOneChange() {
    desk.accept(call, run(TWO_EACH).id(), operator.id());
    var tied = panels.listOf(call).getFirst();
    conflicts.declare(tied.application(), tied.expert(), "Lien");
    var shown = desk.findReplacement(call, Optional.empty(), operator.id());
    assertThat(shown.ended()).isEmpty();
    assertThat(shown.added()).hasSize(1);
    desk.replace(call, Optional.empty(), shown.fingerprint(), operator.id());
    assertThat(panels.listOf(call))
        .hasSize(8)
        .extracting(ReviewAssignment::application, ReviewAssignment::expert)
        .doesNotContain(tuple(tied.application(), tied.expert()));
  }

  @Test
  void whereThereIsNoneItSaysWhatContradictsItselfAndWhatWouldBeEnough() {
    var run =
        run(
            new AssignmentOptions(
                4, 0, 2, Objective.TOTAL, BigDecimal.ONE, "", false, false, Optional.empty()));
    assertThat(run.state()).isEqualTo(Run.State.IMPOSSIBLE);
    assertThat(run.result().clashes())
        .as("three applications are enough to contradict five experts")
        .extracting(Obstacle::kind, Obstacle::first, Obstacle::second)
        .containsExactly(tuple(Obstacle.Kind.TOO_FEW_EXPERTS, 12, 10));
    assertThat(run.result().relaxation().stream().mapToInt(Obstacle::first).sum()).isEqualTo(6);
    isRefused("experts.run.stale", () -> desk.accept(call, run.id(), operator.id()));
  }

  @Test
  void aDrawIsTheSameForEveryoneWhoHasItsSeed() {
    var drawn = TWO_EACH.drawn(new BigDecimal("0.6"), "loto du 22 novembre");
    assertThat(run(drawn).result().pairs()).isEqualTo(run(drawn).result().pairs());
    var proof = run(drawn).result().proof().orElseThrow();
    assertThat(proof.expected().orElseThrow()).isLessThanOrEqualTo(proof.totalBound());
    isRefused(
        "experts.assignment.quotas",
        () ->
            run(
                new AssignmentOptions(
                    2,
                    0,
                    4,
                    Objective.RANDOM,
                    BigDecimal.ONE,
                    "graine",
                    true,
                    false,
                    Optional.empty())));
    assertThat(run(TWO_EACH.drawn(new BigDecimal("0.1"), "graine")).result().clashes())
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.CAP_TOO_LOW);
  }

  @Test
  void twoExpertsOfOneOrganisationNeverJudgeTheSameApplication() {
    for (var expert : experts.subList(0, 3)) {
      profiles.save(AnExpert.profile(expert, "Institut commun " + call, "sommeil"));
    }
    var together = experts.subList(0, 3).stream().map(Person::id).collect(Collectors.toSet());
    var options =
        new AssignmentOptions(
            3, 0, 4, Objective.TOTAL, BigDecimal.ONE, "", true, false, Optional.empty());
    var counts =
        run(options).result().pairs().stream()
            .filter(each -> together.contains(each.expert()))
            .collect(Collectors.groupingBy(ProposedPair::application, Collectors.counting()));
    assertThat(counts.values()).hasSize(4).containsOnly(1L);
    var patients =
        new AssignmentOptions(
            1,
            0,
            4,
            Objective.TOTAL,
            BigDecimal.ONE,
            "",
            false,
            false,
            Optional.of(ExpertKind.PATIENT));
    assertThat(run(patients).result().isPossible()).as("nobody is a patient").isFalse();
  }

  @Test
  void whatIsForcedIsGivenAndWhatIsForbiddenIsNot() {
    var last = experts.getLast().id();
    desk.wish(call, new Wish(judged.getFirst(), last, true), operator.id());
    desk.wish(call, new Wish(judged.getFirst(), experts.getFirst().id(), false), operator.id());
    assertThat(run(TWO_EACH.withReviewers(1)).result().pairs())
        .filteredOn(pair -> pair.application().equals(judged.getFirst()))
        .extracting(ProposedPair::expert)
        .containsExactly(last);
    desk.removeWish(call, judged.getFirst(), last, operator.id());
    assertThat(desk.listWishes(call, operator.id())).hasSize(1);
  }

  @Test
  void anOperatorWhoIsBarredFromOneApplicationGivesNone() {
    var run = run(TWO_EACH);
    var other = APerson.with(db, Role.OPERATOR);
    calls.addManager(call, other.email(), operator.id());
    conflicts.declare(judged.getFirst(), operator.id(), "Ma sœur y travaille");
    assertThat(desk.isConflicted(call, operator.id())).isTrue();
    isRefused("experts.assignment.conflicted", () -> desk.get(call, run.id(), operator.id()));
    isRefused("experts.assignment.conflicted", () -> desk.propose(call, TWO_EACH, operator.id()));
    isRefused(
        "experts.assignment.conflicted",
        () -> desk.findReplacement(call, Optional.empty(), operator.id()));
    desk.accept(call, run.id(), other.id());
    assertThat(panelDesk.listAssignments(call, operator.id()))
        .hasSize(6)
        .noneMatch(each -> each.application().equals(judged.getFirst()));
  }

  @Test
  void theInputIsKeptWithItsFingerprint() {
    var run = run(TWO_EACH);
    var input = desk.input(call, run.id(), operator.id());
    assertThat(run.fingerprint()).isEqualTo(Sha256.hex(input.getBytes(StandardCharsets.UTF_8)));
    assertThat(input.lines().filter(line -> !line.startsWith("#")))
        .startsWith("load_min,0,0,0,0,0", "load_max,4,4,4,4,4", "demand,2,2,2,2")
        .hasSize(3 + experts.size());
  }

  @Test
  void whatIsDecidedOnStaysWithItsExpertsWhateverIsGivenAfterwards() {
    desk.accept(call, run(TWO_EACH).id(), operator.id());
    var decided = judged.getFirst();
    outcomes.beginReview(decided, operator.id());
    outcomes.reject(decided, "Hors sujet", operator.id());
    var shown = desk.findReplacement(call, Optional.empty(), operator.id());
    assertThat(shown.ended()).isEmpty();
    assertThat(shown.kept()).isEqualTo(6);

    desk.accept(call, run(TWO_EACH.withReviewers(1)).id(), operator.id());

    var left = panels.listOf(call);
    assertThat(left).hasSize(5).filteredOn(each -> each.application().equals(decided)).hasSize(2);
    assertThat(desk.explain(call, decided, experts.getLast().id(), operator.id())).isPresent();
  }

  @Test
  void textsAreReadInTheirLanguageWithoutItsSmallWords() {
    var french = "Les échographies de cette équipe";
    var english = "The monitoring of patients";
    var reader = stems.reader(List.of(french, english));
    assertThat(reader.read(french).counts()).containsOnlyKeys("echograph", "equip");
    assertThat(reader.read(english).counts()).containsOnlyKeys("monitor", "patient");
  }

  @Test
  void aPairIsExplainedInTheWordsOfBoth() {
    var explained =
        desk.explain(call, judged.getFirst(), experts.getFirst().id(), operator.id()).orElseThrow();
    assertThat(explained.sharedWords().getFirst().ofReviewer()).isEqualTo("échographies");
    assertThat(explained.sharedWords().getFirst().ofProject()).isEqualTo("échographie");
    assertThat(explained.past()).isEmpty();
  }
}
