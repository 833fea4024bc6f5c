package io.nightdesk.quant.risk;

import io.nightdesk.quant.Check;

/**
 * Generalised Pareto distribution of what a loss exceeds a threshold by.
 *
 * <pre>  P(Y > y) = (1 + shape * y / scale)^(-1/shape),  exp(-y / scale) for shape 0 </pre>
 *
 * @param shape xi: above 0 heavy tails, moments below 1/xi; below 0 a greatest loss
 * @param scale beta, above 0, in the unit of the losses
 */
public record GeneralisedPareto(double shape, double scale) {

  /** Lowest shape of a fit: below, maximum likelihood loses its properties. */
  public static final double LOWEST_SHAPE = -0.5;

  /** Shape beyond which a fit is not followed. */
  static final double HIGHEST_SHAPE = 2;

  private static final int NEGATIVE_STEPS = 12;
  private static final double POSITIVE_STEP = 0.25;
  private static final int BISECTIONS = 200;
  private static final double ALMOST_ZERO = 1e-8;

  public GeneralisedPareto {
    Check.finite(shape, "shape");
    Check.positive(scale, "scale");
    Check.finite(scale, "scale");
  }

  /** Probability of a value above {@code y >= 0}. */
  public double tail(double y) {
    Check.notNegative(y, "y");
    if (shape == 0) {
      return StrictMath.exp(-y / scale);
    }
    double base = shape * y / scale;
    return base <= -1 ? 0 : StrictMath.exp(-StrictMath.log1p(base) / shape);
  }

  /** The value that is exceeded with a probability, which is above 0 and at most 1. */
  public double exceededWith(double probability) {
    Check.that(
        probability > 0 && probability <= 1, "probability must lie in (0, 1], was %s", probability);
    double logarithm = -StrictMath.log(probability);
    return shape == 0 ? scale * logarithm : scale * StrictMath.expm1(shape * logarithm) / shape;
  }

  /**
   * Fits excesses by maximum likelihood with the shape at least -1/2.
   *
   * <p>With theta = shape / scale the best shape is a closed form, the mean of ln(1 + theta y), and
   * the likelihood a function of theta alone. Its best point on a fixed grid is refined to the root
   * of its derivative. The search ends at shape 2; a fit there says that the mean is infinite.
   *
   * @param excesses at least 2, none negative, not all 0
   * @see <a href="https://doi.org/10.1080/00401706.1993.10485040">Grimshaw (1993)</a>
   */
  public static GeneralisedPareto fit(double[] excesses) {
    Check.that(excesses.length >= 2, "a fit needs at least 2 excesses, has %s", excesses.length);
    double sum = 0;
    double highest = 0;
    for (double y : excesses) {
      sum += Check.notNegative(Check.finite(y, "excess"), "excess");
      highest = Math.max(highest, y);
    }
    Check.that(highest > 0, "all %s excesses are 0", excesses.length);
    double mean = sum / excesses.length;
    double[] scaled = new double[excesses.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = excesses[i] / mean;
    }
    double theta = best(scaled, highest / mean);
    double shape = shape(scaled, theta);
    return new GeneralisedPareto(shape, mean * scale(theta, shape));
  }

  private static double best(double[] y, double highest) {
    double lowest = lowestTheta(y, highest);
    double before = lowest;
    double at = lowest;
    double after = lowest;
    double bestValue = Double.NEGATIVE_INFINITY;
    double previous = lowest;
    boolean follow = false;
    boolean within = true;
    for (int step = 0; within; step++) {
      double theta =
          step <= NEGATIVE_STEPS
              ? lowest * (NEGATIVE_STEPS - step) / NEGATIVE_STEPS
              : StrictMath.expm1((step - NEGATIVE_STEPS) * POSITIVE_STEP);
      if (follow) {
        after = theta;
        follow = false;
      }
      double value = meanLogLikelihood(y, theta);
      if (value > bestValue) {
        bestValue = value;
        before = previous;
        at = theta;
        after = theta;
        follow = true;
      }
      previous = theta;
      within = shape(y, theta) < HIGHEST_SHAPE;
    }
    boolean rising = slope(y, at) > 0;
    if (at == lowest && !rising) {
      return at;
    }
    return rising ? root(y, at, after) : root(y, before, at);
  }

  /** Where the shape is -1/2; theta lies between -1 / highest and 0. */
  private static double lowestTheta(double[] y, double highest) {
    double low = -1 / highest;
    double high = 0;
    for (int i = 0; i < BISECTIONS && low < high; i++) {
      double middle = 0.5 * (low + high);
      if (middle == low || middle == high) {
        break;
      }
      if (shape(y, middle) < LOWEST_SHAPE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** Where the slope falls through 0, or the end of the interval if it rises all the way. */
  private static double root(double[] y, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = 0.5 * (low + high);
      if (middle == low || middle == high) {
        break;
      }
      if (slope(y, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  private static double shape(double[] y, double theta) {
    double sum = 0;
    for (double value : y) {
      sum += StrictMath.log1p(theta * value);
    }
    return sum / y.length;
  }

  /** Of excesses with mean 1. */
  private static double scale(double theta, double shape) {
    return theta == 0 ? 1 : shape / theta;
  }

  private static double meanLogLikelihood(double[] y, double theta) {
    double shape = shape(y, theta);
    return -StrictMath.log(scale(theta, shape)) - shape - 1;
  }

  /** Derivative of the mean log likelihood, of excesses with mean 1, by theta. */
  private static double slope(double[] y, double theta) {
    double shape = 0;
    double fraction = 0;
    double bend = 0;
    double squares = 0;
    for (double value : y) {
      double x = theta * value;
      double logarithm = StrictMath.log1p(x);
      double ratio = x / (1 + x);
      shape += logarithm;
      fraction += ratio;
      bend += logarithm - ratio;
      squares += value * value;
    }
    int n = y.length;
    if (Math.abs(theta) < ALMOST_ZERO) {
      return 0.5 * squares / n - 1;
    }
    return (bend / n - fraction / n * (shape / n)) / (theta * (shape / n));
  }
}
