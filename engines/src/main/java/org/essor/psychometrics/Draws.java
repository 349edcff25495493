package org.essor.psychometrics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that anyone can draw again: a number is a function of the seed and of places such as a
 * person, a step, an item.
 */
final class Draws {

  private static final long FIRST = 0xbf58476d1ce4e5b9L;
  private static final long SECOND = 0x94d049bb133111ebL;
  private static final long ODD = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1p-53;

  private Draws() {}

  /** Numbers for one place. */
  static RandomGenerator at(long seed, long place) {
    return new SplittableRandom(seed(seed, place));
  }

  /** The seed for one place. */
  static long seed(long seed, long place) {
    return mixed(mixed(seed + ODD) ^ (place + 1) * ODD);
  }

  /** One number from 0 to below 1 for one place. */
  static double uniform(long seed, long place) {
    return (seed(seed, place) >>> 11) * UNIT;
  }

  /** Each bit depends on all bits (Steele, Lea and Flood 2014, variant 13 of Stafford). */
  private static long mixed(long bits) {
    long half = (bits ^ bits >>> 30) * FIRST;
    long whole = (half ^ half >>> 27) * SECOND;
    return whole ^ whole >>> 31;
  }
}
