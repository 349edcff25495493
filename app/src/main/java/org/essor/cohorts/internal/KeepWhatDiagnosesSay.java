package org.essor.cohorts.internal;

import org.essor.skills.DiagnosisFinished;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the end of a diagnosis that was begun in a campaign. */
@Component
class KeepWhatDiagnosesSay {

  private final StoredCampaigns campaigns;

  KeepWhatDiagnosesSay(StoredCampaigns campaigns) {
    this.campaigns = campaigns;
  }

  @ApplicationModuleListener
  void on(DiagnosisFinished event) {
    campaigns.keep(event);
  }
}
