package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import java.util.Arrays;

/**
 * Kendall's rank correlation with correction for ties, tau-b.
 *
 * <pre>
 *   tau = (concordant - discordant) / sqrt((n0 - tied in x) (n0 - tied in y)),  n0 = n (n - 1) / 2
 * </pre>
 *
 * <p>All terms count pairs. Takes n log n steps: the discordant pairs are the exchanges that a
 * merge sort of y makes after the pairs were sorted by x.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1966.10480879">Knight (1966)</a>
 */
public final class KendallTau {

  private KendallTau() {}

  /**
   * Tau-b of the pairs (x[i], y[i]).
   *
   * @return -1 to 1; NaN if all of x or all of y are equal, for then no pair can be ordered
   * @throws IllegalArgumentException on unequal lengths, fewer than two pairs, or NaN
   */
  public static double of(double[] x, double[] y) {
    Check.sameLength(x.length, y.length, "y");
    Check.that(x.length >= 2, "a rank correlation needs at least 2 pairs, has %s", x.length);
    return of(TiedGroups.of(x, "x"), TiedGroups.of(y, "y"));
  }

  static double of(TiedGroups x, TiedGroups y) {
    if (x.constant() || y.constant()) {
      return Double.NaN;
    }
    int n = x.groupOf().length;
    long[] pairs = new long[n];
    for (int i = 0; i < n; i++) {
      pairs[i] = ((long) x.groupOf()[i] << Integer.SIZE) | y.groupOf()[i];
    }
    Arrays.sort(pairs);
    int[] ordered = new int[n];
    for (int i = 0; i < n; i++) {
      ordered[i] = (int) pairs[i];
    }
    long discordant = exchanges(ordered, new int[n], 0, n);
    long all = n * (n - 1L) / 2;
    long untiedInX = all - x.tiedPairs();
    long untiedInY = all - y.tiedPairs();
    long concordant = untiedInX - y.tiedPairs() + tiedInBoth(pairs) - discordant;
    return (concordant - discordant) / Math.sqrt((double) untiedInX * untiedInY);
  }

  private static long tiedInBoth(long[] sortedPairs) {
    long tied = 0;
    int start = 0;
    for (int i = 1; i < sortedPairs.length; i++) {
      if (sortedPairs[i] != sortedPairs[start]) {
        start = i;
      }
      tied += i - start;
    }
    return tied;
  }

  /** Sorts values[from, to) and counts the pairs that stood in the wrong order. */
  private static long exchanges(int[] values, int[] buffer, int from, int to) {
    if (to - from < 2) {
      return 0;
    }
    int middle = (from + to) >>> 1;
    long count = exchanges(values, buffer, from, middle) + exchanges(values, buffer, middle, to);
    System.arraycopy(values, from, buffer, from, to - from);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      if (right == to || (left < middle && buffer[left] <= buffer[right])) {
        values[i] = buffer[left++];
      } else {
        count += middle - left;
        values[i] = buffer[right++];
      }
    }
    return count;
  }
}
