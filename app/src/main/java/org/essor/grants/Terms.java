package org.essor.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essor.kernel.Euros;

/**
 * What an agreement says: a draft, or one of its frozen versions. Immutable.
 *
 * @param title of the project
 * @param purpose what the aid is for, 1 to 2000 characters
 * @param start the first day of the project
 * @param end its last day
 * @param notified true for an aid that is notified to the European Commission
 * @param parties the lead first
 */
public record Terms(
    String title,
    String purpose,
    Funder funder,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    boolean notified,
    List<Party> parties,
    List<Deliverable> deliverables,
    List<Instalment> instalments) {

  public Terms {
    parties = List.copyOf(parties);
    deliverables = List.copyOf(deliverables);
    instalments = List.copyOf(instalments);
  }

  /** The whole aid: the sum of the shares. */
  public Euros aid() {
    return parties.stream().map(Party::share).reduce(Euros.ZERO, Euros::plus);
  }

  /** The sum of the instalments. */
  public Euros planned() {
    return instalments.stream().map(Instalment::amount).reduce(Euros.ZERO, Euros::plus);
  }

  /** The organisations that receive aid, in order. */
  public List<Party> beneficiaries() {
    return parties.stream().filter(Party::isBeneficiary).toList();
  }

  public Optional<Instalment> findInstalment(int number) {
    return instalments.stream().filter(each -> each.number() == number).findFirst();
  }

  public Optional<Deliverable> findDeliverable(int number) {
    return deliverables.stream().filter(each -> each.number() == number).findFirst();
  }
}
