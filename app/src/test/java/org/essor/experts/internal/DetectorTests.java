package org.essor.experts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.essor.applications.ApplicationId;
import org.essor.calls.CallId;
import org.essor.experts.ConflictKind;
import org.essor.experts.internal.Detector.Found;
import org.essor.experts.internal.Footprint.Party;
import org.essor.kernel.PersonId;
import org.junit.jupiter.api.Test;

class DetectorTests {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant SINCE = Instant.parse("2023-11-22T10:00:00Z");
  private static final CallId CALL = CallId.next();

  private final PersonId expert = person();
  private final PersonId member = person();

  private static PersonId person() {
    return new PersonId(UUID.randomUUID());
  }

  private static Party party(String name, String siret) {
    return Party.named(name, siret, true);
  }

  private static Footprint made(Instant at, Set<PersonId> members, Party... parties) {
    return new Footprint(
        ApplicationId.next(), CALL, at, List.of(parties), members, Set.of("hopital.fr"));
  }

  private Standing at(Party own, Party... ties) {
    return new Standing(expert, Optional.of(own), List.of(ties), Optional.empty());
  }

  private static List<Found> find(Standing who, Footprint application, Footprint... others) {
    var all = Stream.concat(Stream.of(application), Stream.of(others)).toList();
    return new Detector(who, all, SINCE).find(application);
  }

  @Test
  void whoIsOfTheConsortiumIsFoundAsSuchAlone() {
    var own = made(NOW, Set.of(expert), party("CHU de Lille", ""));
    assertThat(find(at(party("CHU de Lille", "")), own))
        .containsExactly(new Found(ConflictKind.SELF, ""));
  }

  @Test
  void theSameOrganisationIsFoundHoweverItsNameIsWritten() {
    var application =
        made(
            NOW,
            Set.of(member),
            party("CENTRE HOSPITALIER UNIVERSITAIRE DE LILLE", ""),
            Party.named("Médecine & Données, S.A.S.", "", false));
    assertThat(find(at(party("CHU de Lens", "")), application)).isEmpty();
    assertThat(find(at(party("C.H.U. Lille", "")), application))
        .containsExactly(
            new Found(ConflictKind.ORGANISATION, "CENTRE HOSPITALIER UNIVERSITAIRE DE LILLE"));
    assertThat(find(at(party("Medecine donnees", "")), application))
        .extracting(Found::kind)
        .containsExactly(ConflictKind.PARTNER);
  }

  @Test
  void twoSitesOfOneGroupAreFoundByTheirSiren() {
    var application = made(NOW, Set.of(member), party("Filiale Nord", "73282932000074"));
    assertThat(find(at(party("Maison mère", "73282932000082")), application))
        .containsExactly(new Found(ConflictKind.GROUP, "Filiale Nord"));
    assertThat(find(at(party("Autre groupe", "55208131700000")), application)).isEmpty();
  }

  @Test
  void aTieDeclaredToAnOrganisationIsFoundByNameAndBySiren() {
    var application = made(NOW, Set.of(member), party("Filiale Nord", "73282932000074"));
    assertThat(find(at(party("CNRS", ""), party("filiale nord", "")), application))
        .containsExactly(new Found(ConflictKind.TIE, "Filiale Nord"));
    assertThat(find(at(party("CNRS", ""), party("Maison mère", "73282932000082")), application))
        .containsExactly(new Found(ConflictKind.TIE, "Filiale Nord"));
  }

  @Test
  void whoAppliedTogetherLatelyIsFoundAndNoLongerAfterThirtySixMonths() {
    var application = made(NOW, Set.of(member), party("Société A", ""));
    var together = made(SINCE, Set.of(expert, member), party("Société B", ""));
    var before = made(SINCE.minus(Duration.ofSeconds(1)), Set.of(expert, member));
    var who = at(party("CNRS", ""));
    assertThat(find(who, application, together))
        .containsExactly(new Found(ConflictKind.CO_APPLICATION, ""));
    assertThat(find(who, application, before)).isEmpty();
  }

  @Test
  void organisationsThatAppliedTogetherTieThoseWhoWorkThere() {
    var application = made(NOW, Set.of(member), party("Société A", ""));
    var together = made(NOW, Set.of(person()), party("CNRS", ""), party("Société A", ""));
    assertThat(find(at(party("CNRS", "")), application, together))
        .containsExactly(new Found(ConflictKind.CO_APPLICATION, "Société A"));
    assertThat(find(at(party("INSERM", "")), application, together)).isEmpty();
  }

  @Test
  void oneApplicationAloneIsNoJointApplicationWithItself() {
    var application = made(NOW, Set.of(member), party("CNRS", ""), party("Société A", ""));
    assertThat(find(at(party("CNRS", "")), application))
        .extracting(Found::kind)
        .containsExactly(ConflictKind.ORGANISATION);
  }

  @Test
  void anAddressAtTheSameDomainIsFoundUnlessItsProviderIsPublic() {
    var application = made(NOW, Set.of(member), party("Société A", ""));
    assertThat(find(atDomainOf("jean@imagerie.hopital.fr"), application))
        .containsExactly(new Found(ConflictKind.EMAIL, "imagerie.hopital.fr"));
    assertThat(find(atDomainOf("jean@autre-hopital.fr"), application)).isEmpty();
    assertThat(
            Stream.of("a@gmail.com", "a@orange.fr", "a@gouv.fr", "a@demo.invalid", "a@example.org")
                .flatMap(address -> MailDomain.of(address).stream()))
        .isEmpty();
  }

  private Standing atDomainOf(String email) {
    return new Standing(expert, Optional.empty(), List.of(), MailDomain.of(email));
  }

  @Test
  void anOrganisationWithoutANameIsNobodys() {
    var application = made(NOW, Set.of(member), party("", ""), party("SAS", ""));
    assertThat(find(at(party("", "")), application)).isEmpty();
    assertThat(find(at(party("SARL", "")), application)).isEmpty();
  }
}
