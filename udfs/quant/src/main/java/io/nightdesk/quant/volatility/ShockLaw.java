package io.nightdesk.quant.volatility;

import io.nightdesk.quant.random.CounterStream;

/** Distribution of a standardised residual: mean 0 and variance 1. */
public sealed interface ShockLaw permits NormalLaw, StudentTLaw, SkewedTLaw {

  /** Natural logarithm of the density. */
  double logDensity(double z);

  /** Probability of a value up to {@code z}. */
  double probability(double z);

  /** The value below which the distribution has a probability strictly between 0 and 1. */
  double quantile(double probability);

  /** Mean of the absolute value. */
  double absoluteMean();

  /** Share of the variance that negative values have; 1/2 where the law is symmetric. */
  double negativeShare();

  /** The stream's next value of this distribution. */
  double draw(CounterStream stream);
}
