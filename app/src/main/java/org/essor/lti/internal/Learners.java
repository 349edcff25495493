package org.essor.lti.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.essor.cohorts.Campaign;
import org.essor.cohorts.CampaignId;
import org.essor.cohorts.CampaignProgressed;
import org.essor.cohorts.Campaigns;
import org.essor.kernel.PersonId;
import org.essor.platform.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Students who came to a campaign from a platform, and what it is to be told of them. */
@Component
class Learners {

  private final JdbcClient db;
  private final Campaigns campaigns;
  private final Jobs jobs;
  private final Clock clock;

  Learners(JdbcClient db, Campaigns campaigns, Jobs jobs, Clock clock) {
    this.db = db;
    this.campaigns = campaigns;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Enrols who came, and notes where the platform takes his progress. */
  @Transactional
  void arrive(Arrival arrival, Campaign campaign, PersonId person) {
    var progress = campaigns.progress(campaign.id(), person);
    if (progress.isEmpty() && campaign.stateAt(clock.instant()) != Campaign.State.CLOSED) {
      campaigns.enrol(campaign.id(), person, "");
    }
    if (Ags.of(arrival.message()).scopes().contains(Ags.SCORE)) {
      note(arrival, campaign, person);
      progress
          .filter(known -> known.share() > 0)
          .ifPresent(known ->
              tell(
                  new CampaignProgressed(
                      campaign.id(), person, known.share(), known.score(), clock.instant())));
    }
  }

  private void note(Arrival arrival, Campaign campaign, PersonId person) {
    var ags = Ags.of(arrival.message());
    db.sql(
            """
            insert into lti.learner
              (id, platform, campaign, person, subject, resource_link, line_item, line_items, scopes)
            values (:id, :platform, :campaign, :person, :subject, :link, :item, :items, :scopes)
            on conflict (platform, campaign, person) do update set
              subject = :subject, resource_link = :link, line_items = :items, scopes = :scopes,
              line_item = coalesce(:item, lti.learner.line_item)
            """)
        .param("id", UUID.randomUUID())
        .param("platform", arrival.platform().id())
        .param("campaign", campaign.id().value())
        .param("person", person.value())
        .param("subject", arrival.message().subject())
        .param("link", arrival.message().resourceLink())
        .param("item", ags.lineItem().orElse(null))
        .param("items", ags.lineItems().orElse(null))
        .param("scopes", ags.scopes().toArray(String[]::new))
        .update();
  }

  /** Writes down what platforms are to be told; the same progress once. */
  @ApplicationModuleListener
  void tell(CampaignProgressed progressed) {
    int written =
        db.sql(
                """
                insert into lti.score (learner, at, share, score, next_at)
                select id, :at, :share, cast(:score as double precision), :now from lti.learner
                where campaign = :campaign and person = :person
                on conflict do nothing
                """)
            .param("at", Timestamp.from(progressed.at()))
            .param("share", progressed.share())
            .param("score", progressed.score().orElse(null))
            .param("now", Timestamp.from(clock.instant()))
            .param("campaign", progressed.campaign().value())
            .param("person", progressed.person().value())
            .update();
    if (written > 0) {
      jobs.wake(Scores.JOB);
    }
  }

  /** A line of the outbox. */
  record Due(
      UUID learner,
      UUID platform,
      CampaignId campaign,
      String subject,
      String resourceLink,
      Optional<String> lineItem,
      Optional<String> lineItems,
      Instant at,
      double share,
      Optional<Double> score,
      int attempts) {}
}
