package org.essor.experts.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essor.applications.Applicant;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.kernel.PersonId;

/**
 * Who is behind a deposited application.
 *
 * @param domains of the e-mail addresses of its members
 */
record Footprint(
    ApplicationId id,
    CallId call,
    Instant at,
    List<Party> parties,
    Set<PersonId> members,
    Set<String> domains) {

  private static final int SIREN_DIGITS = 9;

  Footprint {
    parties = List.copyOf(parties);
    members = Set.copyOf(members);
    domains = Set.copyOf(domains);
  }

  /** What it is found by: organisations, people, domains with those above them. */
  Stream<String> marks() {
    return Stream.of(
            parties.stream().flatMap(Party::marks),
            members.stream().map(member -> "person " + member),
            domains.stream().map(domain -> "at " + domain),
            domains.stream().flatMap(MailDomain::upwards).map(domain -> "below " + domain))
        .flatMap(marks -> marks);
  }

  /**
   * An organisation.
   *
   * @param key of its name, empty where it has none
   * @param siren of its group, empty where it is not known
   */
  record Party(String name, String key, String siren, boolean lead) {

    static Party of(Applicant applicant) {
      return named(applicant.organisation(), applicant.siret().orElse(""), applicant.part() == 0);
    }

    static Party named(String name, String siret, boolean lead) {
      var siren = siret.length() < SIREN_DIGITS ? "" : siret.substring(0, SIREN_DIGITS);
      return new Party(name, OrganisationName.key(name), siren, lead);
    }

    boolean hasNameOf(Party other) {
      return !key.isEmpty() && key.equals(other.key);
    }

    boolean isGroupOf(Party other) {
      return !siren.isEmpty() && siren.equals(other.siren);
    }

    boolean isSameAs(Party other) {
      return hasNameOf(other) || isGroupOf(other);
    }

    /** What it is found by in other applications. */
    Stream<String> marks() {
      return Stream.of("name " + key, "siren " + siren).filter(mark -> !mark.endsWith(" "));
    }
  }
}
