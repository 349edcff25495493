package org.essor.review.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.essor.applications.Submission;
import org.essor.kernel.PersonId;
import org.essor.review.Criterion;
import org.essor.review.Grid;
import org.essor.review.ReviewForm;

/**
 * What experts who do not exist wrote of applications that do not exist: marks of a quality that
 * each project has and a severity that each expert has, with some noise.
 */
final class ExampleOpinions {

  private static final double MEAN = 3.1;
  private static final double QUALITY = 0.75;
  private static final double SEVERITY = 0.4;
  private static final double NOISE = 0.45;
  private static final int ONE_IN_NOT_APPLICABLE = 40;
  private static final int ONE_IN_CONFIDENTIAL = 6;

  private static final List<String> WELL =
      List.of(
          "Le besoin est décrit avec des chiffres, et le critère de jugement y répond.",
          "L’équipe a déjà mené un projet comparable et le calendrier est tenable.",
          "Le protocole est clair ; les soignants ont été associés à son écriture.");

  private static final List<String> FAIR =
      List.of(
          "L’idée est utile, mais le nombre de patients ne permettra pas de conclure.",
          "Le budget est cohérent ; le rôle de chaque partenaire reste à préciser.",
          "L’intégration au logiciel de l’établissement n’est pas décrite.");

  private static final List<String> BADLY =
      List.of(
          "Le bénéfice attendu n’est pas mesuré : aucun critère n’est proposé.",
          "Le dossier reprend une solution déjà déployée sans dire ce qu’il y ajoute.",
          "Le calendrier ne laisse pas le temps de recruter les patients.");

  private final Grid grid;
  private final Random random;

  ExampleOpinions(Grid grid, long seed) {
    this.grid = grid;
    this.random = new Random(seed);
  }

  /** The same for the same project or expert, whatever the order. */
  private static double drawn(Object identity, double spread) {
    return new Random(identity.toString().hashCode()).nextGaussian() * spread;
  }

  /** The entries of a complete review. */
  Map<String, String> of(Submission submission, PersonId expert) {
    double level = MEAN + drawn(submission.number() + "!", QUALITY) - drawn(expert, SEVERITY);
    var entries = new LinkedHashMap<String, String>();
    grid.criteria().forEach(criterion -> mark(criterion, level, entries));
    entries.put(ReviewForm.OPINION, opinion(level));
    entries.put(ReviewForm.FOR_APPLICANT, opinion(level));
    if (random.nextInt(ONE_IN_CONFIDENTIAL) == 0) {
      entries.put(ReviewForm.CONFIDENTIAL, "À lire avec le budget : il me semble optimiste.");
    }
    return entries;
  }

  private void mark(Criterion criterion, double level, Map<String, String> entries) {
    var mark = ReviewForm.MARK + criterion.id();
    var comment = ReviewForm.COMMENT + criterion.id();
    if (random.nextInt(ONE_IN_NOT_APPLICABLE) == 0) {
      entries.put(mark, ReviewForm.NOT_APPLICABLE);
      entries.put(comment, "Le projet ne comporte pas cette partie.");
      return;
    }
    var values = grid.scale().values();
    double halves = (level + random.nextGaussian() * NOISE) * 2;
    var given = values.get((int) Math.clamp(Math.round(halves), 0, values.size() - 1));
    entries.put(mark, given.toPlainString());
    if (grid.needsComment(given)) {
      entries.put(comment, opinion(given.doubleValue()));
    }
  }

  private String opinion(double level) {
    var some = level >= 3.5 ? WELL : level >= 2.3 ? FAIR : BADLY;
    return some.get(random.nextInt(some.size()));
  }
}
