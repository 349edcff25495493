package org.essor.calls;

import java.util.List;
import java.util.Optional;
import org.essor.kernel.PersonId;

/** All calls. */
public interface Calls {

  /**
   * Returns a call, whatever its status.
   *
   * @throws org.essor.kernel.Refusal {@code calls.call.unknown} where there is none
   */
  Call get(CallId id);

  /** Finds a call that everyone may see. */
  Optional<Call> findPublic(Slug slug);

  /** Lists the calls that everyone may see, the last published first. */
  List<Call> listPublic();

  /**
   * Returns a revision of the form of a call.
   *
   * @throws org.essor.kernel.Refusal {@code calls.form.unknown} where there is none
   */
  FormRevision getRevision(CallId id, int number);

  /** The dated corrections of a call, the last first. */
  List<Erratum> listErrata(CallId id);

  /** Who runs this call, to be told what happens; never shown. */
  List<PersonId> listManagers(CallId id);

  /** True where the person runs this call. */
  boolean isManager(CallId id, PersonId person);
}
