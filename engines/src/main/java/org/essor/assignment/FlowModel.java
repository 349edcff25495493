package org.essor.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.essor.assignment.internal.NetworkSimplex;

/**
 * An instance as a network: from the hub through reviewers (loads) and quotas to projects
 * (demands).
 *
 * <p>Only pairs that may matter become arcs: the best few of each project at first, then, as long
 * as there are any, those that the prices reached say would gain. When none of all pairs gains, the
 * flow is the largest of the whole network, and the prices prove it.
 */
final class FlowModel {

  private static final int FIRST_PAIRS = 12;
  private static final int MORE_PAIRS = 8;

  private final Instance instance;
  private final Terms terms;
  private final NetworkSimplex network;
  private final BitSet present = new BitSet();
  private final QuotaNodes quotaNodes;
  private int[] cells = new int[1024];
  private final int firstSlack;
  private final int firstPair;
  private int pairs;

  FlowModel(Instance instance, Terms terms) {
    this.instance = instance;
    this.terms = terms;
    quotaNodes = new QuotaNodes(instance, terms);
    network = new NetworkSimplex(supplies(), beyond());
    for (int reviewer = 0; reviewer < reviewers(); reviewer++) {
      network.arc(network.root(), reviewer, room(reviewer), 0);
    }
    quotaNodes.connect(network);
    firstSlack = network.arcs();
    if (terms.slack() > 0) {
      addSlack();
    }
    firstPair = network.arcs();
    instance.forced().forEach(pair -> present.set(cell(pair)));
    quotaNodes.eachMember(pair -> add(pair.reviewer(), pair.project()));
  }

  private int reviewers() {
    return instance.reviewers().size();
  }

  private int projects() {
    return instance.projects().size();
  }

  private int cell(Pair pair) {
    return instance.cell(pair.reviewer(), pair.project());
  }

  private long[] supplies() {
    var supplies = new long[reviewers() + projects() + quotaNodes.count()];
    for (int reviewer = 0; reviewer < reviewers(); reviewer++) {
      supplies[reviewer] = terms.unit() * least(reviewer);
    }
    for (int project = 0; project < projects(); project++) {
      supplies[reviewers() + project] = -terms.unit() * instance.demand(project);
    }
    for (var pair : instance.forced()) {
      supplies[reviewers() + pair.project()] += terms.unit();
    }
    quotaNodes.addSupplies(supplies);
    return supplies;
  }

  private int least(int reviewer) {
    return Math.max(0, instance.loadMin(reviewer) - instance.forcedOf(reviewer));
  }

  private long room(int reviewer) {
    return terms.unit()
        * (instance.loadMax(reviewer) - instance.forcedOf(reviewer) - least(reviewer));
  }

  /** Lets every bound be passed, at a price; to take away from a project costs a little more. */
  private void addSlack() {
    for (int reviewer = 0; reviewer < reviewers(); reviewer++) {
      network.arc(network.root(), reviewer, projects(), terms.slack());
      network.arc(reviewer, network.root(), least(reviewer), terms.slack());
    }
    for (int project = 0; project < projects(); project++) {
      network.arc(
          network.root(), reviewers() + project, instance.demand(project), terms.slack() + 1);
    }
    quotaNodes.addSlack(network, terms.slack());
  }

  /** What flows above, then below, the bounds of each reviewer; then what each project lacks. */
  long slack(int place) {
    return network.flow(firstSlack + place);
  }

  /** More than any path between two nodes can cost. */
  private long beyond() {
    return 1
        + terms.ceiling() * 2 * (Math.min(reviewers(), projects()) + 1L)
        + (terms.slack() + 1) * (reviewers() + projects() + quotaNodes.count());
  }

  /** Finds the flow worth most; true where it meets every demand and bound. */
  boolean solve() {
    int most = FIRST_PAIRS + 2 * Arrays.stream(demands()).max().orElse(0);
    var nothing = new long[projects()];
    Arrays.fill(nothing, Long.MIN_VALUE);
    addBest(new BestPairs(nothing, most), new long[reviewers()]);
    return resolve();
  }

  /** Changes what pairs are worth: in place, in the array that the terms came with. */
  boolean reweigh() {
    for (int pair = 0; pair < pairs; pair++) {
      network.setCost(firstPair + pair, -terms.weights()[cells[pair]]);
    }
    network.reprice();
    return resolve();
  }

  private boolean resolve() {
    do {
      network.solve();
    } while (addBest(new BestPairs(thresholds(), MORE_PAIRS), reviewerPrices()));
    return network.unmet() == 0;
  }

  private int[] demands() {
    return IntStream.range(0, projects()).map(instance::demand).toArray();
  }

  private boolean addBest(BestPairs best, long[] prices) {
    int before = pairs;
    best.read(terms.weights(), prices, present);
    for (int project = 0; project < projects(); project++) {
      for (int reviewer : best.of(project)) {
        add(reviewer, project);
      }
    }
    return pairs > before;
  }

  private void add(int reviewer, int project) {
    int cell = instance.cell(reviewer, project);
    if (present.get(cell)) {
      return;
    }
    present.set(cell);
    int end = quotaNodes.entrance(reviewer, project).orElse(reviewers() + project);
    network.arc(reviewer, end, terms.limit(), -terms.weights()[cell]);
    if (pairs == cells.length) {
      cells = Arrays.copyOf(cells, pairs * 2);
    }
    cells[pairs++] = cell;
  }

  private long[] thresholds() {
    var prices = new long[projects()];
    for (int project = 0; project < prices.length; project++) {
      prices[project] = -network.price(reviewers() + project);
    }
    return prices;
  }

  private long[] reviewerPrices() {
    var prices = new long[reviewers()];
    Arrays.setAll(prices, network::price);
    return prices;
  }

  /**
   * Where nothing is worth anything and a flow is lacking: the projects on the far side of the cut.
   */
  BitSet projectsInCut() {
    var cut = new BitSet();
    for (int project = 0; project < projects(); project++) {
      cut.set(project, network.price(reviewers() + project) > 0);
    }
    return cut;
  }

  /** The reviewers on the near side of the cut, who must send more than they can. */
  BitSet reviewersInCut() {
    var cut = new BitSet();
    for (int reviewer = 0; reviewer < reviewers(); reviewer++) {
      cut.set(reviewer, network.price(reviewer) < 0);
    }
    return cut;
  }

  /** Gives the cell and the parts of every pair that carries some, forced ones left out. */
  void eachPair(PairFlow consumer) {
    for (int pair = 0; pair < pairs; pair++) {
      long flow = network.flow(firstPair + pair);
      if (flow > 0) {
        consumer.accept(cells[pair], flow);
      }
    }
  }

  /** The pairs of the flow, forced ones included. */
  List<Pair> pairs() {
    var all = new ArrayList<>(instance.forced());
    eachPair((cell, _) -> all.add(new Pair(cell / projects(), cell % projects())));
    return all;
  }

  /** The prices reached: a proof that nothing is worth more. */
  Certificate certificate() {
    return new Certificate(reviewerPrices(), thresholds(), quotaNodes.prices(network));
  }

  long pivots() {
    return network.pivots();
  }

  /** Told of each pair in the flow. */
  @FunctionalInterface
  interface PairFlow {
    void accept(int cell, long parts);
  }
}
