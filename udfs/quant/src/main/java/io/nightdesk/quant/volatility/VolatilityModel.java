package io.nightdesk.quant.volatility;

import java.util.List;

/**
 * A recursion for the conditional variance, <code>s(t) = F(theta, e(t-1), s(t-1))</code>, with its
 * derivatives; all that one model adds to the common likelihood, optimiser, filter and forecast.
 * The state <code>s</code> is the variance or its logarithm, as {@link #scale()} says.
 *
 * <p>Two parameter vectors are used. The <em>natural</em> one, {@code theta}, is what is published,
 * in the order of {@link #parameterNames()}. The optimiser moves in <em>working</em> coordinates,
 * in which the permitted region is a box; coordinate {@link #PERSISTENCE} of these is the
 * persistence of the process, so that stationarity is one bound.
 *
 * <p>Implementations are stateless.
 */
public interface VolatilityModel {

  /** Index of the persistence among the working coordinates of every model. */
  int PERSISTENCE = 1;

  /** Name as published, such as {@code GARCH}. */
  String name();

  /** Names of the natural parameters, in their order. */
  List<String> parameterNames();

  /** Scale on which the recursion runs. */
  VarianceScale scale();

  /**
   * State of the first return.
   *
   * @param preSample variance of what came before
   * @param rule how that was found; some models take the shocks before from it too
   */
  double first(double[] theta, double preSample, PreSample rule);

  /**
   * Derivatives of {@link #first}: one for each natural parameter, then that by {@code preSample}.
   */
  void firstPartials(double[] theta, double preSample, PreSample rule, double[] partials);

  /** State of the next return, given the last residual, its variance and its state. */
  double step(double[] theta, double residual, double variance, double state);

  /**
   * Derivatives of {@link #step}: one for each natural parameter, then those by {@code residual}
   * and by {@code state}.
   */
  void stepPartials(
      double[] theta, double residual, double variance, double state, double[] partials);

  /**
   * Runs the recursion over a window: {@link #step} at each return.
   *
   * @param first state of the first return
   * @param variances written
   * @param states written
   * @return the state after the window
   */
  double filter(
      double[] theta, double first, double[] residuals, double[] variances, double[] states);

  /**
   * Carries derivatives of some function of the states backwards through the recursion: {@link
   * #stepPartials} at each return, from the last to the first.
   *
   * @param byState by each state with all later ones held; on return with these moving too
   * @param byResidual added to: by each residual, through the states after it
   * @param byTheta added to: by each natural parameter, through all states but the first
   */
  void pullBack(
      double[] theta,
      double[] residuals,
      double[] variances,
      double[] states,
      double[] byState,
      double[] byResidual,
      double[] byTheta);

  /** Persistence of the process: 1 and above has no finite long-run variance. */
  double persistence(double[] theta);

  /** Variance to which the process returns; infinite where the persistence is 1 or more. */
  double longRunVariance(double[] theta, ShockLaw law);

  /** Fixed starting points of the optimiser in working coordinates, at least three. */
  double[][] starts();

  /** Lower ends of the working coordinates. */
  double[] lowerBounds();

  /** Upper ends of the working coordinates; that of the persistence is set by the caller. */
  double[] upperBounds();

  /** Natural parameters at a point in working coordinates; {@code scale} is a typical variance. */
  void toNatural(double[] working, double scale, double[] theta);

  /** Gradient by working coordinates from the gradient by natural parameters. */
  void toWorkingGradient(
      double[] working, double scale, double[] naturalGradient, double[] workingGradient);
}
