package org.essor.psychometrics;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The items of a test, numbered from 0 in their order, with the chances of their answers computed
 * once on a grid of abilities.
 */
public final class ItemBank {

  private final List<ItemModel> items;
  private final Grid grid;
  private final double[][][] chances;
  private final double[][][] logarithms;
  private final double[][] informations;

  private ItemBank(List<ItemModel> items, Grid grid) {
    this.items = items;
    this.grid = grid;
    this.chances = new double[items.size()][][];
    this.logarithms = new double[items.size()][][];
    this.informations = new double[items.size()][];
    for (int item = 0; item < items.size(); item++) {
      var model = items.get(item);
      informations[item] = onGrid(model::information);
      chances[item] = chances(model);
      logarithms[item] = logarithms(chances[item]);
    }
  }

  /** A bank on the standard grid. */
  public static ItemBank of(List<? extends ItemModel> items) {
    return on(Grid.STANDARD, items);
  }

  /**
   * A bank whose integrals are taken on a grid.
   *
   * @throws IllegalArgumentException where there is no item
   */
  public static ItemBank on(Grid grid, List<? extends ItemModel> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A bank without items");
    }
    return new ItemBank(List.copyOf(items), grid);
  }

  private double[][] chances(ItemModel model) {
    var rows = new double[model.categories()][grid.nodes()];
    for (int category = 0; category < rows.length; category++) {
      for (int node = 0; node < grid.nodes(); node++) {
        // Never 0: an answer that a model excludes still has a logarithm.
        rows[category][node] =
            Math.max(Double.MIN_NORMAL, model.probability(category, grid.theta(node)));
      }
    }
    return rows;
  }

  private double[] onGrid(DoubleUnaryOperator function) {
    return IntStream.range(0, grid.nodes())
        .mapToDouble(node -> function.applyAsDouble(grid.theta(node)))
        .toArray();
  }

  private static double[][] logarithms(double[][] chances) {
    var rows = new double[chances.length][];
    for (int category = 0; category < rows.length; category++) {
      rows[category] = chances[category].clone();
      for (int node = 0; node < rows[category].length; node++) {
        rows[category][node] = Math.log(rows[category][node]);
      }
    }
    return rows;
  }

  public int size() {
    return items.size();
  }

  public ItemModel item(int item) {
    return items.get(item);
  }

  public Grid grid() {
    return grid;
  }

  /** Chances of the answer at the nodes of the grid; not to be changed. */
  double[] chances(int item, int category) {
    return chances[item][category];
  }

  /** Information at the nodes of the grid; not to be changed. */
  double[] informations(int item) {
    return informations[item];
  }

  /** Logarithms of the chances; not to be changed. */
  double[] logarithms(int item, int category) {
    return logarithms[item][category];
  }
}
