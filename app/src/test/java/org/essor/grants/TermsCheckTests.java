package org.essor.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.MapEntry.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.essor.grants.TermsCheck.Progress;
import org.essor.kernel.Euros;
import org.essor.platform.DocumentId;
import org.junit.jupiter.api.Test;

class TermsCheckTests {

  private static final Terms RIGHT = ATerms.of(new Euros(100_000_01));

  private static Terms with(List<Party> parties, List<Instalment> instalments) {
    return new Terms(
        RIGHT.title(),
        RIGHT.purpose(),
        RIGHT.funder(),
        RIGHT.start(),
        RIGHT.end(),
        false,
        parties,
        RIGHT.deliverables(),
        instalments);
  }

  @Test
  void nothingIsMissingOfCompleteTerms() {
    assertThat(TermsCheck.of(RIGHT)).isEmpty();
  }

  @Test
  void theInstalmentsAddUpToTheAidToTheCent() {
    var one = List.of(ATerms.instalment(1, "Tout", 100_000_00, 25));
    assertThat(TermsCheck.of(with(RIGHT.parties(), one)))
        .containsOnly(entry("instalments.0.amount", "grants.terms.sum.different"));
  }

  @Test
  void whoReceivesAidHasARightNumberAndAtLeastOneHundredth() {
    var parties =
        List.of(
            new Party(0, "A", "73282932000075", "3100", new Euros(99_000_00)),
            new Party(1, "B", "", "", new Euros(99)),
            new Party(2, "", "", "", Euros.ZERO));
    assertThat(TermsCheck.of(with(parties, RIGHT.instalments())))
        .containsEntry("parties.0.siret", "grants.terms.siret.wrong")
        .containsEntry("parties.0.postcode", "grants.terms.postcode.wrong")
        .containsEntry("parties.1.siret", "grants.terms.siret.wrong")
        .containsEntry("parties.1.share", "grants.terms.share.small")
        .containsEntry("parties.2.organisation", "grants.terms.organisation.wrong")
        .doesNotContainKey("parties.2.siret");
  }

  @Test
  void anInstalmentWaitsForKnownDeliverablesThatAreDueBefore() {
    var instalments =
        List.of(
            ATerms.instalment(1, "Trop tôt", 50_000_00, 3, 1),
            ATerms.instalment(2, "Inconnu", 50_000_01, 25, 7));
    assertThat(TermsCheck.of(with(RIGHT.parties(), instalments)))
        .containsEntry("instalments.0.due", "grants.terms.due.before-needs")
        .containsEntry("instalments.1.needs", "grants.terms.needs.unknown");
  }

  @Test
  void anAmendmentLeavesWhatWasPaidOrAcceptedAsItWas() {
    var paid =
        new Payment(
            1,
            Payment.Kind.INSTALMENT,
            OptionalInt.of(1),
            RIGHT.instalments().getFirst().amount(),
            LocalDate.of(2026, 3, 1),
            "");
    var accepted =
        new HandIn(
            1,
            1,
            new DocumentId(UUID.randomUUID()),
            "protocole.pdf",
            "0".repeat(64),
            Instant.EPOCH,
            HandIn.Outcome.ACCEPTED,
            "");
    var changed =
        new Terms(
            RIGHT.title(),
            RIGHT.purpose(),
            RIGHT.funder(),
            RIGHT.start(),
            RIGHT.end(),
            false,
            RIGHT.parties(),
            List.of(RIGHT.deliverables().getLast()),
            List.of(ATerms.instalment(1, "Tout", 100_000_01, 25)));
    assertThat(
            TermsCheck.ofAmendment(RIGHT, changed, new Progress(List.of(accepted), List.of(paid))))
        .containsEntry("instalments.0.amount", "grants.terms.paid.changed")
        .containsEntry("deliverables.0.title", "grants.terms.accepted.gone");
    assertThat(TermsCheck.ofAmendment(RIGHT, RIGHT, new Progress(List.of(), List.of()))).isEmpty();
    assertThat(Optional.of(RIGHT.aid())).contains(new Euros(100_000_01));
  }
}
