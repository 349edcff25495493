package org.essor.cohorts.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignId;
import org.essor.institutions.Institutions;
import org.essor.kernel.PersonId;
import org.essor.kernel.Refusal;
import org.essor.platform.Crumb;
import org.essor.platform.FormValues;
import org.essor.platform.Texts;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of this module share. */
final class Pages {

  static final String OWN = "/competences/campagnes";
  static final String INSTITUTION = OWN + "/etablissements/";

  /** The most lines of a long table that a page shows at once. */
  static final int MOST_ROWS = 100;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private Pages() {}

  /** The first lines of a long table. */
  static <T> List<T> first(List<T> rows) {
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  static ModelAndView show(String template, Object page) {
    return new ModelAndView("cohorts/" + template, Map.of("page", page), HttpStatus.OK);
  }

  static ModelAndView show(String template, Object page, FormValues form) {
    var shown = show(template, page);
    shown.setStatus(form.isRight() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return shown;
  }

  static CampaignId campaign(String id) {
    return CampaignId.find(id).orElseThrow(() -> new Refusal("cohorts.campaign.unknown"));
  }

  static PersonId person(String id) {
    return CampaignId.find(id)
        .map(found -> new PersonId(found.value()))
        .orElseThrow(() -> new Refusal("accounts.person.unknown"));
  }

  static String moment(Instant at, Texts texts) {
    return texts.dateTime(at.atZone(ZoneOffset.UTC));
  }

  static String day(Instant at, Texts texts) {
    return texts.date(at.atZone(PARIS).toLocalDate());
  }

  static String group(String group, Texts texts) {
    return group.isEmpty() ? texts.get("cohorts.group.none") : group;
  }

  /** What a teacher sees above each page of a campaign. */
  static Head head(Campaign campaign, Institutions institutions, Instant now, Texts texts) {
    var where = institutions.get(campaign.institution());
    var state = campaign.stateAt(now);
    return new Head(
        campaign.title(),
        campaign.address(),
        List.of(
            new Crumb("/etablissements", texts.get("institutions.title")),
            new Crumb(where.address(), where.name()),
            new Crumb(INSTITUTION + where.id(), texts.get("cohorts.title"))),
        List.of(
            new Crumb(campaign.address() + "/suivi", texts.get("cohorts.tab.follow")),
            new Crumb(campaign.address() + "/import", texts.get("cohorts.tab.import")),
            new Crumb(campaign.address() + "/resultats", texts.get("cohorts.tab.results"))),
        about(campaign, institutions, texts),
        texts.get(
            "cohorts.dates." + state,
            moment(campaign.opens(), texts),
            moment(campaign.closes(), texts)),
        campaign.example());
  }

  /** What is asked, of whom, in which year. */
  static String about(Campaign campaign, Institutions institutions, Texts texts) {
    return texts.get(
        "cohorts.about",
        texts.get("cohorts.kind." + campaign.kind()),
        curriculum(campaign.curriculum(), institutions, texts),
        campaign.year().toString());
  }

  static String curriculum(String code, Institutions institutions, Texts texts) {
    return institutions
        .findCurriculum(code)
        .map(found -> found.name().in(texts.language()))
        .orElse(code);
  }

  static ResponseEntity<byte[]> csv(String name, String content) {
    return file(name + ".csv", "text/csv;charset=UTF-8", content.getBytes(StandardCharsets.UTF_8));
  }

  static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(content);
  }
}
