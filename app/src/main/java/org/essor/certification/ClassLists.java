package org.essor.certification;

import java.util.List;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/**
 * The classes of an institution whose people can be registered for a session at once. A module that
 * knows classes declares a bean of this type.
 */
public interface ClassLists {

  /** Those of an institution, for one who is manager or teacher there; none for others. */
  List<ClassList> list(InstitutionId institution, PersonId reader);

  /**
   * A class.
   *
   * @param id names it, up to 200 characters
   * @param name as people call it
   */
  record ClassList(String id, String name, List<PersonId> people) {
    public ClassList {
      people = List.copyOf(people);
    }
  }
}
