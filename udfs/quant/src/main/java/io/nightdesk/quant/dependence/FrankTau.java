package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Kendall's tau of the Frank copula and its inverse.
 *
 * <pre>
 *   tau = 4 sum over k &ge; 1 of (-1)^(k+1) 2 zeta(2 k) (2 pi)^(-2 k) theta^(2 k - 1) / (2 k + 1)
 * </pre>
 *
 * <p>for a small theta, from the series of the Debye function; else by the Debye function itself,
 * as its value at infinity less an exponentially falling sum.
 *
 * @see <a href="https://doi.org/10.1093/biomet/74.3.549">Genest (1987)</a>
 */
final class FrankTau {

  private static final double SMALL = 2;
  private static final int TERMS = 24;
  private static final double[] ZETA = zeta();
  private static final double PRECISION = 1e-14;
  private static final int MOST_EVALUATIONS = 500;

  private FrankTau() {}

  /** Tau of any finite theta; odd in theta. */
  static double of(double theta) {
    double strength = Math.abs(theta);
    double tau = strength < SMALL ? series(strength) : 1 - 4 / strength * (1 - debye(strength));
    return Math.copySign(tau, theta);
  }

  /** Theta of a tau strictly between -1 and 1; odd in tau. */
  static double inverse(double tau) {
    Check.that(tau > -1 && tau < 1, "tau must lie strictly between -1 and 1, was %s", tau);
    double strength = Math.abs(tau);
    double least = 9 * strength; // tau lies below its tangent at 0
    if (of(least) >= strength) {
      return Math.copySign(least, tau);
    }
    double theta =
        new BrentSolver(PRECISION, 0)
            .solve(
                MOST_EVALUATIONS,
                candidate -> of(candidate) - strength,
                least,
                4 / (1 - strength) + 1);
    return Math.copySign(theta, tau);
  }

  private static double series(double theta) {
    double turn = 2 * Math.PI;
    double power = theta / (turn * turn);
    double ratio = theta / turn * (theta / turn);
    double sum = 0;
    for (int k = 1; k <= TERMS; k++) {
      double term = 2 * ZETA[k - 1] * power / (2 * k + 1);
      sum += k % 2 == 1 ? term : -term;
      power *= ratio;
    }
    return 4 * sum;
  }

  /** The Debye function of order 1, for at least {@link #SMALL}. */
  private static double debye(double theta) {
    double rest = 0;
    for (int k = 1; k <= TERMS; k++) {
      rest += StrictMath.exp(-k * theta) * (theta / k + 1.0 / ((double) k * k));
    }
    return (Math.PI * Math.PI / 6 - rest) / theta;
  }

  /** Riemann's zeta function at 2, 4, 6 and so on. */
  private static double[] zeta() {
    double[] values = new double[TERMS];
    double square = Math.PI * Math.PI;
    values[0] = square / 6;
    values[1] = square * square / 90;
    values[2] = square * square * square / 945;
    for (int k = 4; k <= TERMS; k++) {
      for (int n = 100; n >= 1; n--) {
        values[k - 1] += StrictMath.pow(n, -2 * k);
      }
    }
    return values;
  }
}
