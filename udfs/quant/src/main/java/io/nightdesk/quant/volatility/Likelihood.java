package io.nightdesk.quant.volatility;

import org.apache.commons.math3.special.Gamma;

/**
 * Log likelihood of a window of returns under a specification, with its analytic gradient.
 *
 * <pre>
 *  normal     l(t) = -1/2 [ ln 2 pi + ln h + e^2/h ]
 *  Student t  l(t) = c(nu) - 1/2 ln h - (nu+1)/2 ln(1 + e^2 / ((nu-2) h))
 * </pre>
 *
 * The derivative of h(t) follows its own recursion, <code>dh(t) = F_theta + F_e de + F_h dh(t-1)
 * </code>, and the pre-sample start its dependence on the mean. Not safe for threads.
 */
final class Likelihood {

  private static final double LOG_TWO_PI = 1.8378770664093453;

  private final VolatilityModel model;
  private final boolean heavyTailed;
  private final double[] returns;
  private final PreSample preSampleRule;
  private final double[] preSampleWeights;
  private final double[] theta;
  private final double[] partials;
  private final double[] slopes;

  Likelihood(Specification specification, double[] returns) {
    this.model = specification.model();
    this.heavyTailed = specification.innovation() == Innovation.STUDENT_T;
    this.returns = returns;
    this.preSampleRule = specification.preSample();
    this.preSampleWeights = preSampleRule.weights(returns.length);
    int count = model.parameterNames().size();
    this.theta = new double[count];
    this.partials = new double[count + 2];
    this.slopes = new double[count + 1];
  }

  /** Log likelihood of all returns; writes its gradient. */
  double at(double[] parameters, double[] gradient) {
    java.util.Arrays.fill(gradient, 0);
    double nu = heavyTailed ? parameters[parameters.length - 1] : Double.POSITIVE_INFINITY;
    LogProduct variances = new LogProduct();
    LogProduct tails = new LogProduct();
    double squares = 0;
    double nuSlope = 0;
    int count = theta.length;
    double variance = start(parameters);
    double mu = parameters[0];
    for (int t = 0; t < returns.length; t++) {
      double residual = returns[t] - mu;
      double inverse = 1 / variance;
      double square = residual * residual * inverse;
      double weight = 1;
      variances.multiply(variance);
      if (heavyTailed) {
        double tail = 1 + square / (nu - 2);
        tails.multiply(tail);
        weight = (nu + 1) / ((nu - 2) * tail);
        nuSlope += weight * square;
      }
      squares += square;
      double byVariance = 0.5 * inverse * (weight * square - 1);
      for (int k = 0; k <= count; k++) {
        gradient[k] += byVariance * slopes[k];
      }
      gradient[0] += weight * residual * inverse;
      variance = step(residual, variance);
    }
    if (!heavyTailed) {
      return -0.5 * (returns.length * LOG_TWO_PI + variances.logarithm() + squares);
    }
    double tailLogarithm = tails.logarithm();
    gradient[count + 1] =
        returns.length * normaliserSlope(nu) - 0.5 * tailLogarithm + 0.5 * nuSlope / (nu - 2);
    return returns.length * normaliser(nu)
        - 0.5 * variances.logarithm()
        - 0.5 * (nu + 1) * tailLogarithm;
  }

  /** The gradient of each return's log likelihood, one row a return. */
  double[][] scores(double[] parameters) {
    double nu = heavyTailed ? parameters[parameters.length - 1] : Double.POSITIVE_INFINITY;
    int count = theta.length;
    double[][] scores = new double[returns.length][parameters.length];
    double variance = start(parameters);
    for (int t = 0; t < returns.length; t++) {
      double residual = returns[t] - parameters[0];
      double inverse = 1 / variance;
      double square = residual * residual * inverse;
      double tail = 1 + square / (nu - 2);
      double weight = heavyTailed ? (nu + 1) / ((nu - 2) * tail) : 1;
      double byVariance = 0.5 * inverse * (weight * square - 1);
      for (int k = 0; k <= count; k++) {
        scores[t][k] = byVariance * slopes[k];
      }
      scores[t][0] += weight * residual * inverse;
      if (heavyTailed) {
        scores[t][count + 1] =
            normaliserSlope(nu) - 0.5 * StrictMath.log(tail) + 0.5 * weight * square / (nu - 2);
      }
      variance = step(residual, variance);
    }
    return scores;
  }

  /** Variance of the first return; sets its slopes by the mean and the natural parameters. */
  private double start(double[] parameters) {
    System.arraycopy(parameters, 1, theta, 0, theta.length);
    double preSample = 0;
    double byMean = 0;
    double centre = preSampleRule.centre(returns, parameters[0]);
    for (int t = 0; t < preSampleWeights.length; t++) {
      double deviation = returns[t] - centre;
      preSample += preSampleWeights[t] * (deviation * deviation);
      byMean -= 2 * preSampleWeights[t] * deviation;
    }
    byMean = preSampleRule == PreSample.MEAN_SQUARE ? byMean : 0;
    model.firstPartials(theta, preSample, partials);
    slopes[0] = partials[theta.length] * byMean;
    System.arraycopy(partials, 0, slopes, 1, theta.length);
    return model.first(theta, preSample);
  }

  /** Variance of the next return; moves the slopes on to it. */
  private double step(double residual, double variance) {
    model.stepPartials(theta, residual, variance, partials);
    double byVariance = partials[theta.length + 1];
    slopes[0] = byVariance * slopes[0] - partials[theta.length];
    for (int k = 0; k < theta.length; k++) {
      slopes[k + 1] = partials[k] + byVariance * slopes[k + 1];
    }
    return model.step(theta, residual, variance);
  }

  private static double normaliser(double nu) {
    return Gamma.logGamma(0.5 * (nu + 1))
        - Gamma.logGamma(0.5 * nu)
        - 0.5 * StrictMath.log(Math.PI * (nu - 2));
  }

  private static double normaliserSlope(double nu) {
    return 0.5 * (Gamma.digamma(0.5 * (nu + 1)) - Gamma.digamma(0.5 * nu) - 1 / (nu - 2));
  }
}
