package org.essor.cohorts.internal;

import org.essor.certification.CertificationDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps who was certified, or no longer is. */
@Component
class KeepWhatIsDecided {

  private final StoredCampaigns campaigns;

  KeepWhatIsDecided(StoredCampaigns campaigns) {
    this.campaigns = campaigns;
  }

  @ApplicationModuleListener
  void on(CertificationDecided event) {
    campaigns.keep(event);
  }
}
