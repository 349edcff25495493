package org.essor.grants.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essor.calls.Territory;
import org.essor.grants.Published;
import org.essor.kernel.Refusal;
import org.essor.library.LibraryEntry;
import org.essor.platform.Language;
import org.essor.platform.SiteSettings;
import org.essor.platform.Translations;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published grants and known laureates for programs. Open: no cookie, no token, from any site. */
@RestController
@CrossOrigin
@RequestMapping("/api/v1/grants")
class GrantsApiController {

  private final LaureateList list;
  private final SiteSettings site;
  private final Translations translations;

  GrantsApiController(LaureateList list, SiteSettings site, Translations translations) {
    this.list = list;
    this.site = site;
    this.translations = translations;
  }

  /**
   * A grant, or a laureate of an earlier call. Described by {@code openapi/grants.json}: add
   * properties, never rename or remove one.
   *
   * @param origin {@code agreement}, or {@code publication} for one known from publications alone
   */
  @JsonInclude(Include.NON_ABSENT)
  record GrantData(
      String id,
      String url,
      String origin,
      String title,
      String call,
      String year,
      List<String> regions,
      List<BeneficiaryData> beneficiaries,
      Optional<AwardData> award,
      Optional<String> statedAmount,
      List<SourceData> sources,
      boolean example) {}

  /** An organisation that receives aid. */
  @JsonInclude(Include.NON_ABSENT)
  record BeneficiaryData(String organisation, Optional<String> siret, Optional<Long> shareCents) {}

  /** What was agreed and paid; amounts in euro cents. */
  record AwardData(
      String action,
      String state,
      LocalDate signedOn,
      Instant publishedAt,
      long aidCents,
      long paidCents,
      List<ChangeData> amendments,
      List<CorrectionData> corrections) {}

  /** An amendment. */
  record ChangeData(LocalDate signedOn, long aidCents) {}

  /** A correction of what was published. */
  record CorrectionData(Instant at, String field, String before, String after, String reason) {}

  /** A source; P, S or M. */
  record SourceData(String id, String title, String evidence) {}

  @GetMapping
  List<GrantData> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String call,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String region) {
    var query = new LaureateList.Query(q, call, year, region);
    return list.list(translations.in(Language.FR)).stream()
        .filter(query::keeps)
        .map(this::data)
        .toList();
  }

  @GetMapping("/{id}")
  GrantData get(@PathVariable String id) {
    return list.find(id, translations.in(Language.FR))
        .map(this::data)
        .orElseThrow(() -> new Refusal("grants.grant.unknown"));
  }

  private GrantData data(Laureate laureate) {
    return new GrantData(
        laureate.id(),
        site.url() + LaureateWords.href(laureate.id()),
        laureate.grant().isPresent() ? "agreement" : "publication",
        laureate.title(),
        laureate.callKey(),
        laureate.year(),
        laureate.regions().stream().map(Territory::code).toList(),
        beneficiaries(laureate),
        laureate.grant().map(GrantsApiController::award),
        laureate.known().map(_ -> laureate.amount()).filter(amount -> !amount.isEmpty()),
        laureate.known().map(GrantsApiController::sources).orElse(List.of()),
        laureate.example());
  }

  private static List<BeneficiaryData> beneficiaries(Laureate laureate) {
    return laureate
        .grant()
        .map(grant ->
            grant.beneficiaries().stream()
                .map(each ->
                    new BeneficiaryData(
                        each.organisation(),
                        Optional.of(each.siret()),
                        Optional.of(grant.part(each, grant.aid()).cents())))
                .toList())
        .orElseGet(() ->
            laureate.holder().isEmpty()
                ? List.of()
                : List.of(
                    new BeneficiaryData(laureate.holder(), Optional.empty(), Optional.empty())));
  }

  private static AwardData award(Published grant) {
    return new AwardData(
        grant.agreement().line(),
        grant.agreement().state().code(),
        grant.signedOn(),
        grant.at(),
        grant.aid().cents(),
        grant.agreement().money().paid().cents(),
        grant.signed().stream()
            .skip(1)
            .map(each -> new ChangeData(each.signedOn().orElseThrow(), each.terms().aid().cents()))
            .toList(),
        grant.corrections().stream()
            .map(each ->
                new CorrectionData(
                    each.at(), each.field().name(), each.before(), each.after(), each.reason()))
            .toList());
  }

  private static List<SourceData> sources(LibraryEntry entry) {
    return entry.provenance().sources().stream()
        .map(each ->
            new SourceData(
                each.source().id(),
                each.source().title().fr(),
                each.evidence().name().substring(0, 1)))
        .toList();
  }
}
