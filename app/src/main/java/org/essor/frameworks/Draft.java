package org.essor.frameworks;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.essor.skills.Framework;
import org.essor.skills.Framework.Competence;
import org.essor.skills.Framework.Domain;

/**
 * The wording that is being edited; there is one at most.
 *
 * @param base the name of the version that it began from
 * @param framework competences may lack a language until it is published
 * @param remarks what the import that began it could not keep
 * @param revision counts the changes, so that nobody overwrites what he has not read
 */
public record Draft(String base, Framework framework, List<Remark> remarks, long revision) {

  public static final int LONGEST_NAME = 300;

  public Draft {
    remarks = List.copyOf(remarks);
  }

  /**
   * What an import did not keep.
   *
   * @param code the text {@code frameworks.remark.<code>} says it
   * @param fact what fills its place
   */
  public record Remark(String code, String fact) {}

  /** A competence that cannot be published, for a language is missing. */
  public List<Competence> untranslated() {
    return framework.domains().stream()
        .flatMap(domain -> domain.competences().stream())
        .filter(competence -> competence.name().fr().isBlank() || competence.name().en().isBlank())
        .toList();
  }

  /** The same with a competence more, at the end of a domain. */
  public Draft with(String domain, Competence added) {
    return changed(old -> old.id().equals(domain) ? withCompetences(old, plus(old, added)) : old);
  }

  private static List<Competence> plus(Domain domain, Competence added) {
    return Stream.concat(domain.competences().stream(), Stream.of(added)).toList();
  }

  /** The same with another wording of a competence that it has. */
  public Draft replacing(Competence changed) {
    return changed(domain ->
        withCompetences(
            domain,
            domain.competences().stream()
                .map(old -> old.id().equals(changed.id()) ? changed : old)
                .toList()));
  }

  /** The same without a competence. */
  public Draft without(String competence) {
    return changed(domain ->
        withCompetences(
            domain,
            domain.competences().stream().filter(old -> !old.id().equals(competence)).toList()));
  }

  private Draft changed(UnaryOperator<Domain> change) {
    var domains = framework.domains().stream().map(change).toList();
    return new Draft(
        base,
        new Framework(framework.version(), framework.source(), domains, framework.levels()),
        remarks,
        revision);
  }

  private static Domain withCompetences(Domain domain, List<Competence> competences) {
    return new Domain(domain.id(), domain.name(), domain.hours(), domain.evidence(), competences);
  }

  public Optional<Competence> find(String competence) {
    return framework.findCompetence(competence);
  }
}
