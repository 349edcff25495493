package org.essor.institutions;

import java.util.List;
import java.util.Set;
import org.essor.accounts.Person;
import org.essor.platform.Language;

/** Founds institutions, and gives and takes duties. All of it is written in the audit log. */
public interface StaffDesk {

  /**
   * A person of the staff.
   *
   * @param duties at least one
   */
  record Member(Person person, Set<Duty> duties) {
    public Member {
      duties = Set.copyOf(duties);
    }
  }

  /**
   * What an institution is founded with.
   *
   * @param manager the address of its first manager, who is told by mail
   * @param language of the mail where he has no account yet
   * @param example whether it is made for a demonstration
   */
  record Founding(String name, String city, String manager, Language language, boolean example) {}

  /**
   * Who gets which duties.
   *
   * @param email his address; he is told by mail
   * @param duties all that he then has; none takes him off the staff
   * @param language of the mail where he has no account yet
   */
  record Naming(String email, Set<Duty> duties, Language language) {
    public Naming {
      duties = Set.copyOf(duties);
    }
  }

  /**
   * True where he may found institutions and name staff anywhere: a coordinator or administrator.
   */
  boolean mayFound(Person who);

  /**
   * Founds an institution.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.founding.forbidden}; {@code
   *     institutions.name.taken}; {@code accounts.email.invalid}
   */
  Institution found(Founding founding, Person who);

  /**
   * Lists the staff, by name.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.institution.unknown}; {@code
   *     institutions.duty.forbidden} where the reader is neither of the staff nor may found
   */
  List<Member> listStaff(InstitutionId where, Person reader);

  /**
   * Gives a person the duties named and takes all others from him.
   *
   * @throws org.essor.kernel.Refusal {@code institutions.institution.unknown}; {@code
   *     institutions.duty.forbidden} where he who asks is no manager there; {@code
   *     institutions.manager.last} where nobody would be manager any more; {@code
   *     accounts.email.invalid}
   */
  void name(InstitutionId where, Naming naming, Person who);
}
