package org.essor.review.web;

import java.util.List;
import org.essor.accounts.Duty;
import org.essor.applications.ApplicationLinks;
import org.essor.applications.HandlingLinks;
import org.essor.applications.Link;
import org.essor.experts.ExpertLinks;
import org.essor.kernel.PersonId;
import org.essor.platform.PrivacySection;
import org.essor.platform.SiteLink;
import org.essor.platform.SiteLink.Place;
import org.essor.review.Decisions;
import org.essor.review.Juries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the review adds to pages of other modules. */
@Configuration(proxyBeanMethods = false)
class Links {

  private static final String JUROR = "JUROR";

  /** The pages of the review, for those who run a call. */
  @Bean
  @Order(2)
  HandlingLinks reviewOfCall() {
    return (call, _) ->
        CallPlaces.tabs()
            .map(tab ->
                new Link("review.tab." + tab.substring(1), CallPlaces.PATH + "/" + call.id() + tab))
            .toList();
  }

  /** The answer, once there is one. */
  @Bean
  ApplicationLinks answerToApplication(Decisions decisions) {
    return (application, who) ->
        decisions.findAnswer(application.id(), who).isEmpty()
            ? List.of()
            : List.of(
                new Link("review.answer.link", "/candidatures/" + application.id() + "/decision"));
  }

  /** Where an expert writes his review. */
  @Bean
  ExpertLinks reviewOfAssignment() {
    return assignment ->
        List.of(new Link("review.write", "/expertises/" + assignment.application()));
  }

  @Bean
  PrivacySection reviewPrivacy() {
    return new PrivacySection("review.privacy.title", texts -> texts.get("review.privacy.text"));
  }

  @Bean
  SiteLink reviewsLink() {
    return new SiteLink(Place.OWN, "/expertises", "review.reviews.title", 19).onlyFor("EXPERT");
  }

  @Bean
  SiteLink juryLink() {
    return new SiteLink(Place.OWN, "/jury", "review.juror.title", 20).onlyFor(JUROR);
  }

  /** Sitting in a jury: whatever his roles, a juror finds his agendas. */
  @Bean
  Duty juror(Juries juries) {
    return new Juror(juries);
  }

  private record Juror(Juries juries) implements Duty {

    @Override
    public String name() {
      return JUROR;
    }

    @Override
    public boolean isOf(PersonId person) {
      return juries.isJuror(person);
    }
  }
}
