package io.nightdesk.quant.volatility;

import io.nightdesk.quant.random.CounterStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/** Standard normal. */
public record NormalLaw() implements ShockLaw {

  private static final double LOG_TWO_PI = 1.8378770664093453;
  private static final double ROOT_TWO = Math.sqrt(2);
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  @Override
  public double logDensity(double z) {
    return -0.5 * (LOG_TWO_PI + z * z);
  }

  @Override
  public double probability(double z) {
    return 0.5 * Erf.erfc(-z / ROOT_TWO);
  }

  @Override
  public double quantile(double probability) {
    return NORMAL.inverseCumulativeProbability(StudentT.checked(probability));
  }

  @Override
  public double absoluteMean() {
    return Math.sqrt(2 / Math.PI);
  }

  @Override
  public double negativeShare() {
    return 0.5;
  }

  @Override
  public double draw(CounterStream stream) {
    return stream.gaussian();
  }
}
