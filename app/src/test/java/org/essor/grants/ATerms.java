package org.essor.grants;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.essor.kernel.Euros;

/** Terms for tests, with numbers of real form. */
public final class ATerms {

  public static final String FUNDER = "13002526500013";
  public static final String LEAD = "73282932000074";
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private ATerms() {}

  /** Two organisations, two deliverables, an advance, a payment after each deliverable. */
  public static Terms of(Euros aid) {
    var third = aid.cents() / 3;
    return new Terms(
        "Projet d’essai",
        "Évaluer un dispositif en vie réelle.",
        new Funder("Opérateur d’essai", FUNDER),
        Optional.of(START),
        Optional.of(START.plusYears(2)),
        false,
        List.of(
            new Party(0, "Société d’essai", LEAD, "31000", new Euros(aid.cents() - third)),
            new Party(1, "Hôpital d’essai", "26750045200011", "75013", new Euros(third))),
        List.of(deliverable(1, "Protocole", 6), deliverable(2, "Rapport final", 24)),
        List.of(
            instalment(1, "Avance", third, 1),
            instalment(2, "Deuxième versement", third, 7, 1),
            instalment(3, "Dernier versement", aid.cents() - 2 * third, 25, 1, 2)));
  }

  public static Deliverable deliverable(int number, String title, int month) {
    return new Deliverable(number, title, Optional.of(START.plusMonths(month)));
  }

  public static Instalment instalment(
      int number, String title, long cents, int month, Integer... needs) {
    return new Instalment(
        number,
        title,
        new Euros(cents),
        Optional.of(START.plusMonths(month)),
        new TreeSet<>(Set.of(needs)));
  }
}
