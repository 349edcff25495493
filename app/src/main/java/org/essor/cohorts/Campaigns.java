package org.essor.cohorts;

import java.util.List;
import java.util.Optional;
import org.essor.institutions.InstitutionId;
import org.essor.kernel.PersonId;

/** All campaigns, and who is enrolled in them. */
public interface Campaigns {

  /**
   * Returns a campaign.
   *
   * @throws org.essor.kernel.Refusal {@code cohorts.campaign.unknown}
   */
  Campaign get(CampaignId id);

  /** Those of an institution, the one that closes last first. */
  List<Campaign> list(InstitutionId institution);

  /** Those that a person is enrolled in as a student, the one that closes last first. */
  List<Campaign> listOf(PersonId student);

  /**
   * Enrols a student, without a mail. One who is enrolled already only changes group.
   *
   * @param group empty for none
   * @throws org.essor.kernel.Refusal {@code cohorts.campaign.unknown}
   */
  void enrol(CampaignId id, PersonId student, String group);

  /** How far a student is; empty where he is not enrolled. */
  Optional<Progress> progress(CampaignId id, PersonId student);
}
