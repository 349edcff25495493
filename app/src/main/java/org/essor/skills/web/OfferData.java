package org.essor.skills.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;
import org.essor.platform.CsvWriter;
import org.essor.skills.Citation;
import org.essor.skills.Offer;

/**
 * A training offer as data.
 *
 * @param page the address of its page
 * @param publics whom it is for
 * @param hours absent where no source says it
 */
@JsonInclude(Include.NON_ABSENT)
record OfferData(
    String id,
    String page,
    String kind,
    TextData name,
    TextData provider,
    TextData audience,
    @JsonProperty("for") List<String> publics,
    List<String> domains,
    List<TextData> curricula,
    Optional<Integer> hours,
    Optional<URI> url,
    SourceData source) {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "name_fr",
          "name_en",
          "provider_fr",
          "provider_en",
          "audience_fr",
          "audience_en",
          "for",
          "domains",
          "curricula_fr",
          "curricula_en",
          "hours",
          "url",
          "source_fr",
          "source_en",
          "source_url",
          "evidence",
          "checked",
          "page");

  /** A text in both languages. */
  record TextData(String fr, String en) {
    static TextData of(Text text) {
      return new TextData(text.fr(), text.en());
    }
  }

  /**
   * Who says so.
   *
   * @param evidence {@code P}, {@code S} or {@code M}
   */
  @JsonInclude(Include.NON_ABSENT)
  record SourceData(TextData title, Optional<URI> url, String evidence, LocalDate checked) {
    static SourceData of(Citation source) {
      return new SourceData(
          TextData.of(source.title()), source.url(), tag(source.evidence()), source.checked());
    }

    static String tag(Evidence evidence) {
      return evidence.name().substring(0, 1);
    }
  }

  static OfferData of(Offer offer, String site) {
    return new OfferData(
        offer.id(),
        site + offer.address(),
        word(offer.kind()),
        TextData.of(offer.name()),
        TextData.of(offer.provider()),
        TextData.of(offer.audience()),
        offer.publics().stream().sorted().map(OfferData::word).toList(),
        offer.domains(),
        offer.curricula().stream().map(TextData::of).toList(),
        offer.hours(),
        offer.url(),
        SourceData.of(offer.source()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The same as a table; several values of a cell are separated by a space and a bar. */
  static String csv(List<OfferData> offers) {
    var text = new StringBuilder();
    var table = new CsvWriter(text, COLUMNS);
    offers.forEach(offer -> table.line(offer.cells()));
    return text.toString();
  }

  private List<String> cells() {
    return List.of(
        id,
        kind,
        name.fr(),
        name.en(),
        provider.fr(),
        provider.en(),
        audience.fr(),
        audience.en(),
        joined(publics.stream()),
        joined(domains.stream()),
        joined(curricula.stream().map(TextData::fr)),
        joined(curricula.stream().map(TextData::en)),
        hours.map(String::valueOf).orElse(""),
        url.map(URI::toString).orElse(""),
        source.title().fr(),
        source.title().en(),
        source.url().map(URI::toString).orElse(""),
        source.evidence(),
        source.checked().toString(),
        page);
  }

  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining(" | "));
  }
}
