package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;

/**
 * A fitted volatility model of the GARCH family.
 *
 * @param specification what was fitted
 * @param parameters in the order of {@link Specification#parameterNames()}, for returns in percent;
 *     NaN where {@code status} is not usable
 * @param status how the fit ended
 * @param reason one sentence for a person; empty when the fit simply converged
 * @param logLikelihood of the returns in percent; NaN without a fit
 * @param aic Akaike's criterion
 * @param bic Schwarz's criterion
 * @param iterations of the optimiser, over all starts
 * @param gradientNorm largest component of the mean log likelihood's gradient over the free working
 *     coordinates
 * @param standardErrors NaN unless the status is {@link FitStatus#CONVERGED}
 */
@SuppressWarnings("ArrayRecordComponent") // shared, never changed; not compared
public record GarchFit(
    Specification specification,
    double[] parameters,
    FitStatus status,
    String reason,
    double logLikelihood,
    double aic,
    double bic,
    int iterations,
    double gradientNorm,
    StandardErrors standardErrors) {

  public GarchFit {
    Check.sameLength(specification.parameterCount(), parameters.length, "parameters");
  }

  /** Adds the information criteria, which follow from likelihood and size. */
  static GarchFit of(
      Specification specification,
      double[] parameters,
      FitStatus status,
      String reason,
      double logLikelihood,
      int returns,
      int iterations,
      double gradientNorm,
      StandardErrors standardErrors) {
    int count = parameters.length;
    return new GarchFit(
        specification,
        parameters,
        status,
        reason,
        logLikelihood,
        2 * count - 2 * logLikelihood,
        count * StrictMath.log(returns) - 2 * logLikelihood,
        iterations,
        gradientNorm,
        standardErrors);
  }

  /** Constant mean of the returns, in percent. */
  public double mu() {
    return parameters[0];
  }

  /** Constant of the variance recursion, in squared percent. */
  public double omega() {
    return parameter("omega");
  }

  /** Weight of the last squared residual. */
  public double alpha() {
    return parameter("alpha");
  }

  /** Weight of the last variance. */
  public double beta() {
    return parameter("beta");
  }

  /** Degrees of freedom; infinite for normal residuals. */
  public double nu() {
    return specification.innovation() == Innovation.STUDENT_T
        ? parameters[parameters.length - 1]
        : Double.POSITIVE_INFINITY;
  }

  /** The parameter of that name. */
  public double parameter(String name) {
    int index = specification.parameterNames().indexOf(name);
    Check.that(index >= 0, "%s has no parameter %s", specification.name(), name);
    return parameters[index];
  }

  /** Persistence of the variance; below 1. */
  public double persistence() {
    return specification.model().persistence(specification.theta(parameters));
  }

  /** Long-run variance, in squared percent. */
  public double longRunVariance() {
    return specification.model().longRunVariance(specification.theta(parameters));
  }

  /**
   * Runs the filter over a window, which need not be that of the fit.
   *
   * @throws IllegalArgumentException if there are no parameters to filter with
   */
  public VolatilityPath filter(double[] percentReturns) {
    Check.that(status.usable(), "no filter without a fit: %s", status);
    return specification.filter(parameters, percentReturns);
  }
}
