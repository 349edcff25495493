package org.essor.psychometrics;

/**
 * Equidistant abilities on which integrals are taken by the trapezoid rule.
 *
 * @param lower first node, in logits
 * @param upper last node, in logits
 * @param nodes how many, at least 2
 */
public record Grid(double lower, double upper, int nodes) {

  /** 33 nodes from −4 to 4. */
  public static final Grid STANDARD = new Grid(-4, 4, 33);

  public Grid {
    if (!(lower < upper) || nodes < 2) {
      throw new IllegalArgumentException("Not a grid: %s, %s, %d".formatted(lower, upper, nodes));
    }
  }

  /** The ability at a node, numbered from 0. */
  public double theta(int node) {
    return lower + node * step();
  }

  /** What a node weighs in an integral. */
  double weight(int node) {
    return node == 0 || node == nodes - 1 ? step() / 2 : step();
  }

  private double step() {
    return (upper - lower) / (nodes - 1);
  }
}
