package org.essor.psychometrics.assembly;

/**
 * A sum over variables within a range, scaled so that its largest amount is 1.
 *
 * @param places of the variables, in no order
 */
record Row(int[] places, double[] amounts, double least, double most) {

  private static final double ROUNDING = 1e-9;

  static Row of(Limit limit) {
    double scale = 1 / limit.largest();
    var places = limit.terms().stream().mapToInt(Limit.Term::item).toArray();
    var amounts = limit.terms().stream().mapToDouble(term -> term.amount() * scale).toArray();
    boolean counts = limit.terms().stream().allMatch(term -> term.amount() == 1);
    double least = limit.range().least() * scale;
    double most = limit.range().most() * scale;
    return counts
        ? new Row(places, amounts, Math.ceil(least - ROUNDING), Math.floor(most + ROUNDING))
        : new Row(places, amounts, least, most);
  }

  double total(double[] values) {
    double total = 0;
    for (int term = 0; term < places.length; term++) {
      total += amounts[term] * values[places[term]];
    }
    return total;
  }
}
