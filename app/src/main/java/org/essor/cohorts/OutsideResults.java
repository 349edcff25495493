package org.essor.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/** Certifications obtained elsewhere, such as from Pix: told and counted as such. */
public interface OutsideResults {

  /** Whose results these are. */
  record Batch(InstitutionId institution, String curriculum, AcademicYear year, String service) {
    /** The longest name of a service. */
    public static final int LONGEST_SERVICE = 60;
  }

  /**
   * What is kept of a batch.
   *
   * @param people who were assessed
   * @param certified of them
   */
  record Kept(Batch batch, long people, long certified) {}

  /**
   * What a batch says together.
   *
   * @param first the earliest day, where the file said it
   * @param last the latest day
   * @param values what was said of parts, in order; empty where there are too many to be a scale
   */
  record Told(
      Kept kept,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      List<String> values,
      List<Row> rows) {
    public Told {
      values = List.copyOf(values);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A domain or competence.
   *
   * @param people of whom something is said
   * @param counts by value; empty where hidden, as it is of fewer than eleven people
   */
  record Row(String part, long people, List<OptionalLong> counts) {
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /** A result of one person, for himself. */
  record Own(Batch batch, OutsideResult result) {}

  /**
   * Keeps results, all or none; one of the same student, year and service is replaced.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.duty.forbidden}
   */
  void add(Batch batch, List<OutsideResult> results, PersonId teacher);

  /** What is kept of an institution, the latest year first. */
  List<Kept> list(InstitutionId institution, PersonId teacher);

  /** What a batch says together; empty where nothing is kept of it. */
  Optional<Told> tell(Batch batch, PersonId teacher);

  /** Forgets a batch. */
  void remove(Batch batch, PersonId teacher);

  /** Those of a person, by his address, the latest year first. */
  List<Own> listOf(PersonId person);
}
