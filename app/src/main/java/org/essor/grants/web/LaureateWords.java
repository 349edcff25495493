package org.essor.grants.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.essor.calls.Postcodes;
import org.essor.calls.Territory;
import org.essor.grants.Correction;
import org.essor.grants.Correction.Field;
import org.essor.grants.Published;
import org.essor.journeys.Evidence;
import org.essor.kernel.Paris;
import org.essor.platform.Texts;

/** Says what is published of laureates. */
final class LaureateWords {

  private LaureateWords() {}

  static String href(String id) {
    return "/laureats/" + id;
  }

  static String region(Territory region, Texts texts) {
    return texts.get("calls.territory." + region.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static String regions(Set<Territory> regions, Texts texts) {
    return regions.stream().map(each -> region(each, texts)).collect(Collectors.joining(", "));
  }

  /** The regions of the beneficiaries. */
  static Set<Territory> regions(Published grant) {
    return grant.beneficiaries().stream()
        .flatMap(party -> Postcodes.findRegion(party.postcode()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static String evidence(Evidence evidence, Texts texts) {
    return texts.get("journeys.evidence." + evidence.name().toLowerCase(Locale.ROOT));
  }

  static String colour(Evidence evidence) {
    return switch (evidence) {
      case PRIMARY -> "success";
      case SECONDARY -> "info";
      case MEMORY -> "warning";
    };
  }

  static String day(Instant at, Texts texts) {
    return texts.date(LocalDate.ofInstant(at, Paris.ZONE));
  }

  /** The corrections, each with its day. */
  static List<AgreementView.Fact> corrections(Published grant, Texts texts) {
    return grant.corrections().stream()
        .map(each -> new AgreementView.Fact(day(each.at(), texts), correction(each, grant, texts)))
        .toList();
  }

  private static String correction(Correction correction, Published grant, Texts texts) {
    var key = "grants.corrected." + correction.field().name().toLowerCase(Locale.ROOT);
    var organisation =
        correction.field() == Field.TITLE
            ? ""
            : grant.value(Field.ORGANISATION, correction.party());
    return texts.get(
        key, correction.before(), correction.after(), correction.reason(), organisation);
  }
}
