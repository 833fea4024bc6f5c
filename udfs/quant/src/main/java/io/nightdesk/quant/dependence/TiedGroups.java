package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import java.util.Arrays;

/**
 * The groups of equal values of a sample, in ascending order. Both zeros are one value.
 *
 * @param groupOf index of each value's group
 * @param sizes number of values in each group, lowest values first
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never changed or compared
record TiedGroups(int[] groupOf, int[] sizes) {

  /**
   * Groups of a sample.
   *
   * @throws IllegalArgumentException if a value is NaN
   */
  static TiedGroups of(double[] values, String name) {
    double[] distinct = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      Check.that(!Double.isNaN(values[i]), "%s must not hold NaN, has one at %s", name, i);
      distinct[i] = values[i] + 0.0; // makes one zero of -0.0 and 0.0
    }
    Arrays.sort(distinct);
    int[] sizes = new int[values.length];
    int count = 0;
    for (int i = 0; i < distinct.length; i++) {
      if (i == 0 || distinct[i] != distinct[i - 1]) {
        distinct[count++] = distinct[i];
      }
      sizes[count - 1]++;
    }
    int[] groupOf = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      groupOf[i] = Arrays.binarySearch(distinct, 0, count, values[i] + 0.0);
    }
    return new TiedGroups(groupOf, Arrays.copyOf(sizes, count));
  }

  /** Twice the rank of each value, counted from 1, ties averaged: always a whole number. */
  int[] doubledRanks() {
    int[] ofGroup = new int[sizes.length];
    int before = 0;
    for (int group = 0; group < sizes.length; group++) {
      ofGroup[group] = 2 * before + sizes[group] + 1;
      before += sizes[group];
    }
    int[] ranks = new int[groupOf.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = ofGroup[groupOf[i]];
    }
    return ranks;
  }

  /** Number of pairs of equal values. */
  long tiedPairs() {
    long pairs = 0;
    for (int size : sizes) {
      pairs += size * (size - 1L) / 2;
    }
    return pairs;
  }

  /** Whether all values are equal. */
  boolean constant() {
    return sizes.length <= 1;
  }
}
