package org.essor.cohorts;

import java.util.Optional;
import java.util.UUID;

/** Names a campaign. */
public record CampaignId(UUID value) {

  public static CampaignId next() {
    return new CampaignId(UUID.randomUUID());
  }

  /** Reads what stands in an address; empty where it can be none. */
  public static Optional<CampaignId> find(String text) {
    try {
      return Optional.of(new CampaignId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
