package org.essor.cohorts;

import java.util.List;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/** Certifications obtained elsewhere, such as from Pix: told and counted as such. */
public interface OutsideResults {

  /** Whose results these are. */
  record Batch(InstitutionId institution, String curriculum, AcademicYear year, String service) {
    /** The longest name of a service. */
    public static final int LONGEST_SERVICE = 60;
  }

  /** What is kept of a batch. */
  record Kept(Batch batch, long people) {}

  /**
   * Keeps results, all or none; one of the same student, year and service is replaced.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.duty.forbidden}
   */
  void add(Batch batch, List<OutsideResult> results, PersonId teacher);

  /** What is kept of an institution, the latest year first. */
  List<Kept> list(InstitutionId institution, PersonId teacher);
}
