package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/**
 * Student's t scaled to variance 1.
 *
 * @param nu degrees of freedom, above 2
 */
public record StudentTLaw(double nu) implements ShockLaw {

  public StudentTLaw {
    Check.that(nu > 2, "nu must be above 2 for a finite variance, was %s", nu);
    Check.finite(nu, "nu");
  }

  @Override
  public double logDensity(double z) {
    double scale = scale();
    return unscaled().logDensity(z / scale) - StrictMath.log(scale);
  }

  @Override
  public double probability(double z) {
    return unscaled().probability(z / scale());
  }

  @Override
  public double quantile(double probability) {
    return scale() * unscaled().quantile(probability);
  }

  @Override
  public double absoluteMean() {
    return 2 * StrictMath.exp(StudentTDensity.normaliser(nu)) * (nu - 2) / (nu - 1);
  }

  @Override
  public double negativeShare() {
    return 0.5;
  }

  @Override
  public double draw(CounterStream stream) {
    return stream.standardStudentT(nu);
  }

  private StudentT unscaled() {
    return new StudentT(nu);
  }

  private double scale() {
    return unscaled().unitVarianceScale();
  }
}
