package org.essor.frameworks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;

/**
 * A competence that two wordings of the framework do not say alike.
 *
 * @param domain of the later wording, or of the earlier where it is gone
 * @param before empty where it is new
 * @param after empty where it is gone
 */
public record Difference(Domain domain, Optional<Competence> before, Optional<Competence> after) {

  /** What distinguishes two wordings, in the order of the later, then what is gone. */
  public static List<Difference> between(Framework earlier, Framework later) {
    var differences = new ArrayList<Difference>();
    for (var domain : later.domains()) {
      for (var competence : domain.competences()) {
        var before = earlier.findCompetence(competence.id());
        if (!before.equals(Optional.of(competence))) {
          differences.add(new Difference(domain, before, Optional.of(competence)));
        }
      }
    }
    for (var domain : earlier.domains()) {
      domain.competences().stream()
          .filter(competence -> later.findCompetence(competence.id()).isEmpty())
          .map(gone -> new Difference(domain, Optional.of(gone), Optional.empty()))
          .forEach(differences::add);
    }
    return differences;
  }
}
