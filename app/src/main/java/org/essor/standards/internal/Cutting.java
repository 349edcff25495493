package org.essor.standards.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essor.psychometrics.standards.Angoff;
import org.essor.psychometrics.standards.Bookmark;
import org.essor.psychometrics.standards.Cut;
import org.essor.standards.CutScore;
import org.essor.standards.Method;
import org.essor.standards.internal.Setting.Booked;

/**
 * What judges said in a round, and the cut scores that come of it; one who did not finish a domain
 * does not count in it.
 */
public record Cutting(Setting setting, List<Said> said) {

  private static final int FEWEST = 2;

  public Cutting {
    said = List.copyOf(said);
  }

  /** The cut scores of all domains in which at least two judges finished. */
  List<CutScore> cuts(List<Integer> levels) {
    return setting
        .domains()
        .flatMap(domain -> levels.stream().flatMap(level -> cut(domain, level).stream()))
        .toList();
  }

  private Optional<CutScore> cut(String domain, int level) {
    return find(domain, level)
        .map(cut -> new CutScore(domain, level, cut.theta(), cut.standardError()));
  }

  /** The cut of a panel; empty with fewer than two judges. */
  Optional<Cut> find(String domain, int level) {
    var complete = complete(domain, level);
    return complete.size() < FEWEST ? Optional.empty() : Optional.of(cut(domain, complete));
  }

  private Cut cut(String domain, Map<Integer, List<Said>> judges) {
    var models = setting.booklet(domain).stream().map(Booked::model).toList();
    var centre = setting.about().centre();
    if (setting.about().method() == Method.ANGOFF) {
      return new Angoff(models)
          .cut(judges.values().stream().map(each -> chances(domain, each)).toList(), centre);
    }
    var places = judges.values().stream().map(each -> (int) each.getFirst().value()).toList();
    return new Bookmark(models).cut(places, centre);
  }

  /** In the order of the booklet. */
  private List<Double> chances(String domain, List<Said> judge) {
    var byItem = judge.stream().collect(Collectors.toMap(Said::item, Said::value));
    return setting.booklet(domain).stream()
        .map(item -> byItem.getOrDefault(item.item(), 0.0))
        .toList();
  }

  /** Those who said all that is asked of a level in a domain. */
  private Map<Integer, List<Said>> complete(String domain, int level) {
    int asked = setting.about().method() == Method.ANGOFF ? setting.booklet(domain).size() : 1;
    var byJudge =
        of(domain, level)
            .collect(Collectors.groupingBy(Said::judge, TreeMap::new, Collectors.toList()));
    byJudge.values().removeIf(each -> each.size() < asked);
    return byJudge;
  }

  private Stream<Said> of(String domain, int level) {
    return said.stream().filter(each -> each.domain().equals(domain) && each.level() == level);
  }

  /** The ability that each judge means, by his number. */
  public Map<Integer, Double> thetas(String domain, int level) {
    var models = setting.booklet(domain).stream().map(Booked::model).toList();
    Function<List<Said>, Double> theta =
        setting.about().method() == Method.ANGOFF
            ? each -> new Angoff(models).theta(chances(domain, each))
            : each -> new Bookmark(models).theta((int) each.getFirst().value());
    var thetas = new TreeMap<Integer, Double>();
    complete(domain, level).forEach((judge, each) -> thetas.put(judge, theta.apply(each)));
    return thetas;
  }

  /** What all judges said of an item on average; empty where nobody did. */
  public Optional<Double> mean(String domain, int level, String item) {
    var all =
        of(domain, level)
            .filter(each -> each.item().equals(item))
            .mapToDouble(Said::value)
            .average();
    return all.isPresent() ? Optional.of(all.getAsDouble()) : Optional.empty();
  }

  /** How many judges finished a domain in all levels. */
  long finished(String domain, List<Integer> levels) {
    return setting.judges().stream()
        .filter(judge -> isFinished(judge.number(), domain, levels))
        .count();
  }

  /** True where a judge said all that is asked of him in a domain. */
  public boolean isFinished(int judge, String domain, List<Integer> levels) {
    return levels.stream().allMatch(level -> complete(domain, level).containsKey(judge));
  }
}
