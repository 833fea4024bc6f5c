package io.nightdesk.quant.dependence;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.volatility.StudentT;
import org.apache.commons.math3.special.Gamma;

/**
 * Student t copula of several symbols.
 *
 * <pre>
 *   ln c(u) = k - 1/2 ln det R - (nu + d)/2 ln(1 + x' R^-1 x / nu)
 *             + (nu + 1)/2 sum over i of ln(1 + x(i)^2 / nu)
 *   k       = ln G((nu + d)/2) + (d - 1) ln G(nu/2) - d ln G((nu + 1)/2)
 * </pre>
 *
 * <p>with x(i) the quantile of Student's t at u(i), d the number of symbols and G the gamma
 * function.
 *
 * @param correlation the matrix R
 * @param nu degrees of freedom, above 0
 * @see <a href="https://doi.org/10.1111/j.1751-5823.2005.tb00254.x">Demarta, McNeil (2005)</a>
 */
public record StudentTJointCopula(CorrelationMatrix correlation, double nu) implements JointCopula {

  public StudentTJointCopula {
    Check.positive(nu, "nu");
    Check.finite(nu, "nu");
  }

  @Override
  public double logDensity(double[] u) {
    Check.sameLength(correlation.size(), u.length, "u");
    StudentT margin = new StudentT(nu);
    double[] x = new double[u.length];
    double margins = 0;
    for (int i = 0; i < x.length; i++) {
      x[i] = margin.quantile(u[i]);
      margins += StrictMath.log1p(x[i] * x[i] / nu);
    }
    return logConstant(correlation, nu)
        - (nu + x.length) / 2 * StrictMath.log1p(correlation.form(x) / nu)
        + (nu + 1) / 2 * margins;
  }

  /** The part of the log density that does not depend on the point. */
  static double logConstant(CorrelationMatrix correlation, double nu) {
    int size = correlation.size();
    return Gamma.logGamma((nu + size) / 2)
        + (size - 1) * Gamma.logGamma(nu / 2)
        - size * Gamma.logGamma((nu + 1) / 2)
        - 0.5 * correlation.logDeterminant();
  }

  @Override
  public ScenarioSampler sampler(long seed) {
    ChiSquare chiSquare = new ChiSquare(nu);
    return new ScenarioSampler(
        correlation,
        seed,
        ProbabilityTable.studentT(nu),
        stream -> Math.sqrt(nu / chiSquare.draw(stream)));
  }
}
