package io.nightdesk.quant.risk;

import org.apache.commons.math3.special.Gamma;

/**
 * Fits a Student t distribution to a sample by maximum likelihood.
 *
 * <p>For given degrees of freedom, location and scale are the fixed point of reweighted means, each
 * step of which raises the likelihood; the degrees of freedom, 2.05 to 100, are found by golden
 * section on their inverse.
 *
 * @see <a href="https://doi.org/10.2307/2290063">Lange, Little, Taylor (1989)</a>
 */
final class StudentTSample {

  static final double LOWEST_NU = 2.05;
  static final double HIGHEST_NU = 100;

  private static final double GOLDEN = 0.6180339887498949;
  private static final int SECTIONS = 45;
  private static final int STEPS = 500;
  private static final double PRECISION = 1e-13;

  private final double[] sample;
  private double location;
  private double squaredScale;

  private StudentTSample(double[] sample) {
    this.sample = sample;
    this.location = TailSample.mean(sample);
    double deviation = TailSample.standardDeviation(sample);
    this.squaredScale = deviation * deviation;
  }

  static ParametricTail fit(double[] sample) {
    StudentTSample fit = new StudentTSample(sample);
    double low = 1 / HIGHEST_NU;
    double high = 1 / LOWEST_NU;
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double atLeft = fit.logLikelihood(1 / left);
    double atRight = fit.logLikelihood(1 / right);
    for (int i = 0; i < SECTIONS; i++) {
      if (atLeft >= atRight) {
        high = right;
        right = left;
        atRight = atLeft;
        left = high - GOLDEN * (high - low);
        atLeft = fit.logLikelihood(1 / left);
      } else {
        low = left;
        left = right;
        atLeft = atRight;
        right = low + GOLDEN * (high - low);
        atRight = fit.logLikelihood(1 / right);
      }
    }
    double nu = 2 / (low + high);
    fit.logLikelihood(nu);
    return new ParametricTail(fit.location, Math.sqrt(fit.squaredScale * nu / (nu - 2)), nu);
  }

  /** Greatest log likelihood for these degrees of freedom; moves location and scale there. */
  private double logLikelihood(double nu) {
    boolean moving = true;
    for (int step = 0; moving && step < STEPS; step++) {
      moving = reweigh(nu);
    }
    double tails = 0;
    for (double value : sample) {
      double deviation = value - location;
      tails += StrictMath.log1p(deviation * deviation / (nu * squaredScale));
    }
    double constant =
        Gamma.logGamma((nu + 1) / 2)
            - Gamma.logGamma(nu / 2)
            - 0.5 * StrictMath.log(nu * Math.PI * squaredScale);
    return sample.length * constant - (nu + 1) / 2 * tails;
  }

  /** One step towards the fixed point; false once it no longer moves. */
  private boolean reweigh(double nu) {
    double weights = 0;
    double weighted = 0;
    for (double value : sample) {
      double deviation = value - location;
      double weight = 1 / (nu + deviation * deviation / squaredScale);
      weights += weight;
      weighted += weight * value;
    }
    double nextLocation = weighted / weights;
    double squares = 0;
    for (double value : sample) {
      double deviation = value - location;
      double weight = 1 / (nu + deviation * deviation / squaredScale);
      squares += weight * (value - nextLocation) * (value - nextLocation);
    }
    // Dividing by the sum of weights instead of the count leads to the same point, but sooner.
    double nextSquaredScale = squares / weights;
    double change =
        Math.abs(nextSquaredScale / squaredScale - 1)
            + Math.abs(nextLocation - location) / Math.sqrt(squaredScale);
    location = nextLocation;
    squaredScale = nextSquaredScale;
    return change > PRECISION;
  }
}
