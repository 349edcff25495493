package org.essor.lti.internal;

import java.util.Optional;
import org.essor.accounts.Person;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.Campaigns;
import org.essor.institutions.Duty;
import org.essor.institutions.Institutions;
import org.essor.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Where those who come from platforms are led: to the campaign of the link, or to the diagnosis.
 */
@Component
public class Destinations {

  static final String DIAGNOSIS = "/competences";

  /** What a link says of itself: the campaign that it leads to. */
  static final String CAMPAIGN = "campaign";

  private final Campaigns campaigns;
  private final Institutions institutions;
  private final Learners learners;
  private final Rosters rosters;

  Destinations(Campaigns campaigns, Institutions institutions, Learners learners, Rosters rosters) {
    this.campaigns = campaigns;
    this.institutions = institutions;
    this.learners = learners;
    this.rosters = rosters;
  }

  /**
   * The page for a person who has come. Who learns is enrolled in the campaign of the link.
   *
   * @throws Refusal {@code lti.campaign} where the link leads to none of the institution
   */
  public String of(Arrival arrival, Person person, String ticket) {
    if (arrival.message().type().equals(Message.DEEP_LINKING)) {
      return "/lti/choix/" + ticket;
    }
    var campaign = find(arrival);
    if (campaign.isEmpty()) {
      return DIAGNOSIS;
    }
    if (!arrival.message().isInstructor()) {
      learners.arrive(arrival, campaign.get(), person.id());
      return campaign.get().address();
    }
    if (!teaches(person, arrival)) {
      return campaign.get().address();
    }
    rosters.note(arrival, campaign.get().id());
    return "/lti/campagnes/" + campaign.get().id();
  }

  /** True where a person teaches in the institution of the platform. */
  public boolean teaches(Person person, Arrival arrival) {
    return institutions
        .duties(person.id(), arrival.platform().institution())
        .contains(Duty.TEACHER);
  }

  private Optional<Campaign> find(Arrival arrival) {
    var named = arrival.message().in("custom", CAMPAIGN);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    var campaign =
        CampaignId.find(named)
            .map(campaigns::get)
            .filter(found -> found.institution().equals(arrival.platform().institution()));
    return Optional.of(campaign.orElseThrow(() -> new Refusal("lti.campaign")));
  }
}
