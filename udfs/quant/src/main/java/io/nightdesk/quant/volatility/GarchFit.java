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

  /** Constant of the mean equation, in percent; 0 where the mean is zero. */
  public double mu() {
    return parameterOr("mu", 0);
  }

  /** Constant of the variance recursion, in squared percent. */
  public double omega() {
    return parameter("omega");
  }

  /** Weight of the last shock, or of a last gain where losses weigh differently. */
  public double alpha() {
    return parameter("alpha");
  }

  /** Additional weight of a loss; 0 where the model has none. */
  public double gamma() {
    return parameterOr("gamma", 0);
  }

  /** Weight of the last variance. */
  public double beta() {
    return parameter("beta");
  }

  /** Degrees of freedom; infinite for normal residuals. */
  public double nu() {
    return parameterOr("nu", Double.POSITIVE_INFINITY);
  }

  /** Skewness parameter of the residuals; 0 where they are symmetric. */
  public double lambda() {
    return parameterOr("lambda", 0);
  }

  /** Weight of the last return in the mean; 0 unless the mean is autoregressive. */
  public double phi() {
    return parameterOr("phi", 0);
  }

  /** The parameter of that name. */
  public double parameter(String name) {
    int index = specification.parameterNames().indexOf(name);
    Check.that(index >= 0, "%s has no parameter %s", specification.name(), name);
    return parameters[index];
  }

  private double parameterOr(String name, double otherwise) {
    int index = specification.parameterNames().indexOf(name);
    return index >= 0 ? parameters[index] : otherwise;
  }

  /** Persistence of the variance; below 1. */
  public double persistence() {
    return specification.model().persistence(specification.theta(parameters));
  }

  /** Variance to which the process returns, in squared percent; NaN without a fit. */
  public double longRunVariance() {
    return status.usable()
        ? specification.model().longRunVariance(specification.theta(parameters), law())
        : Double.NaN;
  }

  /**
   * Distribution of the standardised residuals.
   *
   * @throws IllegalArgumentException if there are no parameters
   */
  public ShockLaw law() {
    Check.that(status.usable(), "no distribution without a fit: %s", status);
    return specification.law(parameters);
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
