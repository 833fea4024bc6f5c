package io.nightdesk.quant.volatility;

import java.util.Objects;

/**
 * Fits a volatility model to a window of returns by maximum likelihood.
 *
 * <p>The optimiser starts from the model's fixed grid, never from an earlier estimate, so a fit is
 * a function of its window alone.
 */
public final class VolatilityEstimator {

  /** Fewest returns that are fitted. */
  public static final int MIN_RETURNS = 500;

  /** Highest persistence of a fit. */
  public static final double MAX_PERSISTENCE = 0.9999;

  private final Specification specification;

  private VolatilityEstimator(Specification specification) {
    this.specification = Objects.requireNonNull(specification, "specification");
  }

  /** An estimator with the usual limits. */
  public static VolatilityEstimator of(Specification specification) {
    return new VolatilityEstimator(specification);
  }

  /**
   * Fits the window; never fails on a window of finite returns, but says in the status what became
   * of it.
   *
   * @param percentReturns log returns in percent, oldest first, all finite
   * @throws IllegalArgumentException if a return is not finite
   */
  public GarchFit fit(double[] percentReturns) {
    throw new UnsupportedOperationException();
  }
}
