package org.essor.psychometrics;

/** The logarithm of the likelihood of answers as a function of ability, off the grid. */
record Likelihood(Answers answers) {

  static Likelihood ofSome(Answers answers) {
    if (answers.size() == 0) {
      throw new IllegalArgumentException("No answer says anything of the ability");
    }
    return new Likelihood(answers);
  }

  private ItemModel model(int answer) {
    return answers.bank().item(answers.item(answer));
  }

  /** Its derivative. */
  double slope(double theta) {
    double slope = 0;
    for (int answer = 0; answer < answers.size(); answer++) {
      var model = model(answer);
      int category = answers.category(answer);
      double chance = Math.max(Double.MIN_NORMAL, model.probability(category, theta));
      slope += model.slope(category, theta) / chance;
    }
    return slope;
  }

  /** Expected information of all answered items. */
  double information(double theta) {
    double information = 0;
    for (int answer = 0; answer < answers.size(); answer++) {
      information += model(answer).information(theta);
    }
    return information;
  }

  /** What Warm adds to the derivative: ΣJ / (2 ΣI), with J = Σ P′P″/P over the categories. */
  double correction(double theta) {
    double sum = 0;
    for (int answer = 0; answer < answers.size(); answer++) {
      sum += skew(model(answer), theta);
    }
    return sum / (2 * information(theta));
  }

  private static double skew(ItemModel model, double theta) {
    double sum = 0;
    for (int category = 0; category < model.categories(); category++) {
      double slope = model.slope(category, theta);
      double chance = Math.max(Double.MIN_NORMAL, model.probability(category, theta));
      sum += slope * model.curvature(category, theta) / chance;
    }
    return sum;
  }
}
