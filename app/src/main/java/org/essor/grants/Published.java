package org.essor.grants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essor.grants.Correction.Field;
import org.essor.kernel.Euros;

/**
 * A grant as it is published: the terms that count with the corrections made since. Immutable.
 *
 * @param at when it was published
 * @param corrections the first first
 */
public record Published(Agreement agreement, Instant at, List<Correction> corrections) {

  /** Decree of 5 May 2017, article 2: at most three months after the signature. */
  private static final int MONTHS = 3;

  public Published {
    corrections = List.copyOf(corrections);
  }

  /** The day of the signature of the agreement. */
  public LocalDate signedOn() {
    return agreement.firstSignedOn().orElseThrow();
  }

  /** The last day on which it may be published for the first time. */
  public LocalDate publishBy() {
    return signedOn().plusMonths(MONTHS);
  }

  public String title() {
    return value(Field.TITLE, 0);
  }

  /** The organisations as corrected; the lead first. */
  public List<Party> parties() {
    return agreement.terms().parties().stream()
        .map(party ->
            new Party(
                party.number(),
                value(Field.ORGANISATION, party.number()),
                value(Field.SIRET, party.number()),
                value(Field.POSTCODE, party.number()),
                party.share()))
        .toList();
  }

  public List<Party> beneficiaries() {
    return parties().stream().filter(Party::isBeneficiary).toList();
  }

  /** The part of a beneficiary in an amount, to the cent; the first has what rounding leaves. */
  public Euros part(Party party, Euros amount) {
    var all = beneficiaries();
    if (party.number() != all.getFirst().number()) {
      return new Euros(rounded(party, amount));
    }
    var others = all.stream().skip(1).mapToLong(each -> rounded(each, amount)).sum();
    return new Euros(amount.cents() - others);
  }

  private long rounded(Party party, Euros amount) {
    return BigDecimal.valueOf(amount.cents())
        .multiply(BigDecimal.valueOf(party.share().cents()))
        .divide(BigDecimal.valueOf(agreement.terms().aid().cents()), RoundingMode.DOWN)
        .longValueExact();
  }

  /** The aid of the terms that count; once it is settled or terminated, the final aid. */
  public Euros aid() {
    return agreement.money().due().orElseGet(() -> agreement.terms().aid());
  }

  /** The versions signed, the agreement first, then its amendments. */
  public List<Version> signed() {
    return agreement.versions().stream().filter(each -> each.signedOn().isPresent()).toList();
  }

  /**
   * The days from the first payment to the last, planned or made; once it is settled or terminated,
   * of those made where any was.
   */
  public List<LocalDate> period() {
    var made =
        agreement.progress().payments().stream()
            .filter(each -> each.kind() != Payment.Kind.RETURNED)
            .map(Payment::on)
            .sorted()
            .toList();
    if (agreement.money().due().isPresent() && !made.isEmpty()) {
      return made;
    }
    var planned = agreement.terms().instalments().stream().flatMap(each -> each.due().stream());
    return Stream.concat(planned, made.stream()).sorted().toList();
  }

  /** What is published of a property now. */
  public String value(Field field, int party) {
    return corrections.stream()
        .filter(each -> each.field() == field && each.party() == party)
        .map(Correction::after)
        .reduce((_, later) -> later)
        .orElseGet(() -> original(field, party));
  }

  private String original(Field field, int number) {
    if (field == Field.TITLE) {
      return agreement.terms().title();
    }
    var party =
        agreement.terms().parties().stream().filter(each -> each.number() == number).findFirst();
    return party.map(each -> property(each, field)).orElse("");
  }

  private static String property(Party party, Field field) {
    return switch (field) {
      case ORGANISATION -> party.organisation();
      case SIRET -> party.siret();
      case POSTCODE -> party.postcode();
      case TITLE -> throw new IllegalArgumentException("Not a property of an organisation");
    };
  }

  /** When what is published of it last changed. */
  public Instant changedAt() {
    return Optional.of(agreement.changedAt()).filter(at::isBefore).orElse(at);
  }
}
