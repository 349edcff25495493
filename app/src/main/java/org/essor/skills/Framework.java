package org.essor.skills;

import java.util.List;
import java.util.Optional;
import org.essor.journeys.Evidence;
import org.essor.journeys.Text;

/**
 * The skills that are measured: domains with their hours of training, competences, and the levels
 * in which a measure is told.
 *
 * @param version names this wording of it
 * @param source the text that gives the domains and their hours
 * @param domains in their order, which is also that of the measure
 * @param levels from the lowest to the highest, at least two
 */
public record Framework(String version, Citation source, List<Domain> domains, List<Level> levels) {

  public Framework {
    domains = List.copyOf(domains);
    levels = List.copyOf(levels);
  }

  /**
   * A domain.
   *
   * @param hours of training that the source gives it, {@code > 0}
   * @param evidence how well its name and hours are known
   */
  public record Domain(
      String id, Text name, int hours, Evidence evidence, List<Competence> competences) {
    public Domain {
      competences = List.copyOf(competences);
    }
  }

  /**
   * Something that one can do.
   *
   * @param own true where the words are the project's, false where they are those of the source
   */
  public record Competence(String id, Text name, boolean own) {}

  /**
   * A level: from its cut score, included, to that of the next one, excluded.
   *
   * @param number from 1
   * @param means what someone of this level can do
   * @param from the cut score in logits, minus infinity for the lowest
   * @param judged true where the cut score was set by judgement, without a recorded standard
   *     setting
   */
  public record Level(int number, Text name, Text means, double from, boolean judged) {}

  public int hours() {
    return domains.stream().mapToInt(Domain::hours).sum();
  }

  public Optional<Domain> findDomainOf(String competence) {
    return domains.stream().filter(domain -> find(domain, competence).isPresent()).findFirst();
  }

  public Optional<Competence> findCompetence(String id) {
    return domains.stream().flatMap(domain -> find(domain, id).stream()).findFirst();
  }

  private static Optional<Competence> find(Domain domain, String competence) {
    return domain.competences().stream().filter(each -> each.id().equals(competence)).findFirst();
  }
}
