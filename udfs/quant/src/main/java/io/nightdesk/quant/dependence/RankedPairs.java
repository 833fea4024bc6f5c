package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import java.util.Optional;

/**
 * The ranks of pairs of values.
 *
 * @param x groups of equal values of the first margin
 * @param y groups of equal values of the second margin
 * @param rankOfX doubled ranks
 * @param rankOfY doubled ranks
 * @param u pseudo-observations of the first margin
 * @param v pseudo-observations of the second margin
 */
@SuppressWarnings("ArrayRecordComponent") // shared within the package, never changed or compared
record RankedPairs(
    TiedGroups x, TiedGroups y, int[] rankOfX, int[] rankOfY, double[] u, double[] v) {

  /** Fewest pairs of a fit. */
  static final int MINIMUM = 20;

  /**
   * Ranks of the pairs (x[i], y[i]).
   *
   * @throws IllegalArgumentException on unequal lengths or NaN
   */
  static RankedPairs of(double[] x, double[] y) {
    Check.sameLength(x.length, y.length, "y");
    TiedGroups groupsOfX = TiedGroups.of(x, "x");
    TiedGroups groupsOfY = TiedGroups.of(y, "y");
    return new RankedPairs(
        groupsOfX,
        groupsOfY,
        groupsOfX.doubledRanks(),
        groupsOfY.doubledRanks(),
        Ranks.uniform(x),
        Ranks.uniform(y));
  }

  /** Why no copula can be fitted to them, if none can. */
  Optional<CopulaFitStatus> refusal() {
    if (count() < MINIMUM) {
      return Optional.of(CopulaFitStatus.TOO_SHORT);
    }
    return x.constant() || y.constant() ? Optional.of(CopulaFitStatus.CONSTANT) : Optional.empty();
  }

  int count() {
    return u.length;
  }

  /** The first or second margin turned upside down as the rotation asks. */
  double[] turnedU(Rotation rotation) {
    return rotation == Rotation.BY_90 || rotation == Rotation.BY_180 ? turned(u) : u;
  }

  double[] turnedV(Rotation rotation) {
    return rotation == Rotation.BY_270 || rotation == Rotation.BY_180 ? turned(v) : v;
  }

  private static double[] turned(double[] values) {
    double[] turned = new double[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = 1 - values[i];
    }
    return turned;
  }
}
