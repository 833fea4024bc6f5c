package io.nightdesk.quant.volatility;

import io.nightdesk.quant.Check;
import io.nightdesk.quant.random.CounterStream;

/**
 * Hansen's skewed t: two halves of Student's t of unequal width, moved and scaled to mean 0 and
 * variance 1.
 *
 * <pre>
 *  f(z) = b g((b z + a) / (1 - lambda))   where b z + a &lt; 0
 *       = b g((b z + a) / (1 + lambda))   elsewhere
 *  a    = 4 lambda g(0) (nu-2) / (nu-1),  b^2 = 1 + 3 lambda^2 - a^2
 * </pre>
 *
 * with g the density of Student's t scaled to variance 1.
 *
 * @see <a href="https://doi.org/10.2307/2527081">Hansen (1994), eq. 10</a>
 */
public final class SkewedTLaw implements ShockLaw {

  private final double nu;
  private final double lambda;
  private final StudentTLaw half;
  private final double offset;
  private final double width;

  /**
   * The law with these parameters.
   *
   * @param nu degrees of freedom, above 2
   * @param lambda skewness, strictly between -1 and 1; negative makes the left tail the longer
   */
  public SkewedTLaw(double nu, double lambda) {
    half = new StudentTLaw(nu);
    Check.that(
        lambda > -1 && lambda < 1, "lambda must lie strictly between -1 and 1, was %s", lambda);
    this.nu = nu;
    this.lambda = lambda;
    offset = 2 * lambda * half.absoluteMean();
    width = Math.sqrt(1 + 3 * lambda * lambda - offset * offset);
  }

  @Override
  public double logDensity(double z) {
    double shifted = width * z + offset;
    return StrictMath.log(width) + half.logDensity(shifted / side(shifted));
  }

  @Override
  public double probability(double z) {
    return shiftedProbability(width * z + offset);
  }

  @Override
  public double quantile(double probability) {
    StudentT.checked(probability);
    double left = 1 - lambda;
    double shifted =
        probability < 0.5 * left
            ? left * half.quantile(probability / left)
            : (1 + lambda) * half.quantile((probability + lambda) / (1 + lambda));
    return (shifted - offset) / width;
  }

  @Override
  public double absoluteMean() {
    double firstMoment = firstMomentUpTo(offset) - offset * shiftedProbability(offset);
    return -2 * firstMoment / width;
  }

  @Override
  public double negativeShare() {
    double square =
        secondMomentUpTo(offset)
            - 2 * offset * firstMomentUpTo(offset)
            + offset * offset * shiftedProbability(offset);
    return square / (width * width);
  }

  @Override
  public double draw(CounterStream stream) {
    boolean negative = stream.uniform() < 0.5 * (1 - lambda);
    double size = Math.abs(stream.standardStudentT(nu));
    double shifted = negative ? (lambda - 1) * size : (1 + lambda) * size;
    return (shifted - offset) / width;
  }

  private double side(double shifted) {
    return shifted < 0 ? 1 - lambda : 1 + lambda;
  }

  /** Probability of b z + a up to a value. */
  private double shiftedProbability(double shifted) {
    double side = side(shifted);
    double within = half.probability(shifted / side);
    return shifted < 0 ? side * within : 0.5 * (1 - lambda) + side * (within - 0.5);
  }

  /** Mean of b z + a where it is at most a value. */
  private double firstMomentUpTo(double shifted) {
    double side = side(shifted);
    double left = -(1 - lambda) * (1 - lambda) * half.absoluteMean() / 2;
    double here = side * side * firstMomentOfHalf(shifted / side);
    double atZero = side * side * firstMomentOfHalf(0);
    return shifted < 0 ? here : left + here - atZero;
  }

  /** Mean of (b z + a)^2 where b z + a is at most a value. */
  private double secondMomentUpTo(double shifted) {
    double side = side(shifted);
    double cube = side * side * side;
    double left = 0.5 * (1 - lambda) * (1 - lambda) * (1 - lambda);
    double here = cube * secondMomentOfHalf(shifted / side);
    return shifted < 0 ? here : left + here - 0.5 * cube;
  }

  /** Integral of u g(u) up to a value. */
  private double firstMomentOfHalf(double u) {
    double power = -0.5 * (nu - 1) * StrictMath.log1p(u * u / (nu - 2));
    return -0.5 * half.absoluteMean() * StrictMath.exp(power);
  }

  /** Integral of u^2 g(u) up to a value, by the distribution with two degrees of freedom less. */
  private double secondMomentOfHalf(double u) {
    double lighter = half.probability(u);
    double heavier = new StudentT(nu - 2).probability(u);
    return (nu - 1) * heavier - (nu - 2) * lighter;
  }
}
