package org.essor.cohorts.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essor.accounts.People;
import org.essor.accounts.Person;
import org.essor.audit.AuditEntry;
import org.essor.audit.AuditLog;
import org.essor.certification.CertificationDecided;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignDesk;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.CampaignProgressed;
import org.essor.cohorts.Campaigns;
import org.essor.cohorts.Progress;
import org.essor.cohorts.Student;
import org.essor.cohorts.StudentLine;
import org.essor.cohorts.internal.StudentRows.Place;
import org.essor.cohorts.internal.StudentRows.Row;
import org.essor.institutions.Duty;
import org.essor.institutions.InstitutionId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Language;
import org.essor.skills.DiagnosisDesk;
import org.essor.skills.DiagnosisFinished;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Needs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class StoredCampaigns implements Campaigns, CampaignDesk {

  private final CampaignRows campaigns;
  private final StudentRows students;
  private final Institutions institutions;
  private final DiagnosisDesk diagnoses;
  private final People people;
  private final CampaignMails mails;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredCampaigns(
      CampaignRows campaigns,
      StudentRows students,
      Institutions institutions,
      DiagnosisDesk diagnoses,
      People people,
      CampaignMails mails,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.campaigns = campaigns;
    this.students = students;
    this.institutions = institutions;
    this.diagnoses = diagnoses;
    this.people = people;
    this.mails = mails;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Campaign get(CampaignId id) {
    return campaigns.find(id).orElseThrow(() -> new Refusal("cohorts.campaign.unknown"));
  }

  @Override
  public Campaign get(CampaignId id, PersonId teacher) {
    var campaign = get(id);
    institutions.require(teacher, campaign.institution(), Duty.TEACHER);
    return campaign;
  }

  @Override
  public List<Campaign> list(InstitutionId institution) {
    return campaigns.list(institution);
  }

  @Override
  public List<Campaign> listOf(PersonId student) {
    return campaigns.listOf(student);
  }

  @Override
  public Campaign open(Draft draft, PersonId teacher) {
    institutions.require(teacher, draft.institution(), Duty.TEACHER);
    checkOrder(draft.opens(), draft.closes());
    if (institutions.findCurriculum(draft.curriculum()).isEmpty()) {
      throw new IllegalArgumentException("No curriculum " + draft.curriculum());
    }
    var made =
        new Campaign(
            CampaignId.next(),
            draft.institution(),
            draft.curriculum(),
            draft.year(),
            draft.kind(),
            draft.title(),
            draft.opens(),
            draft.closes(),
            List.of(),
            institutions.get(draft.institution()).example());
    campaigns.insert(made, Optional.of(teacher));
    append("cohorts.campaign-opened", made, teacher, Map.of("kind", draft.kind().name()));
    return made;
  }

  private static void checkOrder(Instant opens, Instant closes) {
    if (!opens.isBefore(closes)) {
      throw new Refusal("cohorts.campaign.order");
    }
  }

  @Override
  public void close(CampaignId id, Instant closes, PersonId teacher) {
    var campaign = get(id, teacher);
    checkOrder(campaign.opens(), closes);
    campaigns.close(id, closes);
    append("cohorts.campaign-moved", campaign, teacher, Map.of("closes", closes.toString()));
  }

  @Override
  public void enrol(CampaignId id, PersonId student, String group) {
    var campaign = get(id);
    campaigns.hold(id);
    var known = students.hold(id, student);
    var place = new Place(student, known.map(row -> row.student().name()).orElse(""), group);
    if (known.isEmpty()) {
      students.insert(id, place, Optional.empty());
    } else if (!isClosed(campaign)) {
      students.move(known.get().id(), place);
    }
  }

  @Override
  public Imported enrol(CampaignId id, List<StudentLine> lines, PersonId teacher) {
    var campaign = get(id, teacher);
    if (isClosed(campaign)) {
      throw new Refusal("cohorts.students.closed");
    }
    campaigns.hold(id);
    int added = 0;
    int moved = 0;
    for (var line : lines) {
      var person = people.invite(line.email(), Language.FR);
      switch (enrol(campaign, person, line, teacher)) {
        case ADDED -> added++;
        case MOVED -> moved++;
        case SAME -> {}
      }
    }
    if (students.list(id).size() > MOST_STUDENTS) {
      throw new Refusal("cohorts.students.many", MOST_STUDENTS);
    }
    if (added + moved > 0) {
      append(
          "cohorts.students-enrolled",
          campaign,
          teacher,
          Map.of("added", "" + added, "moved", "" + moved));
    }
    return new Imported(added, moved, lines.size() - added - moved);
  }

  /** Then its results are told by group: who changes groups would show what he has reached. */
  private boolean isClosed(Campaign campaign) {
    return campaign.stateAt(clock.instant()) == Campaign.State.CLOSED;
  }

  private enum Outcome {
    ADDED,
    MOVED,
    SAME
  }

  private Outcome enrol(Campaign campaign, Person person, StudentLine line, PersonId teacher) {
    var known = students.hold(campaign.id(), person.id());
    if (known.isEmpty()) {
      var place = new Place(person.id(), line.name(), line.group());
      students.insert(campaign.id(), place, Optional.of(teacher));
      mails.invite(person, campaign);
      return Outcome.ADDED;
    }
    var before = known.get().student();
    var name = line.name().isEmpty() ? before.name() : line.name();
    if (before.name().equals(name) && before.group().equals(line.group())) {
      return Outcome.SAME;
    }
    students.move(known.get().id(), new Place(person.id(), name, line.group()));
    return Outcome.MOVED;
  }

  @Override
  public List<Student> listStudents(CampaignId id, PersonId teacher) {
    get(id, teacher);
    return students.list(id).stream().map(Row::student).toList();
  }

  @Override
  public void remove(CampaignId id, PersonId student, PersonId teacher) {
    var campaign = get(id, teacher);
    students
        .hold(id, student)
        .ifPresent(row -> {
          if (row.student().begunAt().isPresent()) {
            throw new Refusal("cohorts.student.begun");
          }
          students.delete(row.id());
          append(
              "cohorts.student-removed", campaign, teacher, Map.of("person", student.toString()));
        });
  }

  @Override
  public DiagnosisId begin(CampaignId id, PersonId student, Needs needs) {
    var campaign = get(id);
    var row = students.hold(id, student).orElseThrow(() -> new Refusal("cohorts.campaign.unknown"));
    return row.diagnosis().orElseGet(() -> begin(campaign, row, needs));
  }

  private DiagnosisId begin(Campaign campaign, Row row, Needs needs) {
    var now = clock.instant();
    if (campaign.kind() == Campaign.Kind.CERTIFICATION) {
      throw new Refusal("cohorts.campaign.elsewhere");
    }
    if (campaign.stateAt(now) != Campaign.State.OPEN) {
      throw new Refusal("cohorts.campaign.closed");
    }
    var person = row.student().person().orElseThrow();
    var diagnosis = diagnoses.begin(person, needs);
    students.begin(row.id(), diagnosis, now);
    events.publishEvent(new CampaignProgressed(campaign.id(), person, 0, Optional.empty(), now));
    return diagnosis;
  }

  /** Keeps the end of a diagnosis, once, where it was begun in a campaign. */
  public void keep(DiagnosisFinished event) {
    students
        .find(event.diagnosis())
        .filter(row -> students.finish(row.id(), event.finishedAt(), event.levels()))
        .ifPresent(row -> tell(row, event.finishedAt(), Optional.empty()));
  }

  /** Keeps a decision where its person is enrolled in a certification of that institution. */
  public void keep(CertificationDecided event) {
    students
        .findCertification(event.person(), event.institution(), event.at())
        .filter(row -> students.decide(row.id(), event.certified(), event.at()))
        .ifPresent(row -> tell(row, event.at(), Optional.of(event.certified() ? 1.0 : 0.0)));
  }

  private void tell(Row row, Instant at, Optional<Double> score) {
    row.student()
        .person()
        .ifPresent(person ->
            events.publishEvent(new CampaignProgressed(row.campaign(), person, 1, score, at)));
  }

  @Override
  public Optional<Progress> progress(CampaignId id, PersonId student) {
    return students.find(id, student).map(this::progress);
  }

  private Progress progress(Row row) {
    var finished = row.student().finishedAt();
    double share =
        finished.isPresent()
            ? 1
            : row.diagnosis()
                .map(diagnosis -> diagnoses.shares(List.of(diagnosis)).getOrDefault(diagnosis, 0.0))
                .orElse(0.0);
    return new Progress(
        share,
        row.student().certified().map(certified -> certified ? 1.0 : 0.0),
        finished,
        row.student().begunAt().isPresent());
  }

  private void append(String action, Campaign campaign, PersonId who, Map<String, String> details) {
    audit.append(new AuditEntry(action, "campaign:" + campaign.id(), Optional.of(who), details));
  }
}
