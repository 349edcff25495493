package org.essor.cohorts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.essor.PostgresTestConfiguration;
import org.essor.accounts.APerson;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.accounts.Role;
import org.essor.certification.CertificationDecided;
import org.essor.certification.SittingId;
import org.essor.cohorts.ACampaign;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignDesk.Draft;
import org.essor.cohorts.CampaignDesk.Imported;
import org.essor.cohorts.CampaignProgressed;
import org.essor.cohorts.Campaigns;
import org.essor.cohorts.Indicators.Measure;
import org.essor.cohorts.OutsideResult;
import org.essor.cohorts.OutsideResults;
import org.essor.cohorts.OutsideResults.Batch;
import org.essor.cohorts.OutsideResults.Kept;
import org.essor.cohorts.Student;
import org.essor.cohorts.StudentLine;
import org.essor.institutions.AnInstitution;
import org.essor.institutions.Duty;
import org.essor.institutions.Institution;
import org.essor.institutions.Institutions;
import org.essor.institutions.StaffDesk;
import org.essor.institutions.StaffDesk.Founding;
import org.essor.kernel.PersonId;
import org.essor.platform.Language;
import org.essor.skills.DiagnosisFinished;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Needs;
import org.essor.strategy.IndicatorRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@AutoConfigureMockMvc
@Import(PostgresTestConfiguration.class)
@RecordApplicationEvents
class CohortsModuleTests {

  @Autowired JdbcClient db;
  @Autowired Clock clock;
  @Autowired People people;
  @Autowired StaffDesk staff;
  @Autowired Campaigns campaigns;
  @Autowired CampaignDesk desk;
  @Autowired StoredCampaigns stored;
  @Autowired CampaignsOfAPerson data;
  @Autowired StoredIndicators indicators;
  @Autowired StoredResults results;
  @Autowired OutsideResults outside;
  @Autowired ExampleCampaigns examples;
  @Autowired Institutions institutions;
  @Autowired ApplicationEvents events;

  private Person teacher;
  private Campaign campaign;

  @BeforeEach
  void aTeacherOpensACampaign() {
    teacher = APerson.with(db, Role.INNOVATOR);
    var where = AnInstitution.with(teacher, staff, db, Duty.TEACHER);
    campaign = desk.open(ACampaign.draft(where.id(), clock.instant()), teacher.id());
  }

  private static StudentLine line(String name, String group) {
    return new StudentLine(name, name + "-" + UUID.randomUUID() + "@etu.example", group);
  }

  private Imported enrol(StudentLine... lines) {
    return desk.enrol(campaign.id(), List.of(lines), teacher.id());
  }

  private PersonId person(StudentLine line) {
    return people.findByEmail(line.email()).orElseThrow().id();
  }

  private void finish(DiagnosisId diagnosis) {
    var levels = Map.of("d1", 2, "d2", 1);
    stored.keep(new DiagnosisFinished(diagnosis, clock.instant(), "essai", 20, levels, false));
  }

  @Test
  void importingAgainChangesNothingAndInvitesNobodyTwice() {
    var anna = line("anna", "A");
    var bilal = line("bilal", "B");
    assertThat(enrol(anna, bilal)).isEqualTo(new Imported(2, 0, 0));
    assertThat(enrol(anna, bilal)).isEqualTo(new Imported(0, 0, 2));
    var moved = new StudentLine("anna", anna.email(), "B");
    assertThat(enrol(moved)).isEqualTo(new Imported(0, 1, 0));
    assertThat(campaigns.get(campaign.id()).groups()).containsExactly("B");
    assertThat(
            db.sql("select count(*) from platform.mail where recipient = :to and text_key = :key")
                .param("to", anna.email())
                .param("key", "cohorts.mail.invitation")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    assertThat(campaigns.listOf(person(anna))).extracting(Campaign::id).contains(campaign.id());
  }

  @Test
  void anImportThatBreaksLeavesNothingBehind() {
    var unreadable = new StudentLine("", "no address", "A");
    var anna = line("anna", "A");
    assertThatThrownBy(() -> enrol(anna, unreadable)).hasMessage("accounts.email.invalid");
    assertThat(desk.listStudents(campaign.id(), teacher.id())).isEmpty();
    assertThat(people.findByEmail(anna.email())).isEmpty();
  }

  @Test
  void onlyTeachersOfTheInstitutionSeeTheStudents() {
    var other = APerson.with(db, Role.COORDINATOR);
    assertThatThrownBy(() -> desk.listStudents(campaign.id(), other.id()))
        .hasMessage("institutions.duty.forbidden");
    assertThatThrownBy(() -> desk.enrol(campaign.id(), List.of(), other.id()))
        .hasMessage("institutions.duty.forbidden");
  }

  @Test
  void aStudentBeginsOnceAndTheEndIsKeptOnce() {
    var anna = line("anna", "A");
    enrol(anna);
    var student = person(anna);
    var begun = desk.begin(campaign.id(), student, Needs.NONE);
    assertThat(desk.begin(campaign.id(), student, Needs.NONE)).isEqualTo(begun);
    assertThat(campaigns.progress(campaign.id(), student).orElseThrow().share()).isEqualTo(0.0);
    finish(begun);
    finish(begun);
    var progress = campaigns.progress(campaign.id(), student).orElseThrow();
    assertThat(progress.share()).isEqualTo(1.0);
    assertThat(progress.finishedAt()).isPresent();
    assertThat(progress.score()).isEmpty();
    assertThat(
            events.stream(CampaignProgressed.class)
                .filter(event -> event.person().equals(student))
                .map(CampaignProgressed::share))
        .containsExactly(0.0, 1.0);
    assertThatThrownBy(() -> desk.remove(campaign.id(), student, teacher.id()))
        .hasMessage("cohorts.student.begun");
  }

  @Test
  void nobodyChangesGroupsOnceResultsAreToldByGroup() {
    var anna = line("anna", "A");
    enrol(anna);
    desk.close(campaign.id(), clock.instant().minusSeconds(1), teacher.id());
    assertThatThrownBy(() -> enrol(new StudentLine("anna", anna.email(), "B")))
        .hasMessage("cohorts.students.closed");
    campaigns.enrol(campaign.id(), person(anna), "B");
    assertThat(desk.listStudents(campaign.id(), teacher.id()))
        .extracting(Student::group)
        .containsExactly("A");
  }

  @Test
  void whoIsNotEnrolledOrComesLateDoesNotBegin() {
    var stranger = APerson.with(db, Role.INNOVATOR).id();
    assertThatThrownBy(() -> desk.begin(campaign.id(), stranger, Needs.NONE))
        .hasMessage("cohorts.campaign.unknown");
    campaigns.enrol(campaign.id(), stranger, "");
    assertThatThrownBy(() -> desk.close(campaign.id(), campaign.opens(), teacher.id()))
        .hasMessage("cohorts.campaign.order");
    desk.close(campaign.id(), clock.instant().minusSeconds(1), teacher.id());
    assertThatThrownBy(() -> desk.begin(campaign.id(), stranger, Needs.NONE))
        .hasMessage("cohorts.campaign.closed");
  }

  @Test
  void aCertificationIsNotTakenHere() {
    var draft = ACampaign.draft(campaign.institution(), clock.instant());
    var made =
        desk.open(
            new Draft(
                draft.institution(),
                draft.curriculum(),
                draft.year(),
                Campaign.Kind.CERTIFICATION,
                draft.title(),
                draft.opens(),
                draft.opens().plus(Duration.ofDays(9))),
            teacher.id());
    var student = APerson.with(db, Role.INNOVATOR).id();
    campaigns.enrol(made.id(), student, "A");
    assertThatThrownBy(() -> desk.begin(made.id(), student, Needs.NONE))
        .hasMessage("cohorts.campaign.elsewhere");
    assertThat(campaigns.list(campaign.institution()))
        .extracting(Campaign::id)
        .containsExactly(campaign.id(), made.id());
    var now = clock.instant();
    decide(student, true, now);
    assertThat(campaigns.progress(made.id(), student).orElseThrow().score()).contains(1.0);
    decide(student, false, now.plusSeconds(60));
    decide(student, true, now.plusSeconds(30));
    assertThat(campaigns.progress(made.id(), student).orElseThrow().score()).contains(0.0);
  }

  private void decide(PersonId student, boolean certified, Instant at) {
    var where = campaign.institution();
    var sitting = new SittingId(UUID.randomUUID());
    stored.keep(new CertificationDecided(sitting, student, where, certified, Map.of(), at, false));
  }

  @Test
  void withAnAccountGoesAllButTheNumber() {
    var anna = line("anna", "A");
    enrol(anna);
    var student = person(anna);
    finish(desk.begin(campaign.id(), student, Needs.NONE));
    assertThat(data.export(student))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .extractingByKey("campaigns", InstanceOfAssertFactories.LIST)
        .singleElement()
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("levels", Map.of("d1", 2, "d2", 1))
        .containsEntry("group", "A");
    data.erase(student);
    data.erase(student);
    assertThat(campaigns.progress(campaign.id(), student)).isEqualTo(Optional.empty());
    assertThat(
            db.sql("select count(*) from cohorts.student where campaign = :id and name = ''")
                .param("id", campaign.id().value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private void finishAll(Campaign where, List<PersonId> students) {
    for (var student : students) {
      campaigns.enrol(where.id(), student, "A");
    }
    db.sql(
            """
            update cohorts.student set begun_at = :at, finished_at = :at where campaign = :campaign
            """)
        .param("at", Timestamp.from(where.opens()))
        .param("campaign", where.id().value())
        .update();
  }

  private long recorded(Measure measure) {
    return indicators.list("students").stream()
        .filter(each -> each.what().endsWith("." + measure))
        .mapToLong(IndicatorRecords.Recorded::count)
        .sum();
  }

  @Test
  void theFiguresCountEachStudentOnceAYearAndWhatIsElsewhereApart() {
    var students = Stream.generate(() -> APerson.with(db, Role.INNOVATOR).id()).limit(40).toList();
    finishAll(campaign, students);
    long once = recorded(Measure.ASSESSED);
    assertThat(once).isGreaterThanOrEqualTo(40);
    finishAll(
        desk.open(ACampaign.draft(campaign.institution(), clock.instant()), teacher.id()),
        students);
    assertThat(recorded(Measure.ASSESSED)).isEqualTo(once);
    var batch = new Batch(campaign.institution(), "medecine", campaign.year(), "Pix");
    var elsewhere =
        Stream.generate(() -> OutsideResult.of(UUID.randomUUID() + "@etu.example", "512 Pix"))
            .limit(12)
            .toList();
    outside.add(batch, elsewhere, teacher.id());
    long there = recorded(Measure.CERTIFIED_ELSEWHERE);
    outside.add(batch, elsewhere, teacher.id());
    assertThat(outside.list(campaign.institution(), teacher.id()))
        .containsExactly(new Kept(batch, 12, 12));
    assertThat(recorded(Measure.CERTIFIED_ELSEWHERE)).isEqualTo(there).isGreaterThanOrEqualTo(12);
    assertThat(recorded(Measure.ASSESSED)).isEqualTo(once);
    assertThat(indicators.list("curricula")).isEmpty();
  }

  @Test
  void whatIsHeldOfSomeoneCertifiedElsewhereIsToldAndErased() {
    var student = APerson.with(db, Role.INNOVATOR);
    var batch = new Batch(campaign.institution(), "pharmacie", campaign.year(), "Pix");
    outside.add(batch, List.of(OutsideResult.of(student.email(), "640 Pix")), teacher.id());
    assertThat(data.export(student.id())).asString().contains("640 Pix", "2026-2027");
    data.erase(student.id());
    assertThat(data.export(student.id())).asString().doesNotContain("640 Pix");
    assertThat(outside.list(campaign.institution(), teacher.id()))
        .containsExactly(new Kept(batch, 1, 1));
  }

  @Test
  void whatAnotherServiceSaidIsToldByPartAndHiddenWhereFew() {
    var batch = new Batch(campaign.institution(), "sage-femme", campaign.year(), "Pix");
    var day = Optional.of(LocalDate.of(2027, 1, 12));
    var all =
        IntStream.range(0, 30)
            .mapToObj(i ->
                new OutsideResult(
                    "n" + i,
                    "",
                    "",
                    i + " Pix",
                    i < 25,
                    day,
                    List.of(
                        new OutsideResult.Part("1.1", i < 15 ? "3" : "4"),
                        new OutsideResult.Part("1.2", i < 5 ? "3" : "4"))))
            .toList();
    long before = recorded(Measure.CERTIFIED_ELSEWHERE);
    outside.add(batch, all, teacher.id());
    assertThat(recorded(Measure.CERTIFIED_ELSEWHERE)).isEqualTo(before + 25);
    var told = outside.tell(batch, teacher.id()).orElseThrow();
    assertThat(told.kept()).isEqualTo(new Kept(batch, 30, 25));
    assertThat(told.first()).isEqualTo(day);
    assertThat(told.values()).containsExactly("3", "4");
    assertThat(told.rows().getFirst().counts())
        .containsExactly(OptionalLong.of(15), OptionalLong.of(15));
    assertThat(told.rows().getLast().counts())
        .containsExactly(OptionalLong.empty(), OptionalLong.empty());
    outside.remove(batch, teacher.id());
    assertThat(outside.tell(batch, teacher.id())).isEmpty();
    assertThat(recorded(Measure.CERTIFIED_ELSEWHERE)).isEqualTo(before);
  }

  @Test
  void theExamplesShowResultsAndAreNeverCounted() {
    long before = recorded(Measure.ASSESSED);
    var coordinator = APerson.with(db, Role.COORDINATOR);
    var where =
        staff.found(
            new Founding(
                "Exemple " + UUID.randomUUID(), "Nulle part", teacher.email(), Language.FR, true),
            coordinator);
    examples.load();
    examples.load();
    var filled = institutions.list().stream().filter(Institution::example).toList();
    assertThat(filled).contains(where);
    var made = filled.stream().map(each -> campaigns.list(each.id())).filter(all -> !all.isEmpty());
    var all = made.findFirst().orElseThrow();
    assertThat(all).hasSize(2).allMatch(Campaign::example);
    var closed = all.getLast();
    assertThat(closed.stateAt(clock.instant())).isEqualTo(Campaign.State.CLOSED);
    assertThat(results.of(closed).domains().getFirst().rows().getLast().people()).isEqualTo(96);
    assertThat(recorded(Measure.ASSESSED)).isEqualTo(before);
  }
}
