package org.essor.cohorts;

import java.time.Instant;
import java.util.List;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;
import org.essor.skills.DiagnosisId;
import org.essor.skills.Needs;

/** What teachers do with campaigns, and how a student begins. */
public interface CampaignDesk {

  /** The most students of a campaign. */
  int MOST_STUDENTS = 5_000;

  /** What a campaign is made of; see {@link Campaign}. */
  record Draft(
      InstitutionId institution,
      String curriculum,
      AcademicYear year,
      Campaign.Kind kind,
      String title,
      Instant opens,
      Instant closes) {}

  /**
   * What an import did.
   *
   * @param added who were not enrolled before, and are invited by mail
   * @param moved who were, in another group or under another name
   * @param same who were, and stay as they are
   */
  record Imported(int added, int moved, int same) {}

  /**
   * Makes a campaign.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.duty.forbidden} where he who asks is no
   *     teacher there; {@code cohorts.campaign.order} where it closes before it opens
   */
  Campaign open(Draft draft, PersonId teacher);

  /**
   * Returns a campaign to a teacher of its institution.
   *
   * @throws org.essor.kernel.Refusal {@code cohorts.campaign.unknown}; {@code
   *     institutions.duty.forbidden}
   */
  Campaign get(CampaignId id, PersonId teacher);

  /**
   * Moves the end of a campaign.
   *
   * @throws org.essor.kernel.Refusal {@code cohorts.campaign.order}
   */
  void close(CampaignId id, Instant closes, PersonId teacher);

  /**
   * Enrols students, all or none, and invites by mail those who were not enrolled. Doing it again
   * changes nothing.
   *
   * @throws org.essor.kernel.Refusal {@code cohorts.students.many}
   */
  Imported enrol(CampaignId id, List<StudentLine> students, PersonId teacher);

  /** The students, by group and name. */
  List<Student> listStudents(CampaignId id, PersonId teacher);

  /**
   * Takes a student out who has not begun.
   *
   * @throws org.essor.kernel.Refusal {@code cohorts.student.begun}
   */
  void remove(CampaignId id, PersonId student, PersonId teacher);

  /**
   * Begins the diagnosis of a student, or goes on with the one begun.
   *
   * @throws org.essor.kernel.Refusal {@code cohorts.campaign.unknown} where he is not enrolled;
   *     {@code cohorts.campaign.closed} where it is not open and he has not begun; {@code
   *     cohorts.campaign.elsewhere} where it is a certification, which is taken in a session
   */
  DiagnosisId begin(CampaignId id, PersonId student, Needs needs);
}
