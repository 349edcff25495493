package org.essor.decision.internal.diagram;

/** Diagrams as they are read: what a node branches on, its children, what it ends in. */
interface Graph {

  /** {@link Restriction#LEAF} or later where the node branches on nothing. */
  int level(int node);

  int[] kids(int node);

  Term term(int node);

  /** What a level after the inputs asks. */
  Question question(int level);

  static Graph of(Restriction reading) {
    return new Graph() {
      @Override
      public int level(int node) {
        return reading.level(node);
      }

      @Override
      public int[] kids(int node) {
        return reading.kids(node);
      }

      @Override
      public Term term(int node) {
        return reading.term(node);
      }

      @Override
      public Question question(int level) {
        return reading.question(level);
      }
    };
  }

  static Graph of(Diagrams diagrams, Layout layout) {
    return new Graph() {
      @Override
      public int level(int node) {
        return diagrams.level(node);
      }

      @Override
      public int[] kids(int node) {
        return diagrams.kids(node);
      }

      @Override
      public Term term(int node) {
        return diagrams.term(node);
      }

      @Override
      public Question question(int level) {
        return layout.questions().get(level - layout.inputs().size());
      }
    };
  }
}
