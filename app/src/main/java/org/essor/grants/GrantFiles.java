package org.essor.grants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.essor.kernel.Euros;
import org.essor.platform.CsvTable;

/**
 * Published grants as the files that the law and its users ask for, one line a beneficiary:
 *
 * <ul>
 *   <li>SCDL {@code subventions} 2.1.1 (16 fields, a period written with "/"),
 *   <li>the regulatory format 1.1.1 of the decree of 5 May 2017 and the order of 17 November 2017
 *       (14 fields, a period written with "_").
 * </ul>
 */
public final class GrantFiles {

  /** The columns of SCDL, in order. */
  public static final List<String> SCDL =
      List.of(
          "nomAttribuant",
          "idAttribuant",
          "dateConvention",
          "referenceDecision",
          "nomBeneficiaire",
          "idBeneficiaire",
          "rnaBeneficiaire",
          "objet",
          "montant",
          "nature",
          "conditionsVersement",
          "datesPeriodeVersement",
          "idRAE",
          "notificationUE",
          "pourcentageSubvention",
          "dispositifAide");

  private static final List<String> ADDED = List.of("rnaBeneficiaire", "dispositifAide");

  /** The columns of the regulatory format, in order. */
  public static final List<String> REGULATORY =
      SCDL.stream().filter(column -> !ADDED.contains(column)).toList();

  private static final int LONGEST_OBJECT = 256;
  private static final int SHARE_DECIMALS = 4;

  private GrantFiles() {}

  public static String scdl(List<Published> grants) {
    return CsvTable.write(
        SCDL,
        grants.stream()
            .flatMap(grant -> grant.beneficiaries().stream().map(party -> row(grant, party, "/")))
            .toList());
  }

  public static String regulatory(List<Published> grants) {
    return CsvTable.write(
        REGULATORY,
        grants.stream()
            .flatMap(grant -> grant.beneficiaries().stream().map(party -> row(grant, party, "_")))
            .map(GrantFiles::withoutAdded)
            .toList());
  }

  private static List<String> withoutAdded(List<String> row) {
    var kept = new ArrayList<String>();
    for (int i = 0; i < row.size(); i++) {
      if (!ADDED.contains(SCDL.get(i))) {
        kept.add(row.get(i));
      }
    }
    return kept;
  }

  private static List<String> row(Published grant, Party party, String separator) {
    var terms = grant.agreement().terms();
    return List.of(
        terms.funder().name(),
        terms.funder().siret(),
        grant.signedOn().toString(),
        grant.agreement().number(),
        party.organisation(),
        party.siret(),
        "",
        object(grant.title()),
        euros(grant.aid()),
        "aide en numéraire",
        terms.instalments().size() == 1 ? "unique" : "échelonné",
        period(grant, separator),
        "",
        terms.notified() ? "oui" : "non",
        share(grant, party),
        grant.agreement().call().toString());
  }

  private static String object(String title) {
    return title.length() <= LONGEST_OBJECT ? title : title.substring(0, LONGEST_OBJECT - 1) + "…";
  }

  private static String euros(Euros amount) {
    return BigDecimal.valueOf(amount.cents(), 2).toPlainString();
  }

  private static String period(Published grant, String separator) {
    var days = grant.period();
    return days.getFirst().equals(days.getLast())
        ? days.getFirst().toString()
        : days.getFirst() + separator + days.getLast();
  }

  /** The part of a beneficiary, 1 for all of it. */
  static String share(Published grant, Party party) {
    var whole = grant.agreement().terms().aid().cents();
    var part =
        BigDecimal.valueOf(party.share().cents())
            .divide(BigDecimal.valueOf(whole), SHARE_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return (part.scale() < 2 ? part.setScale(2, RoundingMode.UNNECESSARY) : part).toPlainString();
  }
}
