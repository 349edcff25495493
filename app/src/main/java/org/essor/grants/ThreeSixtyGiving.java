package org.essor.grants;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.essor.calls.Call;
import org.essor.kernel.Euros;

/**
 * Published grants as a package of the 360Giving Data Standard 1.4, one grant a beneficiary. An
 * organisation is named as the register org-id.guide has it for France: the list {@code FR-RCS} (in
 * favour of which it has given up {@code FR-INSEE}) and the SIREN, which are the first nine digits
 * of the SIRET.
 */
public final class ThreeSixtyGiving {

  private static final String VERSION = "1.4";
  private static final String LICENCE = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

  private static final String LIST = "FR-RCS-";
  private static final int SIREN = 9;

  private ThreeSixtyGiving() {}

  /** The file; {@code grants} is never empty: the standard takes no empty package. */
  public record GrantPackage(String version, String title, String license, List<Grant> grants) {}

  /** A grant. */
  @JsonInclude(Include.NON_EMPTY)
  public record Grant(
      String id,
      String title,
      String description,
      String currency,
      BigDecimal amountAwarded,
      BigDecimal amountDisbursed,
      String awardDate,
      String url,
      List<Event> plannedDates,
      List<Organization> recipientOrganization,
      List<Organization> fundingOrganization,
      List<Programme> grantProgramme,
      String fromOpenCall,
      String dateModified) {}

  /** From one day to another. */
  @JsonInclude(Include.NON_EMPTY)
  public record Event(String startDate, String endDate) {}

  /** An organisation. */
  @JsonInclude(Include.NON_EMPTY)
  public record Organization(
      String id, String name, Optional<String> postalCode, String addressCountry) {}

  /** What a grant comes from: a call. */
  public record Programme(String code, String title, String url) {}

  /** A grant, and the call that it comes from. */
  public record Awarded(Published grant, Call call) {}

  public static GrantPackage of(List<Awarded> grants, String site) {
    return new GrantPackage(
        VERSION,
        "Essor",
        LICENCE,
        grants.stream()
            .flatMap(each ->
                each.grant().beneficiaries().stream().map(party -> grant(each, party, site)))
            .toList());
  }

  private static Grant grant(Awarded awarded, Party party, String site) {
    var grant = awarded.grant();
    var terms = grant.agreement().terms();
    return new Grant(
        grant.agreement().number() + "-" + party.number(),
        grant.title(),
        terms.purpose(),
        "EUR",
        euros(grant.part(party, grant.aid())),
        euros(grant.part(party, grant.agreement().money().paid())),
        grant.signedOn().toString(),
        site + "/laureats/" + grant.agreement().number(),
        List.of(
            new Event(
                terms.start().map(Object::toString).orElse(""),
                terms.end().map(Object::toString).orElse(""))),
        List.of(organization(party.siret(), party.organisation(), party.postcode())),
        List.of(organization(terms.funder().siret(), terms.funder().name(), "")),
        List.of(
            new Programme(
                awarded.call().id().toString(),
                awarded.call().sheet().title().fr(),
                site + awarded.call().address())),
        "Yes",
        grant.changedAt().toString());
  }

  private static Organization organization(String siret, String name, String postcode) {
    return new Organization(
        LIST + siret.substring(0, SIREN),
        name,
        Optional.of(postcode).filter(code -> !code.isEmpty()),
        "France");
  }

  private static BigDecimal euros(Euros amount) {
    return BigDecimal.valueOf(amount.cents(), 2);
  }
}
