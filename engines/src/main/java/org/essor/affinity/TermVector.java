package org.essor.affinity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text as a vector of length 1, or 0 where it is empty. */
final class TermVector {

  private final String[] terms;
  private final int[] places;
  private final double[] weights;

  TermVector(String[] terms, int[] places, double[] weights) {
    this.terms = terms;
    this.places = places;
    this.weights = weights;
  }

  boolean isEmpty() {
    return terms.length == 0;
  }

  /** Writes the weights into a room of zeros, at the places of the terms. */
  void spread(double[] room) {
    for (int i = 0; i < places.length; i++) {
      room[places[i]] = weights[i];
    }
  }

  /** The cosine with the text spread in a room, from 0 to 1. */
  double cosine(double[] room) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += weights[i] * room[places[i]];
    }
    return Math.min(1, sum);
  }

  /** What each term adds to the cosine with the text spread in a room, the most first. */
  List<SharedTerm> shared(double[] room) {
    var shared = new ArrayList<SharedTerm>();
    for (int i = 0; i < places.length; i++) {
      double part = weights[i] * room[places[i]];
      if (part > 0) {
        shared.add(new SharedTerm(terms[i], part));
      }
    }
    shared.sort(
        Comparator.comparingDouble(SharedTerm::part).reversed().thenComparing(SharedTerm::term));
    return shared;
  }

  /** A term of two texts, and what it adds to their cosine. */
  record SharedTerm(String term, double part) {}
}
