package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;

/**
 * Gaussian copula of several symbols; no tail dependence.
 *
 * <pre>  ln c(u) = -1/2 ln det R - 1/2 (x' R^-1 x - x' x),  x(i) = normal quantile of u(i) </pre>
 *
 * @param correlation the matrix R
 */
public record GaussianJointCopula(CorrelationMatrix correlation) implements JointCopula {

  @Override
  public double logDensity(double[] u) {
    Check.sameLength(correlation.size(), u.length, "u");
    double[] x = new double[u.length];
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = NormalScore.of(u[i]);
      squares += x[i] * x[i];
    }
    return -0.5 * (correlation.logDeterminant() + correlation.form(x) - squares);
  }

  @Override
  public ScenarioSampler sampler(long seed) {
    return new ScenarioSampler(correlation, seed, ProbabilityTable.normal(), stream -> 1);
  }
}
