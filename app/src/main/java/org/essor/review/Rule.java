package org.essor.review;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.essor.applications.Applicant;
import org.essor.applications.Submission;
import org.essor.calls.Postcodes;

/**
 * A limit of the selection: how many projects of a group are taken, both bounds included.
 *
 * @param field of the form, where the group is one of its options; else empty
 * @param value the option, or the region as a constant of {@link org.essor.calls.Territory}; empty
 *     where the rule is for each beneficiary
 * @param atMost {@link Integer#MAX_VALUE} for no upper bound
 */
public record Rule(UUID id, Kind kind, String field, String value, int atLeast, int atMost) {

  private static final int SIREN = 9;

  public Rule {
    if (atLeast < 0 || atMost < atLeast) {
      throw new IllegalArgumentException("From %d to %d".formatted(atLeast, atMost));
    }
  }

  /** What its group is. */
  public enum Kind {
    /** Those that chose an option of a field, such as a theme. */
    CHOICE,
    /** Those whose lead is in a region. */
    REGION,
    /** Those of one organisation, lead or partner: the same bound for each. */
    BENEFICIARY
  }

  /** The groups that a submission is of, as names for the selection. */
  public static Set<String> groups(Submission submission) {
    var groups = new HashSet<String>();
    submission.choices().forEach((field, option) -> groups.add("choice|" + field + "|" + option));
    submission
        .lead()
        .postcode()
        .flatMap(Postcodes::findRegion)
        .ifPresent(region -> groups.add("region|" + region.name()));
    submission.applicants().stream()
        .map(Rule::beneficiary)
        .filter(name -> !name.equals("organisation|"))
        .forEach(groups::add);
    return groups;
  }

  /** By the SIREN within its SIRET where it has one, else by its name. */
  private static String beneficiary(Applicant applicant) {
    return "organisation|"
        + applicant
            .siret()
            .map(siret -> siret.substring(0, Math.min(SIREN, siret.length())))
            .orElseGet(() -> applicant.organisation().strip().toLowerCase(Locale.ROOT));
  }

  /** The name of its group; of each beneficiary, the start of theirs. */
  public String group() {
    return switch (kind) {
      case CHOICE -> "choice|" + field + "|" + value;
      case REGION -> "region|" + value;
      case BENEFICIARY -> "organisation|";
    };
  }
}
