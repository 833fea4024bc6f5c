package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Student's t distribution with {@code nu} degrees of freedom, unscaled: its variance is {@code nu
 * / (nu - 2)}.
 *
 * @param nu degrees of freedom, above 0
 */
public record StudentT(double nu) {

  private static final double CDF_PRECISION = 1e-15;
  private static final int CDF_TERMS = 100_000;
  private static final int QUANTILE_STEPS = 200;
  private static final double QUANTILE_PRECISION = 1e-13;
  private static final double TAIL = 0.2;

  /** Below this the bracket of a quantile spans so many powers of ten that these are halved. */
  private static final double FAR_TAIL = 1e-12;

  /** Below this square, nu + x^2 has lost digits of x^2. */
  private static final double SMALL_SQUARE = 1e-4;

  public StudentT {
    Check.positive(nu, "nu");
    Check.finite(nu, "nu");
  }

  /** Factor that scales the distribution to variance 1; needs {@code nu > 2}. */
  public double unitVarianceScale() {
    Check.that(nu > 2, "nu must be above 2 for a finite variance, was %s", nu);
    return Math.sqrt((nu - 2) / nu);
  }

  /** Natural logarithm of the density. */
  public double logDensity(double x) {
    return Gamma.logGamma((nu + 1) / 2)
        - Gamma.logGamma(nu / 2)
        - 0.5 * StrictMath.log(nu * Math.PI)
        - (nu + 1) / 2 * StrictMath.log1p(x * x / nu);
  }

  /** Density. */
  public double density(double x) {
    return StrictMath.exp(logDensity(x));
  }

  /** Probability of a value up to {@code x}. */
  public double probability(double x) {
    if (x == 0) {
      return 0.5;
    }
    double square = x * x;
    if (square < SMALL_SQUARE) {
      double distance = 0.5 * regularizedBeta(square / (nu + square), 0.5, nu / 2);
      return x < 0 ? 0.5 - distance : 0.5 + distance;
    }
    double tail = 0.5 * regularizedBeta(nu / (nu + square), nu / 2, 0.5);
    return x < 0 ? tail : 1 - tail;
  }

  private static double regularizedBeta(double x, double first, double second) {
    return Beta.regularizedBeta(x, first, second, CDF_PRECISION, CDF_TERMS);
  }

  /**
   * The value below which the distribution has the given probability, strictly between 0 and 1.
   *
   * <p>Newton's method inside a bracket that is halved whenever a step would leave it. In the tail
   * it works on the logarithms of value and probability, which there lie nearly on a line.
   */
  public double quantile(double probability) {
    checked(probability);
    if (probability > 0.5) {
      return -quantile(1 - probability);
    }
    if (probability == 0.5) {
      return 0;
    }
    double low = Double.NEGATIVE_INFINITY;
    double high = 0;
    double x = -1;
    for (int i = 0; i < QUANTILE_STEPS; i++) {
      double reached = probability(x);
      if (reached > probability) {
        high = x;
      } else {
        low = x;
      }
      double next = improved(x, reached, probability);
      if (Math.abs(next - x) <= QUANTILE_PRECISION * Math.abs(x)) {
        return next;
      }
      if (!(next > low && next < high)) {
        next = low == Double.NEGATIVE_INFINITY ? 4 * x : between(low, high, probability);
      }
      x = next;
    }
    return x;
  }

  private static double between(double low, double high, double probability) {
    return probability < FAR_TAIL && high < 0
        ? -Math.sqrt(-low) * Math.sqrt(-high)
        : 0.5 * (low + high);
  }

  /** Refuses unless the probability lies strictly between 0 and 1; returns it. */
  static double checked(double probability) {
    Check.that(
        probability > 0 && probability < 1,
        "probability must lie strictly between 0 and 1, was %s",
        probability);
    return probability;
  }

  private double improved(double x, double reached, double probability) {
    double density = density(x);
    if (probability > TAIL) {
      return x - (reached - probability) / density;
    }
    double slope = density * x / reached;
    return x * StrictMath.exp(StrictMath.log(probability / reached) / slope);
  }
}
