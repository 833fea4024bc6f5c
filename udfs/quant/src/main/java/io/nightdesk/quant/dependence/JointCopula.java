package io.nightdesk.quant.dependence;

/** Copula of any number of symbols. */
public sealed interface JointCopula permits GaussianJointCopula, StudentTJointCopula {

  /** Correlations of the symbols. */
  CorrelationMatrix correlation();

  /**
   * Natural logarithm of the density.
   *
   * @param u one probability per symbol, strictly between 0 and 1
   * @throws IllegalArgumentException on another number of them, or one outside
   */
  double logDensity(double[] u);

  /** Draws scenarios; equal seeds give equal scenarios. */
  ScenarioSampler sampler(long seed);
}
