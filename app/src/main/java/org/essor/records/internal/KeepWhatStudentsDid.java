package org.essor.records.internal;

import org.essor.cohorts.CampaignProgressed;
import org.essor.cohorts.Campaigns;
import org.essor.cohorts.XapiStatement.Verb;
import org.essor.platform.Jobs;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes down what the store of the institution is to be told, where it has one. */
@Component
class KeepWhatStudentsDid {

  private final Campaigns campaigns;
  private final Stores stores;
  private final Sayings sayings;
  private final Jobs jobs;

  KeepWhatStudentsDid(Campaigns campaigns, Stores stores, Sayings sayings, Jobs jobs) {
    this.campaigns = campaigns;
    this.stores = stores;
    this.sayings = sayings;
    this.jobs = jobs;
  }

  @ApplicationModuleListener
  void keep(CampaignProgressed event) {
    var campaign = campaigns.get(event.campaign());
    if (stores.find(campaign.institution()).isEmpty()) {
      return;
    }
    var begins = event.share() < 1;
    sayings.say(campaign, event.person(), begins ? Verb.INITIALIZED : Verb.COMPLETED, event.at());
    event
        .score()
        .map(score -> Verb.decided(score > 0))
        .ifPresent(verb -> sayings.say(campaign, event.person(), verb, event.at()));
    jobs.wake(Sender.JOB);
  }
}
