package org.essor.skills.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.essor.psychometrics.domains.DomainEstimate;
import org.essor.skills.Bank;
import org.essor.skills.Cuts;
import org.essor.skills.Framework.Domain;
import org.essor.skills.Framework.Level;
import org.essor.skills.internal.Diagnosis.Answered;

/**
 * What answers say of a learner in each domain.
 *
 * @param framework the version of the framework
 * @param cuts where its levels begin
 * @param domains in the order of the framework
 */
public record Profile(String framework, Cuts cuts, List<Measured> domains) {

  /** How many standard errors on either side hold nine cases in ten. */
  private static final double NINE_IN_TEN = 1.6449;

  public Profile {
    domains = List.copyOf(domains);
  }

  /**
   * A domain.
   *
   * @param theta the measure, in logits
   * @param standardError of the measure, in logits
   * @param chances of each level, in their order; together 1
   * @param asked how many questions
   * @param right how many right answers
   */
  public record Measured(
      Domain domain,
      double theta,
      double standardError,
      List<Chance> chances,
      int asked,
      int right) {
    public Measured {
      chances = List.copyOf(chances);
    }

    /** The level that is most probable. */
    public Chance best() {
      return chances.stream().reduce((a, b) -> b.probability() > a.probability() ? b : a).get();
    }

    /** The measure lies above this in 95 cases in 100. */
    public double low() {
      return theta - NINE_IN_TEN * standardError;
    }

    /** The measure lies below this in 95 cases in 100. */
    public double high() {
      return theta + NINE_IN_TEN * standardError;
    }
  }

  /** How probable a level is, 0 to 1. */
  public record Chance(Level level, double probability) {}

  static Profile of(Bank bank, Cuts cuts, DomainEstimate estimate, List<Answered> answers) {
    var framework = bank.framework();
    return new Profile(
        framework.version(),
        cuts,
        IntStream.range(0, framework.domains().size())
            .mapToObj(domain ->
                new Measured(
                    framework.domains().get(domain),
                    estimate.theta(domain),
                    estimate.standardError(domain),
                    chances(cuts, estimate, domain),
                    (int) answers.stream().filter(each -> isIn(domain, each, bank)).count(),
                    (int)
                        answers.stream()
                            .filter(each -> isIn(domain, each, bank) && each.right())
                            .count()))
            .toList());
  }

  private static boolean isIn(int domain, Answered answer, Bank bank) {
    return bank.domainOf(bank.get(answer.item())) == domain;
  }

  private static List<Chance> chances(Cuts cuts, DomainEstimate estimate, int domain) {
    var chances = new ArrayList<Chance>();
    var framework = cuts.framework();
    double above = 0;
    for (var level : framework.levels().reversed()) {
      double cut = cuts.from(framework.domains().get(domain), level);
      double from = Double.isInfinite(cut) ? 1 : estimate.probabilityAbove(domain, cut);
      chances.addFirst(new Chance(level, from - above));
      above = from;
    }
    return chances;
  }

  /** The most probable level by domain. */
  public Map<String, Integer> levels() {
    var levels = new LinkedHashMap<String, Integer>();
    domains.forEach(each -> levels.put(each.domain().id(), each.best().level().number()));
    return levels;
  }
}
