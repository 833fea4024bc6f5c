package io.nightdesk.quant.volatility;

/**
 * A model whose next variance is linear in squared residual and variance, so that expected
 * variances follow a recursion of their own and need no simulation.
 */
public interface LinearModel extends VolatilityModel {

  @Override
  default VarianceScale scale() {
    return VarianceScale.LINEAR;
  }

  /**
   * Expected variance of the session after one whose expected variance is {@code variance}.
   *
   * @param negativeShare share of the variance that negative residuals have
   */
  double expectedStep(double[] theta, double variance, double negativeShare);

  @Override
  default double filter(
      double[] theta, double first, double[] residuals, double[] variances, double[] states) {
    double state = first;
    for (int t = 0; t < residuals.length; t++) {
      states[t] = state;
      variances[t] = state;
      state = step(theta, residuals[t], state, state);
    }
    return state;
  }
}
