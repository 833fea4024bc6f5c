package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.BoxMinimiser.Optimum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Fits a volatility model to a window of returns by maximum likelihood.
 *
 * <p>The optimiser starts from the model's fixed grid, never from an earlier estimate, so a fit is
 * a function of its window alone. An optimum at a bound is kept. One whose filter never forgets
 * where it started is not: the likelihood of an EGARCH rises there without order, and what it
 * forecasts depends on the first return (Straumann and Mikosch, 2006, The Annals of Statistics
 * 34(5)). Only where no start converges, a GARCH(1,1) is fitted with its persistence held at 0.98,
 * and if that fails too, variances are weighted by 0.94.
 */
public final class VolatilityEstimator {

  /** Fewest returns that are fitted. */
  public static final int MIN_RETURNS = 500;

  /** Highest persistence of a fit. */
  public static final double MAX_PERSISTENCE = 0.9999;

  /** Share of zero returns from which a series counts as stale. */
  public static final double STALE_SHARE = 0.20;

  private static final double FALLBACK_PERSISTENCE = 0.98;
  private static final int MAX_ITERATIONS = 200;

  private final Specification specification;
  private final double maxPersistence;
  private final int maxIterations;

  private VolatilityEstimator(
      Specification specification, double maxPersistence, int maxIterations) {
    this.specification = Objects.requireNonNull(specification, "specification");
    this.maxPersistence = maxPersistence;
    this.maxIterations = maxIterations;
  }

  /** An estimator with the usual limits. */
  public static VolatilityEstimator of(Specification specification) {
    return new VolatilityEstimator(specification, MAX_PERSISTENCE, MAX_ITERATIONS);
  }

  /** The same with another limit of persistence, to compare with unconstrained figures. */
  VolatilityEstimator withMaxPersistence(double persistence) {
    return new VolatilityEstimator(specification, persistence, maxIterations);
  }

  /**
   * The highest log likelihood that any search meets, with a filter that forgets its start or not,
   * to compare with estimators that do not ask.
   */
  double highestLikelihood(double[] window) {
    WorkingLikelihood likelihood = new WorkingLikelihood(specification, window, variance(window));
    double[] upper = likelihood.upper();
    upper[specification.mean().parameterCount() + VolatilityModel.PERSISTENCE] = maxPersistence;
    BoxMinimiser minimiser = new BoxMinimiser(likelihood, likelihood.lower(), upper, maxIterations);
    return -window.length
        * rough(likelihood, minimiser).stream()
            .map(start -> minimiser.polished(start.point()))
            .mapToDouble(Optimum::value)
            .min()
            .orElse(Double.NaN);
  }

  /** The same with another limit of iterations, to see what happens when it is too low. */
  VolatilityEstimator withMaxIterations(int iterations) {
    return new VolatilityEstimator(specification, maxPersistence, iterations);
  }

  /**
   * Fits the window; never fails on a window of finite returns, but says in the status what became
   * of it.
   *
   * @param percentReturns log returns in percent, oldest first, all finite
   * @throws IllegalArgumentException if a return is not finite
   */
  public GarchFit fit(double[] percentReturns) {
    double[] window = percentReturns.clone();
    int zeros = 0;
    for (double value : window) {
      Check.finite(value, "return");
      zeros += value == 0 ? 1 : 0;
    }
    if (window.length < MIN_RETURNS) {
      return withoutFit(
          FitStatus.TOO_SHORT,
          String.format(Locale.ROOT, "%d returns; a fit needs %d.", window.length, MIN_RETURNS));
    }
    double variance = variance(window);
    if (zeros >= STALE_SHARE * window.length || !(variance > 0) || constant(window)) {
      return withoutFit(
          FitStatus.STALE,
          String.format(
              Locale.ROOT, "%d of %d returns are zero, or none varies.", zeros, window.length));
    }
    return fit(window, variance);
  }

  private GarchFit fit(double[] window, double variance) {
    WorkingLikelihood likelihood = new WorkingLikelihood(specification, window, variance);
    double[] lower = likelihood.lower();
    double[] upper = likelihood.upper();
    int persistence = specification.mean().parameterCount() + VolatilityModel.PERSISTENCE;
    upper[persistence] = maxPersistence;
    Optimum best = search(likelihood, lower, upper);
    if (best.converged()) {
      return describe(specification, window, likelihood, best, atBound(best.point(), lower, upper));
    }
    return fallback(window, variance, best.iterations());
  }

  /** GARCH of the same mean and distribution, with its persistence held. */
  private GarchFit fallback(double[] window, double variance, int spent) {
    Specification garch =
        new Specification(
            specification.mean(),
            Garch.MODEL,
            specification.innovation(),
            specification.preSample());
    WorkingLikelihood likelihood = new WorkingLikelihood(garch, window, variance);
    double[] lower = likelihood.lower();
    double[] upper = likelihood.upper();
    int persistence = garch.mean().parameterCount() + VolatilityModel.PERSISTENCE;
    lower[persistence] = FALLBACK_PERSISTENCE;
    upper[persistence] = FALLBACK_PERSISTENCE;
    Optimum held = search(likelihood, lower, upper);
    return held.converged()
        ? describe(garch, window, likelihood, held, FitStatus.FALLBACK_PERSISTENCE)
        : ExponentialWeights.fit(garch, window, spent + held.iterations());
  }

  /**
   * Short searches from all starts, of which the best is polished, or the next best where that does
   * not end in an optimum whose filter forgets its start.
   */
  private Optimum search(WorkingLikelihood likelihood, double[] lower, double[] upper) {
    BoxMinimiser minimiser = new BoxMinimiser(likelihood, lower, upper, maxIterations);
    List<Optimum> rough = rough(likelihood, minimiser);
    int iterations = rough.stream().mapToInt(Optimum::iterations).sum();
    for (Optimum start : rough.stream().filter(r -> likelihood.forgets(r.point())).toList()) {
      Optimum found = minimiser.polished(start.point());
      iterations += found.iterations();
      if (found.converged() && likelihood.forgets(found.point())) {
        return new Optimum(found.point(), found.value(), found.gradientNorm(), iterations, true);
      }
    }
    return new Optimum(new double[0], Double.NaN, Double.NaN, iterations, false);
  }

  /** Where short searches end that find a value at all, the best first. */
  private static List<Optimum> rough(WorkingLikelihood likelihood, BoxMinimiser minimiser) {
    List<Optimum> ends = new ArrayList<>();
    for (double[] start : likelihood.starts()) {
      Optimum end = minimiser.rough(start, ends);
      if (Double.isFinite(end.value())) {
        ends.add(end);
      }
    }
    ends.sort(Comparator.comparingDouble(Optimum::value));
    return ends;
  }

  private static FitStatus atBound(double[] point, double[] lower, double[] upper) {
    for (int i = 0; i < point.length; i++) {
      if (point[i] <= lower[i] || point[i] >= upper[i]) {
        return FitStatus.AT_BOUND;
      }
    }
    return FitStatus.CONVERGED;
  }

  private static GarchFit describe(
      Specification fitted,
      double[] window,
      WorkingLikelihood working,
      Optimum optimum,
      FitStatus status) {
    double[] parameters = working.parametersAt(optimum.point());
    StandardErrors errors =
        status == FitStatus.CONVERGED
            ? ErrorEstimates.at(fitted, window, parameters)
            : StandardErrors.none(parameters.length);
    String reason =
        switch (status) {
          case AT_BOUND -> "The optimum lies on the edge of the permitted parameters.";
          case FALLBACK_PERSISTENCE ->
              "The free fit has no usable optimum; persistence held at 0.98.";
          default -> "";
        };
    return GarchFit.of(
        fitted,
        parameters,
        status,
        reason,
        -optimum.value() * window.length,
        window.length,
        optimum.iterations(),
        optimum.gradientNorm(),
        errors);
  }

  private GarchFit withoutFit(FitStatus status, String reason) {
    double[] parameters = new double[specification.parameterCount()];
    Arrays.fill(parameters, Double.NaN);
    return GarchFit.of(
        specification,
        parameters,
        status,
        reason,
        Double.NaN,
        0,
        0,
        Double.NaN,
        StandardErrors.none(parameters.length));
  }

  private static double variance(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / values.length;
  }

  private static boolean constant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }
}
