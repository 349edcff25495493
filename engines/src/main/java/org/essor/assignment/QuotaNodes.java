package org.essor.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.essor.assignment.internal.NetworkSimplex;

/**
 * The nodes that keep quotas: one for each quota of a project, before the smallest one that holds
 * it, or before the project. Reviewers enter at the smallest quota that they are members of.
 */
final class QuotaNodes {

  private final Instance instance;
  private final Terms terms;
  private final List<QuotaNode> all = new ArrayList<>();
  private final Map<Integer, List<QuotaNode>> byProject = new HashMap<>();

  /**
   * A quota of a project in the network.
   *
   * @param next its node's successor
   */
  record QuotaNode(int project, Quota quota, int node, int next) {}

  QuotaNodes(Instance instance, Terms terms) {
    this.instance = instance;
    this.terms = terms;
    terms.quotas().forEach(this::addProject);
  }

  private void addProject(int project, List<Quota> quotas) {
    var smallestLast =
        quotas.stream()
            .sorted(Comparator.comparingInt((Quota quota) -> quota.members().size()).reversed())
            .toList();
    var nodes = new ArrayList<QuotaNode>();
    for (var quota : smallestLast) {
      var outer =
          nodes.reversed().stream()
              .filter(each -> each.quota().members().containsAll(quota.members()));
      int next = outer.findFirst().map(QuotaNode::node).orElse(projectNode(project));
      var node = new QuotaNode(project, quota, firstNode() + all.size(), next);
      nodes.add(node);
      all.add(node);
    }
    byProject.put(project, nodes);
  }

  private int firstNode() {
    return instance.reviewers().size() + instance.projects().size();
  }

  private int projectNode(int project) {
    return instance.reviewers().size() + project;
  }

  int count() {
    return all.size();
  }

  /** The node at which a reviewer enters a project, where quotas stand before it. */
  OptionalInt entrance(int reviewer, int project) {
    return byProject.getOrDefault(project, List.of()).reversed().stream()
        .filter(node -> node.quota().members().contains(reviewer))
        .mapToInt(QuotaNode::node)
        .findFirst();
  }

  /** Gives all pairs that enter through a quota and may be. */
  void eachMember(Consumer<Pair> consumer) {
    for (var node : all) {
      for (int reviewer : node.quota().members().stream().sorted().toList()) {
        if (terms.weights()[instance.cell(reviewer, node.project())] != Instance.EXCLUDED) {
          consumer.accept(new Pair(reviewer, node.project()));
        }
      }
    }
  }

  void addSupplies(long[] supplies) {
    for (var node : all) {
      supplies[node.node()] -= terms.unit() * least(node);
      supplies[node.next()] += terms.unit() * least(node);
    }
  }

  void connect(NetworkSimplex network) {
    for (var node : all) {
      network.arc(node.node(), node.next(), terms.unit() * (most(node) - least(node)), 0);
    }
  }

  void addSlack(NetworkSimplex network, long price) {
    for (var node : all) {
      network.arc(node.node(), node.next(), instance.demand(node.project()), price);
      network.arc(node.next(), node.node(), least(node), price);
    }
  }

  private int least(QuotaNode node) {
    return Math.max(0, node.quota().atLeast() - forced(node));
  }

  /** As many as the project has at most; fewer than {@link #least} is told before. */
  private long most(QuotaNode node) {
    int most = Math.min(node.quota().atMost(), instance.demand(node.project())) - forced(node);
    return Math.max(most, least(node));
  }

  private int forced(QuotaNode node) {
    return (int)
        instance.forced().stream()
            .filter(pair -> pair.project() == node.project())
            .filter(pair -> node.quota().members().contains(pair.reviewer()))
            .count();
  }

  /** What one more, or one fewer, in each quota would be worth. */
  List<Certificate.QuotaPrice> prices(NetworkSimplex network) {
    return all.stream()
        .map(node ->
            new Certificate.QuotaPrice(
                node.project(),
                node.quota(),
                network.price(node.next()) - network.price(node.node())))
        .filter(each -> each.price() != 0)
        .toList();
  }
}
