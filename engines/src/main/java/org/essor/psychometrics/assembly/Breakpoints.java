package org.essor.psychometrics.assembly;

/** Variables in the order of their ratios, smallest first: a binary heap. */
final class Breakpoints {

  private final double[] ratios;
  private final int[] variables;
  private int size;

  Breakpoints(int most) {
    ratios = new double[most];
    variables = new int[most];
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(double ratio, int variable) {
    int at = size++;
    while (at > 0 && ratios[(at - 1) / 2] > ratio) {
      move((at - 1) / 2, at);
      at = (at - 1) / 2;
    }
    ratios[at] = ratio;
    variables[at] = variable;
  }

  /** Takes the variable with the smallest ratio out. */
  int poll() {
    int first = variables[0];
    size--;
    sink(ratios[size], variables[size]);
    return first;
  }

  private void sink(double ratio, int variable) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && ratios[child + 1] < ratios[child]) {
        child++;
      }
      if (ratios[child] >= ratio) {
        break;
      }
      move(child, at);
      at = child;
    }
    ratios[at] = ratio;
    variables[at] = variable;
  }

  private void move(int from, int to) {
    ratios[to] = ratios[from];
    variables[to] = variables[from];
  }
}
