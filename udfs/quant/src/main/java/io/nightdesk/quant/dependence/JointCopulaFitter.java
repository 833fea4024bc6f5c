package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * Fits elliptical copulas of several symbols to ranks: the correlations by inversion of Kendall's
 * tau, drawn towards the identity and made positive definite; nu of Student t by maximum
 * pseudo-likelihood for those correlations.
 *
 * @see <a href="https://doi.org/10.1111/j.1751-5823.2005.tb00254.x">Demarta, McNeil (2005)</a>
 */
public final class JointCopulaFitter {

  private static final double LOWEST = 1 / StudentTCopula.HIGHEST_NU;
  private static final double HIGHEST = 1 / StudentTCopula.LOWEST_NU;
  private static final double START = 1.0 / 8;

  private JointCopulaFitter() {}

  /**
   * Fits the Gaussian copula.
   *
   * @param series one row per symbol, of the same sessions
   * @throws IllegalArgumentException on fewer than two symbols or 20 sessions, unequal lengths,
   *     NaN, or a series whose values are all equal
   */
  public static JointCopulaFit gaussian(double[][] series) {
    Margins margins = Margins.of(series);
    return new JointCopulaFit(
        new GaussianJointCopula(margins.correlation()),
        margins.likelihood().gaussian(),
        margins.pairs(),
        margins.shrinkage(),
        margins.repair(),
        CopulaFitStatus.CONVERGED,
        series[0].length);
  }

  /**
   * Fits the Student t copula, nu within {@link StudentTCopula#LOWEST_NU} to {@link
   * StudentTCopula#HIGHEST_NU}.
   *
   * @param series one row per symbol, of the same sessions
   * @throws IllegalArgumentException as for {@link #gaussian}
   */
  public static JointCopulaFit studentT(double[][] series) {
    Margins margins = Margins.of(series);
    JointLikelihood likelihood = margins.likelihood();
    PeakSearch.Peak peak =
        PeakSearch.from(START, LOWEST, HIGHEST, inverse -> likelihood.studentT(nu(inverse)));
    return new JointCopulaFit(
        new StudentTJointCopula(margins.correlation(), nu(peak.point())),
        peak.value(),
        margins.pairs() + 1,
        margins.shrinkage(),
        margins.repair(),
        peak.atEnd() ? CopulaFitStatus.AT_BOUND : CopulaFitStatus.CONVERGED,
        series[0].length);
  }

  /** The reciprocal, kept within the permitted range against rounding. */
  private static double nu(double inverse) {
    return Math.min(Math.max(1 / inverse, StudentTCopula.LOWEST_NU), StudentTCopula.HIGHEST_NU);
  }

  private record Margins(
      JointLikelihood likelihood, CorrelationMatrix correlation, double shrinkage, double repair) {

    static Margins of(double[][] series) {
      Check.that(series.length >= 2, "a copula needs at least 2 symbols, has %s", series.length);
      int sessions = series[0].length;
      Check.that(
          sessions >= RankedPairs.MINIMUM,
          "a copula needs at least %s sessions, has %s",
          RankedPairs.MINIMUM,
          sessions);
      TiedGroups[] symbols = new TiedGroups[series.length];
      int[][] ranks = new int[series.length][];
      for (int i = 0; i < series.length; i++) {
        String name = "series " + i;
        Check.sameLength(sessions, series[i].length, name);
        symbols[i] = TiedGroups.of(series[i], name);
        Check.that(!symbols[i].constant(), "%s must vary, all values are %s", name, series[i][0]);
        ranks[i] = symbols[i].doubledRanks();
      }
      KendallCorrelation kendall = KendallCorrelation.of(symbols);
      double[][] shrunk = kendall.shrunk();
      CorrelationMatrix correlation = CorrelationMatrix.nearest(shrunk);
      return new Margins(
          new JointLikelihood(ranks, correlation),
          correlation,
          kendall.weight(),
          largestChange(shrunk, correlation));
    }

    int pairs() {
      return correlation.size() * (correlation.size() - 1) / 2;
    }

    private static double largestChange(double[][] before, CorrelationMatrix after) {
      double change = 0;
      for (int i = 0; i < before.length; i++) {
        for (int j = 0; j < i; j++) {
          change = Math.max(change, Math.abs(before[i][j] - after.at(i, j)));
        }
      }
      return change;
    }
  }
}
