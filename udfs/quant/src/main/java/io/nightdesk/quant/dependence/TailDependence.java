package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.StudentT;
import java.util.Arrays;

/**
 * Lower tail dependence: the limit, as the level falls to 0, of the probability that one series is
 * below its quantile given that the other is below its own. 0 to 1; 0 under a Gaussian copula.
 *
 * @see <a href="https://doi.org/10.1111/j.1751-5823.2005.tb00254.x">Demarta, McNeil (2005)</a>
 */
public final class TailDependence {

  /** Fewest complete pairs that {@link #lower} accepts: one year of sessions. */
  public static final int MINIMUM_PAIRS = 250;

  private TailDependence() {}

  /**
   * Of a Student t copula; upper and lower are equal.
   *
   * <pre>  lambda = 2 t(nu+1)( -sqrt((nu + 1) (1 - rho) / (1 + rho)) ) </pre>
   *
   * @param rho correlation, -1 to 1; the limits -1 and 1 give 0 and 1
   * @param nu degrees of freedom, above 0
   * @throws IllegalArgumentException on a value outside those ranges
   */
  public static double ofStudentT(double rho, double nu) {
    Check.within(rho, -1, 1, "rho");
    Check.positive(nu, "nu");
    if (rho == -1) {
      return 0;
    }
    double limit = -Math.sqrt((nu + 1) * (1 - rho) / (1 + rho));
    return 2 * new StudentT(nu + 1).probability(limit);
  }

  /**
   * Of two return series, by the Student t copula fitted to their ranks.
   *
   * @param x returns, oldest first; NaN where there is none
   * @param y returns of the same sessions
   * @return 0 to 1; NaN if fewer than {@value #MINIMUM_PAIRS} pairs have both returns, or if either
   *     series does not vary over those pairs, for then nothing can be said about its tail
   * @throws IllegalArgumentException on unequal lengths
   */
  public static double lower(double[] x, double[] y) {
    Check.sameLength(x.length, y.length, "y");
    double[] completeX = new double[x.length];
    double[] completeY = new double[y.length];
    int count = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        completeX[count] = x[i];
        completeY[count++] = y[i];
      }
    }
    if (count < MINIMUM_PAIRS) {
      return Double.NaN;
    }
    return StudentTCopula.fit(Arrays.copyOf(completeX, count), Arrays.copyOf(completeY, count))
        .tailDependence();
  }
}
