package io.nightdesk.quant.volatility;

/**
 * What stands for the squared residual and the variance before the first return.
 *
 * <p>The choice moves GARCH coefficients in their second digit on short samples; published figures
 * can only be compared under the same one.
 */
public enum PreSample {
  /**
   * The mean squared residual of the whole window: the convention of Fiorentini, Calzolari and
   * Panattoni (1996) on which GARCH software is benchmarked.
   */
  MEAN_SQUARE,
  /**
   * Exponentially weighted mean, decay 0.94, of the first 75 squared residuals of the mean fitted
   * by least squares; it does not move with the mean of the likelihood.
   */
  EXPONENTIAL_BACKCAST;

  private static final double DECAY = 0.94;
  private static final int BACKCAST_LENGTH = 75;

  /** Weights of the squared deviations, summing to 1, from the first return on. */
  double[] weights(int returns) {
    int length = this == MEAN_SQUARE ? returns : Math.min(BACKCAST_LENGTH, returns);
    double decay = this == MEAN_SQUARE ? 1.0 : DECAY;
    double[] weights = new double[length];
    double weight = 1;
    double sum = 0;
    for (int i = 0; i < length; i++) {
      weights[i] = weight;
      sum += weight;
      weight *= decay;
    }
    for (int i = 0; i < length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
