package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.StudentT;
import io.nightdesk.quant.volatility.StudentTLaw;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Value at risk and expected shortfall at one level. Both come from here, so that they share one
 * sign (positive is a loss), unit (that of the returns) and convention of the quantile.
 *
 * @param level quantile of the loss, such as 0.95
 * @param valueAtRisk loss that is exceeded with probability 1 - level
 * @param expectedShortfall mean loss in the worst 1 - level of cases; never below the VaR
 */
public record TailLoss(double level, double valueAtRisk, double expectedShortfall) {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  public TailLoss {
    checkLevel(level);
    Check.that(
        expectedShortfall >= valueAtRisk,
        "ES %s must not be below VaR %s",
        expectedShortfall,
        valueAtRisk);
  }

  /** Of a standard normal return. */
  public static TailLoss normal(double level) {
    double quantile = -NORMAL.inverseCumulativeProbability(1 - level);
    double density = INVERSE_ROOT_TWO_PI * StrictMath.exp(-0.5 * quantile * quantile);
    return new TailLoss(level, quantile, density / (1 - level));
  }

  /**
   * Of a Student t return scaled to variance 1.
   *
   * <pre>  ES = f(q) (nu + q^2) / ((nu - 1) (1 - level)) * sqrt((nu - 2) / nu) </pre>
   *
   * <p>McNeil, Frey, Embrechts (2015), Quantitative Risk Management, Princeton University Press.
   *
   * @param nu degrees of freedom, above 2; infinite means normal
   */
  public static TailLoss studentT(double level, double nu) {
    if (nu == Double.POSITIVE_INFINITY) {
      return normal(level);
    }
    StudentT t = new StudentT(nu);
    double scale = t.unitVarianceScale();
    double quantile = -t.quantile(1 - level);
    double shortfall = t.density(quantile) * (nu + quantile * quantile) / ((nu - 1) * (1 - level));
    return new TailLoss(level, quantile * scale, shortfall * scale);
  }

  /**
   * Of a return of Hansen's skewed t distribution, which has mean 0 and variance 1: losses are the
   * wider or narrower half of a Student t, moved.
   *
   * <pre>
   *  VaR = ((1 - lambda) VaR'(nu) + a) / b, and so ES, at the level 1 - (1 - level) / (1 - lambda)
   *  a   = 2 lambda E|x|, x of the Student t;  b^2 = 1 + 3 lambda^2 - a^2
   * </pre>
   *
   * @param nu degrees of freedom, above 2; infinite means normal, with lambda 0
   * @param lambda skewness, strictly between -1 and 1; negative makes losses the longer tail
   * @throws IllegalArgumentException also where the level lies among the gains' half of the
   *     distribution, which takes a lambda of at least 2 level - 1
   * @see <a href="https://doi.org/10.2307/2527081">Hansen (1994)</a>
   */
  public static TailLoss skewedT(double level, double nu, double lambda) {
    if (lambda == 0) {
      return studentT(level, nu);
    }
    checkLevel(level);
    double left = 1 - lambda;
    Check.that(
        lambda > -1 && 1 - level < 0.5 * left,
        "lambda must lie in (-1, %s) at level %s, was %s",
        2 * level - 1,
        level,
        lambda);
    TailLoss half = studentT(1 - (1 - level) / left, nu);
    double offset = 2 * lambda * new StudentTLaw(nu).absoluteMean();
    double width = Math.sqrt(1 + 3 * lambda * lambda - offset * offset);
    return new TailLoss(
        level,
        (left * half.valueAtRisk() + offset) / width,
        (left * half.expectedShortfall() + offset) / width);
  }

  /**
   * Of the returns themselves, without a distribution: VaR is the smallest loss whose empirical
   * probability of not being exceeded reaches the level, ES the mean of the worst 1 - level of the
   * sample, the loss at the edge counted by the part of it that belongs there.
   *
   * @param returns at least one, all finite; not changed
   */
  public static TailLoss ofSample(double level, double[] returns) {
    checkLevel(level);
    Check.that(returns.length > 0, "a sample needs at least one return");
    for (double value : returns) {
      Check.finite(value, "return");
    }
    return EmpiricalTail.of(level, returns.length).loss(HistoricalTail.worstFirst(returns));
  }

  /** Refuses what is no level of a loss: it must lie strictly between 0.5 and 1. */
  static void checkLevel(double level) {
    Check.that(level > 0.5 && level < 1, "level must lie in (0.5, 1), was %s", level);
  }

  /** Of the return {@code mean + volatility * x}, where this is of the return {@code x}. */
  public TailLoss scaled(double mean, double volatility) {
    Check.notNegative(volatility, "volatility");
    return new TailLoss(
        level, volatility * valueAtRisk - mean, volatility * expectedShortfall - mean);
  }
}
